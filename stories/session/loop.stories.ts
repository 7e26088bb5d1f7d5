import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/loop';
import type { Loop } from '../../components/session/loop';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { State } from '../../src/session/state';
import { inWidth } from '../views/in-width';
import { sampleState } from './sample-state';

interface Args {
  readonly state: State | undefined;
  readonly still: boolean;
  readonly side: Loop['side'];
  readonly width: number;
}

const meta: Meta<Args> = {
  title: 'Session/Loop',
  component: 'bw-loop',
  parameters: { layout: 'fullscreen', large: true },
  render: ({ state, still, side, width }) =>
    inWidth(width, html`<bw-loop .state=${state} .still=${still} .side=${side}></bw-loop>`),
  args: { state: sampleState(softmaxRegression, 6), still: true, side: 'after', width: 1240 },
};

export default meta;

export const Gradient: StoryObj<Args> = {};

export const Batch: StoryObj<Args> = { args: { state: sampleState(softmaxRegression, 0) } };

export const Logits: StoryObj<Args> = {
  args: { state: sampleState(softmaxRegression, 1) },
  play: async ({ canvasElement }) => {
    const loop = canvasElement.querySelector<Loop>('bw-loop')!;
    // Nothing is laid out before the width is known.
    await waitFor(async () => {
      const states = [...loop.renderRoot.querySelectorAll('bw-panel')].map(({ state }) => state);
      await expect(states.filter((state) => state === 'active')).toHaveLength(1);
      await expect(states).toContain('waiting');
    });
  },
};

export const Update: StoryObj<Args> = { args: { state: sampleState(softmaxRegression, 7) } };

export const NothingYet: StoryObj<Args> = {
  args: { state: { ...sampleState(softmaxRegression, 0), trace: null, busy: true } },
};

export const BeforeTheUpdate: StoryObj<Args> = {
  args: { state: sampleState(softmaxRegression, 7), still: false, side: 'before' },
};

export const NoRun: StoryObj<Args> = { args: { state: undefined } };

export const Overflow: StoryObj<Args> = {
  args: {
    state: {
      ...sampleState(softmaxRegression, 7),
      fault: { step: 29, stage: 7, name: 'next.W' },
    },
  },
};

export const Tablet: StoryObj<Args> = { args: { width: 852 } };

export const Phone: StoryObj<Args> = { args: { width: 358 } };

export const TwoLayers: StoryObj<Args> = {
  args: { state: sampleState(kerasTwoLayer, 9), width: 1460 },
};
