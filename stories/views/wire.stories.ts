/** Arrows between panels, in all directions and states. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/wire';
import type { Wire } from '../../components/views/wire';
import { inWidth } from './in-width';

type Args = Partial<Wire>;

const wire = ({ direction, state, from, caption, still }: Args): TemplateResult =>
  html`<bw-wire
    .direction=${direction ?? 'right'}
    .state=${state ?? 'idle'}
    .from=${from ?? 'dot'}
    .caption=${caption ?? ''}
    .still=${still ?? false}
  ></bw-wire>`;

const render = (args: Args): TemplateResult => {
  const upright = args.direction === 'up' || args.direction === 'down';
  const across = args.direction === 'left' || args.direction === 'right';
  return inWidth(upright ? 120 : 28, wire(args), across ? 0 : 60);
};

const meta: Meta<Args> = {
  title: 'Views/Wire',
  component: 'bw-wire',
  render,
  args: { direction: 'right', state: 'idle', from: 'dot', caption: '', still: false },
};
export default meta;

export const Right: StoryObj<Args> = {};

export const RightActive: StoryObj<Args> = { args: { state: 'active' } };

export const RightWaiting: StoryObj<Args> = { args: { state: 'waiting' } };

export const Left: StoryObj<Args> = { args: { direction: 'left', state: 'active' } };

export const Down: StoryObj<Args> = { args: { direction: 'down', caption: 'backward' } };

export const Up: StoryObj<Args> = {
  args: { direction: 'up', caption: 'next batch', state: 'waiting' },
};

/** From x down to the gradient. */
export const Bracket: StoryObj<Args> = { args: { direction: 'bracket', state: 'active' } };

export const BracketFromACorner: StoryObj<Args> = {
  args: { direction: 'bracket', from: 'corner' },
};

/** Without motion. */
export const Still: StoryObj<Args> = { args: { state: 'active', still: true } };
