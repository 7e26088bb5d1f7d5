import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/session/notices';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { Revival, State } from '../../src/session/state';
import { sampleState } from './sample-state';

const state = sampleState(softmaxRegression, 0);

interface Args {
  readonly state: State | undefined;
}

const meta: Meta<Args> = {
  title: 'Session/Notices',
  component: 'bw-notices',
  render: (args) => html`<bw-notices .state=${args.state}></bw-notices>`,
  args: { state },
};

export default meta;

type Story = StoryObj<Args>;

const revived = (revival: Revival): { readonly state: State } => ({
  state: { ...state, revival },
});

export const Nothing: Story = {};

export const AddressNotUnderstood: Story = {
  args: { state: { ...state, problems: [{ parameter: 'batch', value: '0' }] } },
};

export const EngineStopped: Story = {
  args: { state: { ...state, failure: { kind: 'unloaded', detail: '' } } },
};

export const EngineStoppedOnItsWay: Story = {
  args: { state: { ...state, failure: { kind: 'silent', detail: '' }, wanted: 36 } },
};

export const EngineStartedAgain: Story = {
  args: revived({ failure: { kind: 'silent', detail: '' }, done: true, moved: false }),
};

export const EngineIsStartedAgain: Story = {
  args: revived({ failure: { kind: 'memory', detail: '' }, done: false, moved: false }),
};

export const EngineStartedInJavaScript: Story = {
  args: revived({ failure: { kind: 'kernel', detail: '' }, done: true, moved: true }),
};

export const WithoutWebAssembly: Story = {
  args: { state: { ...state, fallback: true } },
};

export const NoRun: Story = { args: { state: undefined } };
