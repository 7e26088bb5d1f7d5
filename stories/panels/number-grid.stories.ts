import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { NumberGrid } from '../../components/panels/number-grid';
import type { TensorEntry } from '../../components/panels/tensors';
import '../../components/panels/number-grid';
import { broken, tensor } from './example';

const meta: Meta<TensorEntry> = {
  title: 'Panels/Number grid',
  component: 'bw-number-grid',
  render: ({ name, symbol, axes, value }) =>
    html`<bw-number-grid
      .name=${name}
      .symbol=${symbol}
      .axes=${axes}
      .value=${value}
    ></bw-number-grid>`,
};

export default meta;

export const Weights: StoryObj<TensorEntry> = { args: tensor('W') };
export const ManyColumns: StoryObj<TensorEntry> = { args: tensor('x') };
export const List: StoryObj<TensorEntry> = { args: tensor('b') };
export const Overflowed: StoryObj<TensorEntry> = { args: broken[2]! };
export const Chosen: StoryObj<TensorEntry> = {
  args: tensor('W'),
  play: async ({ canvasElement }) => {
    const grid = canvasElement.querySelector<NumberGrid>('bw-number-grid')!;
    await grid.updateComplete;
    grid.choose({ row: 407, column: 5 });
  },
};
