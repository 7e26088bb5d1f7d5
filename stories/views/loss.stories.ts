/** The loss of one image among those of its batch. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../components/views/loss';
import type { Value } from '../../src/core/value';
import { inWidth } from './in-width';
import { sampleBatch } from './sample-batch';

interface Args {
  loss: Value | undefined;
  probabilities: Value | undefined;
  labels: Float32Array | null;
  image: number;
  width: number;
}

const batch = sampleBatch();

/** The batch with another probability for one image's label. */
function surprised(image: number, share: number): Pick<Args, 'loss' | 'probabilities'> {
  const probabilities = batch.probabilities.data.slice();
  const loss = batch.loss.data.slice();
  probabilities[image * 10 + batch.labels[image]!] = share;
  loss[image] = -Math.log(share);
  return {
    loss: { shape: batch.loss.shape, data: loss },
    probabilities: { shape: batch.probabilities.shape, data: probabilities },
  };
}

const render = ({ loss, probabilities, labels, image, width }: Args): TemplateResult =>
  inWidth(
    width,
    html`<bw-loss
      .value=${loss}
      .probabilities=${probabilities}
      .labels=${labels}
      .at=${{ image, pixel: 0, hidden: 0, class: 0 }}
    ></bw-loss>`,
  );

const meta: Meta<Args> = {
  title: 'Views/Loss',
  component: 'bw-loss',
  parameters: {
    notShown: {
      'labels: empty': 'a batch has an image at least',
    },
  },
  render,
  args: {
    loss: batch.loss,
    probabilities: batch.probabilities,
    labels: batch.labels,
    image: 42,
    width: 96,
  },
};
export default meta;

export const Computed: StoryObj<Args> = {};

/** Before the batch is there. */
export const NothingYet: StoryObj<Args> = {
  args: { loss: undefined, probabilities: undefined, labels: null },
};

export const NotComputed: StoryObj<Args> = { args: { loss: undefined } };

/** Above the curve's frame: marked at its upper edge, not cut off. */
export const VeryLarge: StoryObj<Args> = { args: surprised(42, 1e-4) };

/** The number by name; no place on the curve. */
export const NotANumber: StoryObj<Args> = { args: surprised(42, NaN) };

export const OnAPhone: StoryObj<Args> = { args: { width: 358 } };
