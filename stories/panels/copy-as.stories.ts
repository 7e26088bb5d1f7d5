import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/panels/copy-as';
import type { CopyAs } from '../../components/panels/copy-as';
import { broken, tensor } from './example';

type Args = Pick<CopyAs, 'name' | 'value'>;

const meta: Meta<Args> = {
  title: 'Panels/Copy as',
  component: 'bw-copy-as',
  args: tensor('b'),
  render: ({ name, value }) => html`<bw-copy-as .name=${name} .value=${value}></bw-copy-as>`,
};

export default meta;

export const Idle: StoryObj<Args> = {};
export const NothingToCopy: StoryObj<Args> = { args: { value: undefined } };
export const NotFinite: StoryObj<Args> = { args: broken.find(({ name }) => name === 'W')! };
