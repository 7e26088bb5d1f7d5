import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/matrix';
import type { Matrix } from '../../components/views/matrix';
import { brushed } from './brushed';
import { extentOf, sampleModel } from './sample-model';
import type { Value } from '../../src/core/value';

const { W, b } = sampleModel();

/** The weights of ten pixels in the middle stand for those of ten hidden units. */
const some: Value = { shape: [10, 10], data: W.data.slice(4000, 4100) };

const meta: Meta<Matrix> = {
  title: 'Views/Matrix',
  component: 'bw-matrix',
  render: ({ name, symbol, value, bias, extent }) =>
    brushed(
      (at) =>
        html`<bw-matrix
          .name=${name}
          .symbol=${symbol}
          .value=${value}
          .bias=${bias}
          .at=${at}
          .extent=${extent}
        ></bw-matrix>`,
    ),
  args: {
    name: 'W2',
    symbol: 'W₂',
    value: some,
    bias: { name: 'b2', symbol: 'b₂', value: b },
    extent: extentOf(some, b),
  },
};

export default meta;

export const Weights: StoryObj<Matrix> = {};
export const NotComputed: StoryObj<Matrix> = {
  args: { name: 'dW2', symbol: '∇W₂', value: undefined, bias: { name: 'db2', symbol: '∇b₂' } },
};
export const NotFinite: StoryObj<Matrix> = {
  args: { value: { ...some, data: some.data.map((number, i) => (i % 7 ? number : Infinity)) } },
};
export const Dark: StoryObj<Matrix> = { globals: { theme: 'dark' } };
