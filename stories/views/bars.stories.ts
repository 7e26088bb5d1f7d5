import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/bars';
import type { Bars } from '../../components/views/bars';
import { brushed } from './brushed';
import './narrow.css';
import { extentOf, sampleModel } from './sample-model';

const { z, p, delta, a, labels } = sampleModel();

const meta: Meta<Bars> = {
  title: 'Views/Bars',
  component: 'bw-bars',
  render: ({ name, symbol, kind, value, axes, extent, label, row }) =>
    brushed(
      (at) =>
        html`<bw-bars
          class="narrow"
          .name=${name}
          .symbol=${symbol}
          .kind=${kind}
          .value=${value}
          .axes=${axes}
          .at=${at}
          .extent=${extent}
          .label=${label}
          .row=${row}
        ></bw-bars>`,
    ),
  args: {
    name: 'z',
    symbol: 'z',
    kind: 'scores',
    value: z,
    axes: ['image', 'class'],
    extent: extentOf(z),
    label: undefined,
    row: 20,
  },
};

export default meta;

export const Scores: StoryObj<Bars> = {};
export const Probabilities: StoryObj<Bars> = {
  args: { name: 'p', symbol: 'p', kind: 'probabilities', value: p, extent: 1, label: labels[3]! },
};
export const Gradient: StoryObj<Bars> = {
  args: { name: 'delta', symbol: 'δ', kind: 'scores-gradient', value: delta, extent: 1 },
};
export const Activations: StoryObj<Bars> = {
  args: {
    name: 'a',
    symbol: 'a',
    kind: 'activations',
    value: a,
    axes: ['image', 'hidden'],
    extent: 1,
    row: 13.5,
  },
};
export const NotComputed: StoryObj<Bars> = {
  args: { kind: 'probabilities', value: undefined, extent: 1, label: labels[3]! },
};
export const NotFinite: StoryObj<Bars> = {
  args: { value: { ...z, data: z.data.map((score, i) => (i % 10 === 2 ? NaN : score)) } },
};
