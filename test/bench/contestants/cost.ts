/** The judge: the mean loss on the first batch for weights, in plain JavaScript and double precision. */

import type { Value, Values } from '../../../src/core/value';
import type { Job } from './job';

/** @param weights by the names of the program: W and b, or W1, b1, W2 and b2 */
export function costOf({ data, layers, batchSize }: Job, weights: Values): number {
  let sum = 0;
  for (let image = 0; image < batchSize; image++) {
    const x = Array.from(data.pixels('train', image), (grey) => grey / 255); // [784]
    const z =
      layers === 1
        ? dense(x, weights['W']!, weights['b']!)
        : dense(
            dense(x, weights['W1']!, weights['b1']!).map((s) => 1 / (1 + Math.exp(-s))),
            weights['W2']!,
            weights['b2']!,
          ); // [10]
    const most = Math.max(...z);
    const total = z.reduce((powers, score) => powers + Math.exp(score - most), 0);
    sum += Math.log(total) + most - z[data.label('train', image)]!;
  }
  return sum / batchSize;
}

function dense(x: readonly number[], { data: W, shape }: Value, { data: b }: Value): number[] {
  const units = shape[1]!;
  return Array.from({ length: units }, (_, unit) =>
    x.reduce((sum, input, n) => sum + input * W[n * units + unit]!, b[unit]!),
  );
}
