import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/panels/code';
import './code.css';
import { listings, stagesOf } from './listings';

interface Args {
  program: string;
  chosen: string;
  stage: number;
  room: string;
  own: boolean;
}

const meta: Meta<Args> = {
  title: 'Panels/Code',
  component: 'bw-code',
  parameters: { large: true },
  args: { program: 'softmax-regression', chosen: '', stage: 6, room: '', own: false },
  render: ({ program, chosen, stage, room, own }) =>
    html`<div class="code-story ${room}">
      <bw-code
        .listings=${listings(program)}
        .stages=${stagesOf(program)}
        .stage=${stage}
        .chosen=${chosen}
        .own=${own}
      ></bw-code>
    </div>`,
};

export default meta;

export const Graph: StoryObj<Args> = {};
export const NumPy: StoryObj<Args> = { args: { chosen: 'numpy' } };
export const TypeScript: StoryObj<Args> = { args: { chosen: 'tfjs' } };
export const Tape: StoryObj<Args> = { args: { program: 'gradient-tape' } };
export const TapeInNumPy: StoryObj<Args> = { args: { program: 'gradient-tape', chosen: 'numpy' } };
export const Keras: StoryObj<Args> = { args: { program: 'keras-two-layer', stage: 8 } };
export const TwoLayersInNumPy: StoryObj<Args> = {
  args: { program: 'keras-two-layer', chosen: 'numpy', stage: 8 },
};
export const Layers: StoryObj<Args> = {
  args: { program: 'keras-two-layer', chosen: 'tfjs', stage: 1 },
};
export const LittleRoom: StoryObj<Args> = { args: { chosen: 'numpy', room: 'low' } };
export const MuchRoom: StoryObj<Args> = { args: { chosen: 'tfjs', room: 'wide' } };
export const NoListing: StoryObj<Args> = {
  render: () => html`<bw-code .listings=${[]} .stages=${[]}></bw-code>`,
};

/** The listings read MNIST, and say so where the run has other images. */
export const OnOwnImages: StoryObj<Args> = { args: { own: true } };
