import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/session/notices';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { State } from '../../src/session/state';
import { sampleState } from './sample-state';

const state = sampleState(softmaxRegression, 0);

const meta: Meta<{ readonly state: State }> = {
  title: 'Session/Notices',
  component: 'bw-notices',
  render: (args) => html`<bw-notices .state=${args.state}></bw-notices>`,
  args: { state },
};

export default meta;

type Story = StoryObj<{ readonly state: State }>;

export const Nothing: Story = {};

export const AddressNotUnderstood: Story = {
  args: { state: { ...state, problems: [{ parameter: 'batch', value: '0' }] } },
};

export const EngineStopped: Story = {
  args: { state: { ...state, failure: { kind: 'unloaded', detail: '' } } },
};

export const EngineStartedAgain: Story = {
  args: { state: { ...state, revival: { failure: { kind: 'silent', detail: '' }, done: true } } },
};

export const EngineIsStartedAgain: Story = {
  args: { state: { ...state, revival: { failure: { kind: 'memory', detail: '' }, done: false } } },
};

export const WithoutWebAssembly: Story = {
  args: { state: { ...state, fallback: true } },
};
