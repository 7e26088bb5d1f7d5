import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/panels/copy-as';
import { tensor } from './example';

const { name, value } = tensor('b');

const meta: Meta = {
  title: 'Panels/Copy as',
  component: 'bw-copy-as',
  render: () => html`<bw-copy-as .name=${name} .value=${value}></bw-copy-as>`,
};

export default meta;

export const Idle: StoryObj = {};
