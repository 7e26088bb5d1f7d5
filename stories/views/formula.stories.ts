/** Where a number comes from, at every stage. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../../components/views/formula';
import '../../components/views/terms';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { inWidth } from './in-width';
import { derivationOf, sampleStep } from './sample-step';

interface Args {
  layers: 'one' | 'two';
  /** Id of the stage, or none. */
  stage: string;
  width: number;
  fault: string | undefined;
}

const steps = { one: sampleStep(softmaxRegression), two: sampleStep(kerasTwoLayer) };

const render = ({ layers, stage, width, fault }: Args): TemplateResult => {
  const derivation = stage === '' ? undefined : derivationOf(steps[layers], stage);
  return inWidth(
    width,
    html`<bw-formula .derivation=${derivation} .fault=${fault} .from=${320} .to=${560}>
      ${fault ? nothing : html`<bw-terms .derivation=${derivation}></bw-terms>`}
    </bw-formula>`,
  );
};

const meta: Meta<Args> = {
  title: 'Views/Formula',
  component: 'bw-formula',
  render,
  args: { layers: 'one', stage: 'gradient', width: 1236, fault: undefined },
};
export default meta;

export const Gradient: StoryObj<Args> = {};
export const NothingPointedAt: StoryObj<Args> = { args: { stage: '' } };
export const Batch: StoryObj<Args> = { args: { stage: 'batch' } };
export const Logits: StoryObj<Args> = { args: { stage: 'logits' } };
export const Softmax: StoryObj<Args> = { args: { stage: 'softmax' } };
export const Loss: StoryObj<Args> = { args: { stage: 'loss' } };
export const Compare: StoryObj<Args> = { args: { stage: 'compare' } };
export const Error: StoryObj<Args> = { args: { stage: 'error' } };
export const Update: StoryObj<Args> = { args: { stage: 'update' } };

export const Hidden: StoryObj<Args> = { args: { layers: 'two', stage: 'hidden' } };
export const LogitsOfUnits: StoryObj<Args> = { args: { layers: 'two', stage: 'logits' } };
export const ErrorOneLayerDown: StoryObj<Args> = { args: { layers: 'two', stage: 'error-1' } };
export const GradientOneLayerDown: StoryObj<Args> = {
  args: { layers: 'two', stage: 'gradient-1' },
};

/** The run has stopped; its reason stands here. */
export const Stopped: StoryObj<Args> = {
  args: { stage: '', fault: 'The logits z are no longer finite: the learning rate is too large.' },
};

export const OnATablet: StoryObj<Args> = { args: { width: 852 } };
export const OnAPhone: StoryObj<Args> = { args: { width: 358 } };
export const LogitsOnAPhone: StoryObj<Args> = { args: { stage: 'logits', width: 358 } };

/** Narrower than the longest piece: the lines scroll inside the strip, never the page. */
export const VeryNarrow: StoryObj<Args> = {
  args: { width: 120 },
  play: async ({ canvasElement }) => {
    const strip = canvasElement.querySelector('bw-formula')!;
    await waitFor(() =>
      expect(strip.renderRoot.querySelector('.lines[tabindex="0"]')).toBeTruthy(),
    );
  },
};

export const DarkSpanish: StoryObj<Args> = {
  args: { stage: 'logits' },
  globals: { theme: 'dark', lang: 'es' },
};

/** A number that has overflowed is written as what it is. */
export const NotFinite: StoryObj<Args> = {
  render: ({ width }) => {
    const derivation = derivationOf(steps.one, 'gradient');
    const terms = derivation.terms.map((term, i) => (i % 7 === 3 ? { ...term, value: NaN } : term));
    return inWidth(width, html`<bw-formula .derivation=${{ ...derivation, terms }}></bw-formula>`);
  },
};
