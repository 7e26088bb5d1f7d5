/** The few parts of a sum: a weight, its step, and the weight after it, of a step that the real core has computed. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/waterfall';
import type { WaterfallChart } from '../../components/views/waterfall';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { sampleModel } from './sample-model';

type Args = Pick<WaterfallChart, 'parts' | 'total' | 'wide'>;

const { W, dW, nextW } = sampleModel();
const { learningRate } = softmaxRegression.defaults;

const at = 407 * 10 + 5;
const step = -learningRate * dW.data[at]!;

const meta: Meta<Args> = {
  title: 'Views/Waterfall',
  component: 'bw-waterfall',
  render: ({ parts, total, wide }) =>
    html`<bw-waterfall .parts=${parts} .total=${total} ?wide=${wide}></bw-waterfall>`,
  args: {
    parts: [
      { name: 'before', value: W.data[at]! },
      { name: 'step', value: step },
    ],
    total: { name: 'after', value: nextW.data[at]! },
    wide: false,
  },
};

export default meta;

export const Update: StoryObj<Args> = {};
export const Wide: StoryObj<Args> = { args: { wide: true } };
export const NotFinite: StoryObj<Args> = {
  args: {
    parts: [
      { name: 'before', value: W.data[at]! },
      { name: 'step', value: Infinity },
    ],
    total: { name: 'after', value: Infinity },
  },
};
export const Nothing: StoryObj<Args> = { args: { parts: [], total: { name: 'sum', value: 0 } } };
