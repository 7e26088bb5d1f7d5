/** What stands in place of the batch: a test image, a drawing; and the whole loop with it. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/session/loop';
import '../../components/session/stand-in';
import type { StandIn } from '../../components/session/stand-in';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { Probe } from '../../src/session/probe';
import type { State } from '../../src/session/state';
import { sampleState } from './sample-state';

const state = sampleState(softmaxRegression, 6);

/** With the first image of the batch in the role of one that was sent. */
function probing(probe: Pick<Probe, 'from' | 'index'>): State {
  const trace = state.trace!;
  const image = { ...probe, pixels: new Uint8Array(784), label: 4, after: false } as Probe;
  return {
    ...state,
    probe: image,
    probed: { probe: image, recipe: state.recipe, trace, fault: null },
  };
}

interface Args {
  readonly state: State | undefined;
  readonly mode: StandIn['mode'];
}

const meta: Meta<Args> = {
  title: 'Session/Stand-in',
  component: 'bw-stand-in',
  render: (args) => html`<bw-stand-in .state=${args.state} .mode=${args.mode}></bw-stand-in>`,
  args: { state: probing({ from: 'test', index: 33 }), mode: 'wide' },
};
export default meta;

type Story = StoryObj<Args>;

export const TestImage: Story = {};

export const Drawing: Story = { args: { state: probing({ from: 'drawing' }) } };

export const InTheLoop: Story = {
  render: (args) => html`<bw-loop .state=${args.state}></bw-loop>`,
};

export const OnATablet: Story = { args: { mode: 'tablet' } };
export const OnAPhone: Story = { args: { mode: 'phone' } };
export const NoRun: Story = { args: { state: undefined } };
