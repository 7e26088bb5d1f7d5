import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { TensorEntry } from '../../components/panels/tensors';
import '../../components/panels/tensor-table';
import type { TensorTable } from '../../components/panels/tensor-table';
import { broken, tensor } from './example';

type Args = Omit<TensorEntry, 'value'> & Pick<TensorTable, 'value'>;

const meta: Meta<Args> = {
  title: 'Panels/Tensor table',
  component: 'bw-tensor-table',
  render: ({ name, symbol, axes, value }) =>
    html`<bw-tensor-table
      .name=${name}
      .symbol=${symbol}
      .axes=${axes}
      .value=${value}
    ></bw-tensor-table>`,
};

export default meta;

export const Weights: StoryObj<Args> = { args: tensor('W') };
export const List: StoryObj<Args> = { args: tensor('loss') };
export const Refused: StoryObj<Args> = {
  args: tensor('W'),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('bw-tensor-table')!;
    await userEvent.type(shadowRoot!.querySelector('input')!, '784,0{Enter}');
    await expect(shadowRoot!.querySelector('[role=alert]')).not.toBeEmptyDOMElement();
  },
};
export const NothingYet: StoryObj<Args> = { args: { ...tensor('W'), value: undefined } };
export const NotFinite: StoryObj<Args> = { args: broken.find(({ name }) => name === 'W')! };
