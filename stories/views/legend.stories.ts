import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/legend';
import type { Legend } from '../../components/views/legend';

const meta: Meta<Legend> = {
  title: 'Views/Legend',
  component: 'bw-legend',
  render: ({ extent, narrow }) => html`<bw-legend .extent=${extent} .narrow=${narrow}></bw-legend>`,
  args: { extent: 0.33, narrow: false },
};

export default meta;

export const OfWeights: StoryObj<Legend> = {};
export const OfSmallGradients: StoryObj<Legend> = { args: { extent: 0.0007 } };
export const Narrow: StoryObj<Legend> = { args: { extent: 1.74, narrow: true } };
export const Dark: StoryObj<Legend> = { globals: { theme: 'dark' } };
