/** The votes of all pixels for one digit, as the real core has derived them. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/votes';
import type { Votes } from '../../components/views/votes';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from './sample-step';

type Args = Pick<Votes, 'terms' | 'term' | 'marked' | 'cell'>;

/** Of the pixels: the bias is no pixel. */
const votesAfter = (steps: number): Votes['terms'] =>
  derivationOf(sampleStep(softmaxRegression, steps), 'logits').terms.filter(
    ({ at }) => at.pixel !== undefined,
  );

const meta: Meta<Args> = {
  title: 'Views/Votes',
  component: 'bw-votes',
  render: ({ terms, term, marked, cell }) =>
    html`<bw-votes
      .name=${'z'}
      .terms=${terms}
      .term=${term}
      .marked=${marked}
      .cell=${cell}
    ></bw-votes>`,
  args: { terms: votesAfter(6), term: undefined, marked: null, cell: 3 },
};

export default meta;

export const ForADigit: StoryObj<Args> = {};
export const PointedAt: StoryObj<Args> = { args: { marked: 407 } };
export const ZeroWeights: StoryObj<Args> = { args: { terms: votesAfter(0) } };
export const InSymbols: StoryObj<Args> = {
  args: { term: derivationOf(sampleStep(softmaxRegression), 'logits').term },
};
export const NotFinite: StoryObj<Args> = {
  args: { terms: votesAfter(6).map((vote, i) => (i % 7 ? vote : { ...vote, value: NaN })) },
};
export const Nothing: StoryObj<Args> = { args: { terms: [] } };
