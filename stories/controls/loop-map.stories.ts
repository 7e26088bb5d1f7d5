import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/loop-map';
import type { LoopMap } from '../../components/controls/loop-map';

const meta: Meta<LoopMap> = {
  title: 'Controls/Loop map',
  component: 'bw-loop-map',
  render: ({ stage, titles, phases }) =>
    html`<bw-loop-map .stage=${stage} .titles=${titles} .phases=${phases}></bw-loop-map>`,
  args: {
    stage: 6,
    titles: ['Batch', 'Logits', 'Softmax', 'Loss', 'Compare', 'Error', 'Gradient', 'Update'],
    phases: [
      'forward',
      'forward',
      'forward',
      'forward',
      'backward',
      'backward',
      'backward',
      'update',
    ],
  },
};

export default meta;

export const Gradient: StoryObj<LoopMap> = {};
export const Beginning: StoryObj<LoopMap> = { args: { stage: 0 } };
export const Update: StoryObj<LoopMap> = { args: { stage: 7 } };
export const MoreStages: StoryObj<LoopMap> = {
  args: {
    stage: 2,
    titles: ['Batch', 'Hidden', 'Logits', 'Softmax', 'Loss', 'Compare', 'Error', 'Gradient'],
    phases: [
      'forward',
      'forward',
      'forward',
      'forward',
      'forward',
      'backward',
      'backward',
      'backward',
    ],
  },
};
export const NotKnownYet: StoryObj<LoopMap> = { args: { stage: 0, titles: [], phases: [] } };
