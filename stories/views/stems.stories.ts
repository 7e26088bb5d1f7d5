/** All terms of a sum as stems, each of a number that the real core has derived. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/stems';
import type { Stems } from '../../components/views/stems';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from './sample-step';

type Args = Pick<Stems, 'terms' | 'term' | 'axis' | 'marked'>;

const gradient = derivationOf(sampleStep(softmaxRegression), 'gradient');
const images = gradient.terms;
const digits = derivationOf(sampleStep(softmaxRegression), 'softmax').terms;
const pixels = derivationOf(sampleStep(softmaxRegression), 'logits').terms;
const units = derivationOf(sampleStep(kerasTwoLayer), 'logits').terms;

const meta: Meta<Args> = {
  title: 'Views/Stems',
  component: 'bw-stems',
  render: ({ terms, term, axis, marked }) =>
    html`<bw-stems
      .name=${'dW'}
      .terms=${terms}
      .term=${term}
      .axis=${axis}
      .marked=${marked}
    ></bw-stems>`,
  args: { terms: images, term: undefined, axis: 'image', marked: null },
};

export default meta;

export const OneAnImage: StoryObj<Args> = {};
export const PointedAt: StoryObj<Args> = { args: { marked: 42 } };
export const OneAUnit: StoryObj<Args> = { args: { terms: units, axis: 'hidden', marked: 3 } };
export const InSymbols: StoryObj<Args> = { args: { term: gradient.term } };
export const OneADigit: StoryObj<Args> = { args: { terms: digits, axis: 'class' } };
export const OneAPixel: StoryObj<Args> = { args: { terms: pixels, axis: 'pixel' } };
export const NotFinite: StoryObj<Args> = {
  args: { terms: images.map((term, i) => (i % 7 === 3 ? { ...term, value: NaN } : term)) },
};
export const Nothing: StoryObj<Args> = { args: { terms: [] } };
