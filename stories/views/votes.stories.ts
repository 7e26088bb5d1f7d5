/** The votes of all pixels for one digit, as the real core has derived them. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/votes';
import type { Votes } from '../../components/views/votes';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from './sample-step';

type Args = Pick<Votes, 'terms' | 'marked' | 'cell'>;

/** Of the pixels: the bias is no pixel. */
const votesAfter = (steps: number): Votes['terms'] =>
  derivationOf(sampleStep(softmaxRegression, steps), 'logits').terms.filter(
    ({ at }) => at.pixel !== undefined,
  );

const meta: Meta<Args> = {
  title: 'Views/Votes',
  component: 'bw-votes',
  render: ({ terms, marked, cell }) =>
    html`<bw-votes .name=${'z'} .terms=${terms} .marked=${marked} .cell=${cell}></bw-votes>`,
  args: { terms: votesAfter(6), marked: null, cell: 3 },
};

export default meta;

export const ForADigit: StoryObj<Args> = {};
export const PointedAt: StoryObj<Args> = { args: { marked: 407 } };
export const ZeroWeights: StoryObj<Args> = { args: { terms: votesAfter(0) } };
export const SpanishDark: StoryObj<Args> = { globals: { lang: 'es', theme: 'dark' } };
