/** The table of keys, with single-letter keys on and off. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/help';
import type { Help } from '../../components/controls/help';

type Args = Pick<Help, 'letters'>;

const meta: Meta<Args> = {
  title: 'controls/help',
  component: 'bw-help',
  render: ({ letters }) => html`<bw-help open .letters=${letters}></bw-help>`,
  args: { letters: true },
  parameters: { docs: { story: { inline: false, height: '720px' } } },
};
export default meta;

export const Open: StoryObj<Args> = {};

export const LettersOff: StoryObj<Args> = { args: { letters: false } };

export const Spanish: StoryObj<Args> = { globals: { theme: 'dark', lang: 'es' } };
