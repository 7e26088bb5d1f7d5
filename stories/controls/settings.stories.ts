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

type Args = Pick<RunSettings, 'settings' | 'imageChoices' | 'changes'>;

const meta: Meta<Args> = {
  title: 'Controls/Run settings',
  component: 'bw-settings',
  render: ({ settings, imageChoices, changes }) => html`
    <bw-settings
      .settings=${settings}
      .imageChoices=${imageChoices}
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
    imageChoices: [],
    changes: [],
  },
};

export default meta;

const open: NonNullable<StoryObj<Args>['play']> = async ({ canvasElement }) => {
  await canvasElement.querySelector('bw-settings')!.show();
};

export const Shut: StoryObj<Args> = {};
export const Open: StoryObj<Args> = { play: open };
export const WithChanges: StoryObj<Args> = {
  args: {
    changes: [
      { step: 11, set: { learningRate: 0.1 } },
      { step: 20, set: { batchSize: 50, learningRate: 0.05 } },
    ],
  },
  play: open,
};
export const WithChoice: StoryObj<Args> = {
  args: { imageChoices: [55_000, 60_000] },
  play: open,
};
export const NotKnownYet: StoryObj<Args> = { args: { settings: undefined } };
