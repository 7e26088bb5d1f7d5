import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/code-tab';
import type { CodeTab } from '../../components/session/code-tab';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { sampleShown } from './tabs';

type Args = Partial<Pick<CodeTab, 'shown' | 'load'>>;

const meta: Meta<Args> = {
  title: 'Session/Code tab',
  component: 'bw-code-tab',
  render: ({ shown, load }) =>
    load
      ? html`<bw-code-tab .shown=${shown} .load=${load}></bw-code-tab>`
      : html`<bw-code-tab .shown=${shown}></bw-code-tab>`,
  args: { shown: sampleShown(softmaxRegression, 6) },
};

export default meta;

export const Gradient: StoryObj<Args> = {
  play: async ({ canvasElement }) => {
    const tab = canvasElement.querySelector('bw-code-tab')!;
    await waitFor(() => expect(tab.renderRoot.querySelector('bw-code')).not.toBeNull());
  },
};
export const TwoLayers: StoryObj<Args> = { args: { shown: sampleShown(kerasTwoLayer, 1) } };
export const Loading: StoryObj<Args> = {
  args: { load: () => new Promise<never>(() => undefined) },
};
export const Failed: StoryObj<Args> = {
  args: { load: () => Promise.reject(new Error('The file is not there.')) },
};

export const NothingYet: StoryObj<Args> = { args: { shown: undefined } };
