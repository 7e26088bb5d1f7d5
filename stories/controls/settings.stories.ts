import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/settings';
import type { RunSettings } from '../../components/controls/settings';
import type { SetDetail } from '../../components/events';

const set = (event: CustomEvent<SetDetail>): void => {
  const element = event.currentTarget as RunSettings;
  if (!element.settings) return;
  element.settings = { ...element.settings, [event.detail.name]: event.detail.value };
};
const unset = (event: CustomEvent<{ readonly index: number }>): void => {
  const element = event.currentTarget as RunSettings;
  element.changes = element.changes.filter((_, index) => index !== event.detail.index);
};

const meta: Meta<RunSettings> = {
  title: 'Controls/Run settings',
  component: 'bw-settings',
  render: ({ settings, changes }) => html`
    <bw-settings
      .settings=${settings}
      .changes=${changes}
      @bw-set=${set}
      @bw-unset=${unset}
    ></bw-settings>
  `,
  args: {
    settings: {
      learningRate: 0.5,
      batchSize: 100,
      batches: 100,
      order: 'file',
      seed: 1,
      start: 0,
      images: 55_000,
    },
    changes: [],
  },
};

export default meta;

const open: NonNullable<StoryObj<RunSettings>['play']> = async ({ canvasElement }) => {
  await canvasElement.querySelector('bw-settings')!.show();
};

export const Shut: StoryObj<RunSettings> = {};
export const Open: StoryObj<RunSettings> = { play: open };
export const WithChanges: StoryObj<RunSettings> = {
  args: {
    changes: [
      { step: 11, set: { learningRate: 0.1 } },
      { step: 20, set: { batchSize: 50, learningRate: 0.05 } },
    ],
  },
  play: open,
};
export const Dark: StoryObj<RunSettings> = { globals: { theme: 'dark' }, play: open };
export const Spanish: StoryObj<RunSettings> = { globals: { lang: 'es' }, play: open };
