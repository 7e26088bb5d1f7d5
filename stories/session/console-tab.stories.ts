import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/session/console-tab';
import type { ConsoleTab } from '../../components/session/console-tab';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { sampleShown } from './tabs';

type Args = Partial<Pick<ConsoleTab, 'shown'>>;

const meta: Meta<Args> = {
  title: 'Session/Console tab',
  component: 'bw-console-tab',
  render: ({ shown }) => html`<bw-console-tab .shown=${shown}></bw-console-tab>`,
  args: { shown: sampleShown(softmaxRegression, 6) },
};

export default meta;

export const InARun: StoryObj<Args> = {};
export const Keras: StoryObj<Args> = { args: { shown: sampleShown(kerasTwoLayer, 6) } };
export const NothingYet: StoryObj<Args> = { args: { shown: undefined } };
