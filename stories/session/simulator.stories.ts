import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/simulator';
import type { Simulator } from '../../components/session/simulator';
import { openSession } from './live-session';
import './simulator.css';

const meta: Meta<{ readonly query: string }> = {
  title: 'Session/Simulator',
  component: 'bw-simulator',
  parameters: {
    layout: 'fullscreen',
    alone: 'It is a whole page, and is tried as one, at every width: test/e2e.',
  },
  render: ({ query }) =>
    html`<div class="stage"><bw-simulator .run=${openSession(query)}></bw-simulator></div>`,
  args: { query: '' },
  play: async ({ canvasElement }) => {
    const simulator = canvasElement.querySelector<Simulator>('bw-simulator')!;
    await waitFor(() => expect(simulator.run?.state.trace).not.toBeNull(), { timeout: 20_000 });
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
