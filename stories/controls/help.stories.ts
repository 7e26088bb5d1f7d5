/** The table of keys, with single-letter keys on and off. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/controls/help';
import type { Help } from '../../components/controls/help';

type Args = Pick<Help, 'letters' | 'sound' | 'everywhere'>;

const meta: Meta<Args> = {
  title: 'Controls/Help',
  component: 'bw-help',
  render: ({ letters, sound, everywhere }) =>
    html`<bw-help open .letters=${letters} .sound=${sound} .everywhere=${everywhere}></bw-help>`,
  args: { letters: true, sound: false, everywhere: false },
  parameters: { docs: { story: { inline: false, height: '720px' } } },
};
export default meta;

export const Open: StoryObj<Args> = {};

export const LettersOff: StoryObj<Args> = { args: { letters: false } };

export const SoundOn: StoryObj<Args> = { args: { sound: true } };

/** On a page that it has to itself. */
export const Everywhere: StoryObj<Args> = { args: { everywhere: true } };
