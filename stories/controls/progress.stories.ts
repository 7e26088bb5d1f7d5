import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/progress';
import type { LoadProgress, Loading } from '../../components/controls/progress';

const half: Loading = {
  loaded: { train: 12_000 },
  totals: { train: 55_000 },
  bytesLoaded: 2_400_000,
  bytesTotal: 11_200_000,
  faults: [],
};

type Args = Pick<LoadProgress, 'progress'>;

const meta: Meta<Args> = {
  title: 'Controls/Loading',
  component: 'bw-progress',
  render: ({ progress }) => html`<bw-progress .progress=${progress}></bw-progress>`,
  args: { progress: half },
};

export default meta;

export const Loads: StoryObj<Args> = {};
export const Faulty: StoryObj<Args> = {
  args: { progress: { ...half, faults: [{ shard: 'train-03.bin', reason: 'altered' }] } },
};
export const SeveralFaulty: StoryObj<Args> = {
  args: {
    progress: {
      ...half,
      faults: [
        { shard: 'train-03.bin', reason: 'missing' },
        { shard: 'train-04.bin', reason: 'truncated' },
      ],
    },
  },
};
/** A self-contained copy, which never had the rest. */
export const LeftOut: StoryObj<Args> = {
  args: { progress: { ...half, faults: [{ shard: 'train-04.bin', reason: 'absent' }] } },
};
export const Complete: StoryObj<Args> = {
  args: { progress: { ...half, loaded: { train: 55_000 }, bytesLoaded: 11_200_000 } },
};
export const Spanish: StoryObj<Args> = {
  args: { progress: { ...half, faults: [{ shard: 'train-03.bin', reason: 'altered' }] } },
  globals: { lang: 'es' },
};

export const NotKnownYet: StoryObj<Args> = { args: { progress: undefined } };
