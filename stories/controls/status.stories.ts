import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/status';
import type { Status } from '../../components/controls/status';

const meta: Meta<Status> = {
  title: 'Controls/Status',
  component: 'bw-status',
  render: ({ mode, stage, stages, epoch, epochs, step, total }) => html`
    <bw-status
      .mode=${mode}
      .stage=${stage}
      .stages=${stages}
      .epoch=${epoch}
      .epochs=${epochs}
      .step=${step}
      .total=${total}
    ></bw-status>
  `,
  args: { mode: 'paused', stage: 6, stages: 8, epoch: 1, epochs: 1, step: 36, total: 100 },
};

export default meta;

export const Paused: StoryObj<Status> = {};
export const Playing: StoryObj<Status> = {
  args: { mode: 'playing', epoch: 22, epochs: 37, step: 11_999, total: 20_000 },
};
export const Waiting: StoryObj<Status> = { args: { mode: 'waiting' } };
export const Stopped: StoryObj<Status> = { args: { mode: 'stopped' } };
export const Moving: StoryObj<Status> = { args: { mode: 'moving' } };
