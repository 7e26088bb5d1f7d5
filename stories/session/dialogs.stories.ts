/** The dialogs behind the bar, as a simulator in a teacher's page opens them. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/session/dialogs';
import type { Dialogs } from '../../components/session/dialogs';
import { openSession } from './live-session';

type Args = Pick<Dialogs, 'opened' | 'hide'>;

const meta: Meta<Args> = {
  title: 'Session/Dialogs',
  component: 'bw-dialogs',
  render: ({ opened, hide }) =>
    html`<bw-dialogs
      .run=${openSession('batch=3&stage=gradient')}
      .opened=${opened}
      .hide=${hide}
    ></bw-dialogs>`,
  args: { opened: 'share', hide: 'programs' },
  parameters: {
    docs: { story: { inline: false, height: '560px' } },
    alone: 'Each of its dialogs is an element of its own, and is tried as that.',
  },
  play: async ({ canvasElement }) => {
    const { renderRoot } = canvasElement.querySelector<Dialogs>('bw-dialogs')!;
    await waitFor(() => expect(renderRoot.querySelectorAll('[open]')).toHaveLength(1));
  },
};

export default meta;

type Story = StoryObj<Args>;

export const Share: Story = {};

export const TakeAway: Story = { args: { opened: 'export' } };

export const Keyboard: Story = { args: { opened: 'help' } };

export const AboutSpanishDark: Story = {
  args: { opened: 'about' },
  globals: { lang: 'es', theme: 'dark' },
};

export const OwnImagesNarrow: Story = { args: { opened: 'images' }, globals: { width: '320' } };
