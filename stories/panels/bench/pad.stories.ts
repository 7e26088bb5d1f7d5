/** Paper to draw on: empty, and with a drawing. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Pad } from '../../../components/panels/bench/pad';
import '../../../components/panels/bench/pad';
import { inWidth } from '../../views/in-width';
import { drawing, strokes } from './sample-bench';

type Args = Pick<Pad, 'strokes' | 'given'>;

const meta: Meta<Args> = {
  title: 'Panels/Pad',
  component: 'bw-pad',
  args: { strokes, given: drawing.pixels },
  render: (args) =>
    inWidth(288, html`<bw-pad .strokes=${args.strokes} .given=${args.given}></bw-pad>`),
};
export default meta;

export const Drawn: StoryObj<Args> = {};
export const Empty: StoryObj<Args> = { args: { strokes: [], given: undefined } };
