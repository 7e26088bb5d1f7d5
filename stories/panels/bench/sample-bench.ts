/** A made-up test set, read by comparing: not MNIST, and nothing was trained. */

import { normalised } from '../../../components/panels/bench/normalise';
import { inked } from '../../../components/panels/bench/strokes';
import { readingsOf } from '../../../components/panels/bench/readings';
import type { Drawing, Stroke } from '../../../src/core/drawing';
import { sampleBatch } from '../../views/sample-batch';

const IMAGES = 400;
const PIXELS = 784;
const batch = sampleBatch(IMAGES);

export const labels = Uint8Array.from(batch.labels);

export const result = {
  accuracy: batch.readings.filter((reading, n) => reading === labels[n]).length / IMAGES,
  probabilities: batch.probabilities,
  labels,
};

export const readings = readingsOf(result.probabilities, labels);

export const pictures: ReadonlyMap<number, Uint8Array> = new Map(
  Array.from({ length: IMAGES }, (_, n) => [
    n,
    Uint8Array.from(batch.x.data.subarray(n * PIXELS, (n + 1) * PIXELS), (ink) =>
      Math.round(ink * 255),
    ),
  ]),
);

/** A seven. */
export const strokes: readonly Stroke[] = [
  [
    { x: 0.25, y: 0.2 },
    { x: 0.7, y: 0.2 },
    { x: 0.4, y: 0.8 },
  ],
  [
    { x: 0.35, y: 0.5 },
    { x: 0.65, y: 0.5 },
  ],
];

export const drawing: Drawing = { strokes, pixels: normalised(inked(strokes)) };

/** Read as a seven, as it happens. */
export const reading = {
  pixels: drawing.pixels,
  probabilities: Float32Array.of(0.01, 0.02, 0.03, 0.04, 0.02, 0.01, 0.01, 0.75, 0.01, 0.1),
};

export const CLOTHES = [
  'T-shirt',
  'Trouser',
  'Pullover',
  'Dress',
  'Coat',
  'Sandal',
  'Shirt',
  'Sneaker',
  'Bag',
  'Ankle boot',
];
