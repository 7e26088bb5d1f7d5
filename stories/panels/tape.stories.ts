import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import type { Tape } from '../../src/core/tape';
import '../../components/panels/tape';
import { sampleTape, symbols } from './sample-tape';

interface Args {
  tape?: Tape | undefined;
  stage: number;
}

const meta: Meta<Args> = {
  title: 'Panels/Tape',
  component: 'bw-tape',
  args: { tape: sampleTape, stage: 6 },
  render: ({ tape, stage }) =>
    html`<bw-tape .tape=${tape} .symbols=${symbols} .stage=${stage}></bw-tape>`,
};

export default meta;

export const Gradient: StoryObj<Args> = {};
export const Logits: StoryObj<Args> = { args: { stage: 1 } };
export const NotThere: StoryObj<Args> = { args: { tape: undefined } };
export const PointedAt: StoryObj<Args> = {
  args: { stage: 0 },
  play: async ({ canvasElement }) => {
    const tape = canvasElement.querySelector('bw-tape')!;
    await tape.updateComplete;
    await userEvent.hover(tape.renderRoot.querySelector('[data-side=forward][data-index="1"]')!);
  },
};
