/** All terms of a sum as stems, each of a number that the real core has derived. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../components/views/stems';
import type { Stems } from '../../components/views/stems';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { derivationOf, sampleStep } from './sample-step';

type Args = Pick<Stems, 'terms' | 'axis' | 'marked'>;

const images = derivationOf(sampleStep(softmaxRegression), 'gradient').terms;
const units = derivationOf(sampleStep(kerasTwoLayer), 'logits').terms;

const meta: Meta<Args> = {
  title: 'Views/Stems',
  component: 'bw-stems',
  render: ({ terms, axis, marked }) =>
    html`<bw-stems .name=${'dW'} .terms=${terms} .axis=${axis} .marked=${marked}></bw-stems>`,
  args: { terms: images, axis: 'image', marked: null },
};

export default meta;

export const OneAnImage: StoryObj<Args> = {};
export const PointedAt: StoryObj<Args> = { args: { marked: 42 } };
export const OneAUnit: StoryObj<Args> = { args: { terms: units, axis: 'hidden', marked: 3 } };
export const NotFinite: StoryObj<Args> = {
  args: { terms: images.map((term, i) => (i % 7 === 3 ? { ...term, value: NaN } : term)) },
};
export const Nothing: StoryObj<Args> = { args: { terms: [] } };
export const SpanishDark: StoryObj<Args> = { globals: { lang: 'es', theme: 'dark' } };
