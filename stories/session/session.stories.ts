import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/controls/position';
import '../../components/controls/transport';
import '../../components/session/session';
import '../../components/views/weights';

interface Args {
  readonly batch: number;
  readonly stage: string;
}

const meta: Meta<Args> = {
  title: 'Session/Session',
  component: 'bw-session',
  render: ({ batch, stage }) =>
    html`<bw-session batch=${batch} stage=${stage}>
      <p>After <bw-position></bw-position> the weights look like this:</p>
      <bw-weights></bw-weights>
      <bw-transport controls="batch-back batch-forward"></bw-transport>
    </bw-session>`,
  parameters: { alone: 'It shows nothing itself, and trains on the real images.' },
  args: { batch: 3, stage: 'gradient' },
  play: async ({ canvasElement }) => {
    const weights = canvasElement.querySelector('bw-weights')!;
    await waitFor(() => expect(weights.value).toBeDefined(), { timeout: 20_000 });
  },
};

export default meta;

export const Lesson: StoryObj<Args> = {};

export const NotUnderstood: StoryObj<Args> = { args: { stage: 'soup' } };

export const SpanishDark: StoryObj<Args> = { globals: { lang: 'es', theme: 'dark' } };
