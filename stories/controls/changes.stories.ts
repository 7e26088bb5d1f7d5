import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/changes';
import type { Changes } from '../../components/controls/changes';
import { inWidth } from '../views/in-width';

const meta: Meta<Changes> = {
  title: 'Controls/Changes',
  component: 'bw-changes',
  render: ({ changes }) => inWidth(292, html`<bw-changes .changes=${changes}></bw-changes>`),
  args: { changes: [] },
};

export default meta;

export const None: StoryObj<Changes> = {};
export const Two: StoryObj<Changes> = {
  args: {
    changes: [
      { step: 11, set: { learningRate: 0.1 } },
      { step: 20, set: { batchSize: 50, order: 'shuffled' } },
    ],
  },
};
