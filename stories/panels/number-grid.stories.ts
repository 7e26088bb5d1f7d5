import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { NumberGrid } from '../../components/panels/number-grid';
import type { TensorEntry } from '../../components/panels/tensors';
import '../../components/panels/number-grid';
import { broken, tensor } from './example';

type Args = Omit<TensorEntry, 'value'> & Pick<NumberGrid, 'value'>;

const meta: Meta<Args> = {
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

export const Weights: StoryObj<Args> = { args: tensor('W') };
export const ManyColumns: StoryObj<Args> = { args: tensor('x') };
export const List: StoryObj<Args> = { args: tensor('b') };
export const Overflowed: StoryObj<Args> = { args: broken.find(({ name }) => name === 'W')! };
export const Chosen: StoryObj<Args> = {
  args: tensor('W'),
  play: async ({ canvasElement }) => {
    const grid = canvasElement.querySelector<NumberGrid>('bw-number-grid')!;
    await grid.updateComplete;
    grid.choose({ row: 407, column: 5 });
  },
};
export const NothingYet: StoryObj<Args> = { args: { ...tensor('W'), value: undefined } };
