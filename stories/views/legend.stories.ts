import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/legend';
import type { Legend } from '../../components/views/legend';

const meta: Meta<Legend> = {
  title: 'Views/Legend',
  component: 'bw-legend',
  render: ({ extent, narrow, waiting }) =>
    html`<bw-legend .extent=${extent} .narrow=${narrow} .waiting=${waiting}></bw-legend>`,
  args: { extent: 0.33, narrow: false, waiting: false },
};

export default meta;

export const OfWeights: StoryObj<Legend> = {};
export const OfSmallGradients: StoryObj<Legend> = { args: { extent: 0.0007 } };
export const Narrow: StoryObj<Legend> = { args: { extent: 1.74, narrow: true } };
/** The place is kept. */
export const Waiting: StoryObj<Legend> = { args: { waiting: true } };
