import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/session';
import '../../components/session/test-tab';

const meta: Meta = {
  title: 'Session/Test tab',
  component: 'bw-test-tab',
};

export default meta;

/** The 10,000 test images, read by the weights of a run on the real images. */
export const OfARun: StoryObj = {
  parameters: { alone: 'It reads the real test images; what it shows then is bw-bench.' },
  render: () => html`<bw-session batch="3" stage="update"><bw-test-tab></bw-test-tab></bw-session>`,
  play: async ({ canvasElement }) => {
    const tab = canvasElement.querySelector('bw-test-tab')!;
    await waitFor(
      async () => {
        const bench = tab.renderRoot.querySelector('bw-bench');
        await expect(bench?.result).toBeDefined();
      },
      { timeout: 20_000 },
    );
  },
};

export const WithoutARun: StoryObj = { render: () => html`<bw-test-tab></bw-test-tab>` };

export const SpanishDark: StoryObj = {
  ...OfARun,
  globals: { lang: 'es', theme: 'dark' },
};
