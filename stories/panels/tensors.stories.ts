import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TensorEntry } from '../../components/panels/tensors';
import '../../components/panels/tensors';
import { broken, tensors } from './example';

interface Args {
  tensors: readonly TensorEntry[];
  opened: string;
}

const meta: Meta<Args> = {
  title: 'Panels/Tensors',
  component: 'bw-tensors',
  args: { tensors, opened: '' },
  render: (args) => html`<bw-tensors .tensors=${args.tensors} .opened=${args.opened}></bw-tensors>`,
};

export default meta;

export const Gradient: StoryObj<Args> = {};
export const OneOpened: StoryObj<Args> = { args: { opened: 'dW' } };
export const NothingComputed: StoryObj<Args> = { args: { tensors: [] } };
export const NotFinite: StoryObj<Args> = { args: { tensors: broken, opened: 'W' } };
