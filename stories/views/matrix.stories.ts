import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/matrix';
import type { Matrix } from '../../components/views/matrix';
import { brushed } from './brushed';
import { extentOf, sampleModel } from './sample-model';

const { W2, b2, nextW2 } = sampleModel();

const meta: Meta<Matrix> = {
  title: 'Views/Matrix',
  component: 'bw-matrix',
  render: ({ name, symbol, value, next, bias, extent, side, arriving }) =>
    brushed(
      (at) =>
        html`<bw-matrix
          .name=${name}
          .symbol=${symbol}
          .value=${value}
          .next=${next}
          .bias=${bias}
          .at=${at}
          .extent=${extent}
          .side=${side}
          .arriving=${arriving}
        ></bw-matrix>`,
    ),
  args: {
    name: 'W2',
    symbol: 'W₂',
    value: W2,
    next: undefined,
    side: 'after',
    arriving: false,
    bias: { name: 'b2', symbol: 'b₂', value: b2 },
    extent: extentOf(W2, b2),
  },
};

export default meta;

export const Weights: StoryObj<Matrix> = {};
export const NotComputed: StoryObj<Matrix> = {
  args: { name: 'dW2', symbol: '∇W₂', value: undefined, bias: { name: 'db2', symbol: '∇b₂' } },
};
export const NotFinite: StoryObj<Matrix> = {
  args: { value: { ...W2, data: W2.data.map((number, i) => (i % 7 ? number : Infinity)) } },
};
export const BeforeAndAfter: StoryObj<Matrix> = {
  args: { next: nextW2 },
  // The choice stands in the heading of the panel around it.
  decorators: [(story) => html`<br /><br /><br />${story()}`],
};
/** Numbers that an update made too large; those before it are chosen. */
export const OverflowAfter: StoryObj<Matrix> = {
  args: {
    next: { ...nextW2, data: nextW2.data.map(() => Infinity) },
    bias: undefined,
    side: 'before',
    arriving: true,
  },
  decorators: BeforeAndAfter.decorators!,
};
