import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/heatmap';
import type { Heatmap } from '../../components/views/heatmap';
import { extentOf, sampleModel } from './sample-model';

const { W } = sampleModel();

const meta: Meta<Heatmap> = {
  title: 'Views/Heatmap',
  component: 'bw-heatmap',
  render: (args) =>
    html`<bw-heatmap
      role="img"
      aria-label="The weights of digit ${args.offset}"
      .value=${args.value}
      .offset=${args.offset}
      .stride=${10}
      .extent=${args.extent}
      .cell=${args.cell}
      .gap=${args.gap}
      .fading=${args.fading}
    ></bw-heatmap>`,
  args: { value: W, offset: 5, extent: extentOf(W), cell: 4, gap: 0, fading: false },
};

export default meta;

export const ImageOfWeights: StoryObj<Heatmap> = {};
export const WithGaps: StoryObj<Heatmap> = { args: { cell: 10, gap: 1 } };
export const NotFinite: StoryObj<Heatmap> = {
  args: { value: { ...W, data: W.data.map((weight, i) => (i > 4000 ? NaN : weight)) } },
};
export const NotComputed: StoryObj<Heatmap> = { args: { value: undefined } };
export const Fading: StoryObj<Heatmap> = { args: { fading: true } };
