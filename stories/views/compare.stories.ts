import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/compare';
import type { Compare } from '../../components/views/compare';
import { brushed } from './brushed';
import './narrow.css';
import { sampleModel } from './sample-model';

const { p, y, labels } = sampleModel();

const meta: Meta<Compare> = {
  title: 'Views/Compare',
  component: 'bw-compare',
  parameters: {
    notShown: {
      'value: not finite': 'labels are always whole numbers',
    },
  },
  render: ({ value, probabilities, label }) =>
    brushed(
      (at) =>
        html`<bw-compare
          class="wide"
          .value=${value}
          .probabilities=${probabilities}
          .label=${label}
          .at=${at}
        ></bw-compare>`,
    ),
  args: { value: y, probabilities: p, label: labels[3]! },
};

export default meta;

export const PAgainstY: StoryObj<Compare> = {};
export const NotComputed: StoryObj<Compare> = { args: { value: undefined } };
export const NothingYet: StoryObj<Compare> = {
  args: { value: undefined, probabilities: undefined, label: undefined },
};
export const NotFinite: StoryObj<Compare> = {
  args: { probabilities: { ...p, data: p.data.map(() => NaN) } },
};
