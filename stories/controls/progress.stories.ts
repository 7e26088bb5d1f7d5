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

const meta: Meta<LoadProgress> = {
  title: 'Controls/Loading',
  component: 'bw-progress',
  render: ({ progress }) => html`<bw-progress .progress=${progress}></bw-progress>`,
  args: { progress: half },
};

export default meta;

export const Loads: StoryObj<LoadProgress> = {};
export const Faulty: StoryObj<LoadProgress> = {
  args: { progress: { ...half, faults: [{ shard: 'train-03.bin', reason: 'altered' }] } },
};
export const SeveralFaulty: StoryObj<LoadProgress> = {
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
export const LeftOut: StoryObj<LoadProgress> = {
  args: { progress: { ...half, faults: [{ shard: 'train-04.bin', reason: 'absent' }] } },
};
export const Complete: StoryObj<LoadProgress> = {
  args: { progress: { ...half, loaded: { train: 55_000 }, bytesLoaded: 11_200_000 } },
};
export const Spanish: StoryObj<LoadProgress> = {
  args: { progress: { ...half, faults: [{ shard: 'train-03.bin', reason: 'altered' }] } },
  globals: { lang: 'es' },
};
