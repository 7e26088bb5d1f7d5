import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/simulator';
import type { Simulator } from '../../components/session/simulator';
import { connect } from '../../src/session/connect';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { readAddress } from '../../src/session/address';
import { Session } from '../../src/session/session';
import './simulator.css';

/** A session of its own for each story, on the real data. */
function open(query: string): Session {
  const recipes = [softmaxRegression];
  const { place, recipe, problems } = readAddress(query, { recipes, langs: ['en', 'es'] });
  const session = new Session(recipe, place, connect('wasm'), problems);
  void session.start();
  return session;
}

const meta: Meta<{ readonly query: string }> = {
  title: 'Session/Simulator',
  component: 'bw-simulator',
  parameters: { layout: 'fullscreen' },
  render: ({ query }) =>
    html`<div class="stage"><bw-simulator .session=${open(query)}></bw-simulator></div>`,
  args: { query: '' },
  play: async ({ canvasElement }) => {
    const simulator = canvasElement.querySelector<Simulator>('bw-simulator')!;
    await waitFor(() => expect(simulator.session?.state.trace).not.toBeNull(), { timeout: 20_000 });
  },
};

export default meta;

export const FirstBatch: StoryObj<{ readonly query: string }> = {};

export const Gradient: StoryObj<{ readonly query: string }> = {
  args: { query: 'batch=3&stage=gradient' },
};

export const SpanishDark: StoryObj<{ readonly query: string }> = {
  globals: { lang: 'es', theme: 'dark' },
};
