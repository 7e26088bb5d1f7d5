import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/views/weights';
import type { Weights } from '../../components/views/weights';
import { brushed } from './brushed';
import { extentOf, sampleModel } from './sample-model';
import type { Value } from '../../src/core/value';

const { W, b, dW, db, nextW, nextB, W1, b1 } = sampleModel();

/** A copy with some numbers that are not finite. */
function overflown({ shape, data }: Value): Value {
  return { shape, data: data.map((number, i) => (i % 97 === 0 ? NaN : number)) };
}

const meta: Meta<Weights> = {
  title: 'Views/Weights',
  component: 'bw-weights',
  render: (args) =>
    brushed(
      (at) =>
        html`<bw-weights
          .name=${args.name}
          .symbol=${args.symbol}
          .value=${args.value}
          .next=${args.next}
          .bias=${args.bias}
          .axes=${args.axes}
          .at=${at}
          .extent=${args.extent}
          .side=${args.side}
          .arriving=${args.arriving}
          .cell=${args.cell}
          .gap=${args.gap}
        ></bw-weights>`,
    ),
  args: {
    name: 'W',
    symbol: 'W',
    value: W,
    next: undefined,
    side: 'after',
    arriving: false,
    bias: { name: 'b', symbol: 'b', value: b },
    axes: ['pixel', 'class'],
    extent: extentOf(W, b),
    cell: 3,
    gap: 8,
  },
};

export default meta;

export const OfDigits: StoryObj<Weights> = {};

export const Gradient: StoryObj<Weights> = {
  args: {
    name: 'dW',
    symbol: '∇W',
    value: dW,
    bias: { name: 'db', symbol: '∇b', value: db },
    extent: extentOf(dW, db),
  },
};

export const NotComputed: StoryObj<Weights> = {
  args: { name: 'dW', symbol: '∇W', value: undefined, bias: { name: 'db', symbol: '∇b' } },
};

export const BeforeAndAfter: StoryObj<Weights> = {
  args: { next: nextW, bias: { name: 'b', symbol: 'b', value: b, next: nextB } },
  // The choice stands in the heading of the panel around it.
  decorators: [(story) => html`<br /><br /><br />${story()}`],
  play: async ({ canvasElement }) => {
    const weights = canvasElement.querySelector('bw-weights')!;
    await waitFor(() => expect(weights.shadowRoot?.querySelector('bw-sides')).not.toBeNull());
  },
};

export const OfHiddenUnits: StoryObj<Weights> = {
  args: {
    name: 'W1',
    symbol: 'W₁',
    value: W1,
    bias: { name: 'b1', symbol: 'b₁', value: b1 },
    axes: ['pixel', 'hidden'],
    extent: extentOf(W1, b1),
    cell: 2,
    gap: 4,
  },
};

export const OnAPhone: StoryObj<Weights> = { args: { cell: 2.5, gap: 2 } };

export const NotFinite: StoryObj<Weights> = { args: { value: overflown(W) } };

/** Numbers that an update made too large; those before it are chosen. */
export const OverflowAfter: StoryObj<Weights> = {
  args: { next: overflown(nextW), bias: undefined, side: 'before', arriving: true },
  decorators: BeforeAndAfter.decorators!,
};
