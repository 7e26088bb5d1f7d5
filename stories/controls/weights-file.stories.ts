/** Bringing weights in, and leaving them again. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/weights-file';
import type { WeightsFile } from '../../components/controls/weights-file';

type Args = Pick<WeightsFile, 'fault' | 'own'>;

const meta: Meta<Args> = {
  title: 'Controls/Weights file',
  component: 'bw-weights-file',
  render: ({ fault, own }) => html`<bw-weights-file .fault=${fault} ?own=${own}></bw-weights-file>`,
  args: { fault: '', own: false },
};
export default meta;

export const Idle: StoryObj<Args> = {};

export const Refused: StoryObj<Args> = {
  args: { fault: 'The array W has the shape 10 × 784 instead of 784 × 10.' },
};

export const Own: StoryObj<Args> = { args: { own: true } };
