/** All the terms of a number: stems, votes or bars. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/terms';
import type { Derivation } from '../../src/core/derivation';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { inWidth } from './in-width';
import { derivationOf, sampleStep, type SampleStep } from './sample-step';

interface Args {
  step: SampleStep;
  stage: string;
  width: number;
}

const one = sampleStep(softmaxRegression);
const two = sampleStep(kerasTwoLayer);

const render = ({ step, stage, width }: Args): TemplateResult => {
  const derivation: Derivation = derivationOf(step, stage);
  return inWidth(width, html`<bw-terms .derivation=${derivation}></bw-terms>`);
};

const meta: Meta<Args> = {
  title: 'Views/Terms',
  component: 'bw-terms',
  render,
  argTypes: { step: { table: { disable: true } } },
  args: { step: one, stage: 'gradient', width: 560 },
};
export default meta;

/** One stem an image. */
export const Images: StoryObj<Args> = {};

/** One vote a pixel: for, against, bias, and the image of the votes. */
export const Pixels: StoryObj<Args> = { args: { stage: 'logits' } };

export const Units: StoryObj<Args> = { args: { step: two, stage: 'logits' } };

/** Nothing is below zero here, so the chart stands on zero. */
export const Digits: StoryObj<Args> = { args: { stage: 'softmax' } };

export const TwoParts: StoryObj<Args> = { args: { stage: 'error' } };

/** All weights are zero: there is nothing to draw but the places of the votes. */
export const ZeroWeights: StoryObj<Args> = {
  args: { step: sampleStep(softmaxRegression, 0), stage: 'logits' },
};

export const NotFinite: StoryObj<Args> = {
  render: ({ width }) => {
    const { terms, ...rest } = derivationOf(one, 'gradient');
    const broken = terms.map((term, i) => (i % 7 === 3 ? { ...term, value: NaN } : term));
    return inWidth(width, html`<bw-terms .derivation=${{ ...rest, terms: broken }}></bw-terms>`);
  },
};

export const OnAPhone: StoryObj<Args> = { args: { width: 358 } };

export const NothingPointedAt: StoryObj<Args> = {
  render: ({ width }) => inWidth(width, html`<bw-terms></bw-terms>`),
};
