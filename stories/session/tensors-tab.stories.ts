import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/session/tensors-tab';
import type { TensorsTab } from '../../components/session/tensors-tab';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { sampleShown } from './tabs';

type Args = Partial<Pick<TensorsTab, 'shown'>>;

const meta: Meta<Args> = {
  title: 'Session/Tensors tab',
  component: 'bw-tensors-tab',
  render: ({ shown }) => html`<bw-tensors-tab .shown=${shown}></bw-tensors-tab>`,
  args: { shown: sampleShown(softmaxRegression, 6) },
};

export default meta;

export const Gradient: StoryObj<Args> = {};
export const Batch: StoryObj<Args> = { args: { shown: sampleShown(softmaxRegression, 0) } };
export const NothingYet: StoryObj<Args> = { args: { shown: undefined } };
