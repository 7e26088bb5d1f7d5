import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/session';
import '../../components/session/tape-tab';
import type { TapeTab } from '../../components/session/tape-tab';
import { gradientTape } from '../../src/recipes/gradient-tape';
import { sampleShown } from './tabs';

type Args = Partial<Pick<TapeTab, 'shown'>>;

const meta: Meta<Args> = {
  title: 'Session/Tape tab',
  component: 'bw-tape-tab',
  render: ({ shown }) => html`<bw-tape-tab .shown=${shown}></bw-tape-tab>`,
  args: { shown: sampleShown(gradientTape, 6) },
};

export default meta;

/** Nobody has read a tape yet. */
export const NoTape: StoryObj<Args> = {};

/** The tape of a run on the real images. */
export const OfARun: StoryObj<Args> = {
  parameters: { alone: 'It trains on the real images; what it shows then is bw-tape.' },
  render: () =>
    html`<bw-session recipe="gradient-tape" batch="2" stage="gradient">
      <bw-tape-tab></bw-tape-tab>
    </bw-session>`,
  play: async ({ canvasElement }) => {
    const tab = canvasElement.querySelector('bw-tape-tab')!;
    await waitFor(
      async () => {
        const tape = tab.renderRoot.querySelector('bw-tape');
        await expect(tape?.tape).toBeDefined();
      },
      { timeout: 20_000 },
    );
  },
};

export const NothingYet: StoryObj<Args> = { args: { shown: undefined } };
