/** The loss of a network of dense layers in plain float64, written without looking at the stages. */

import type { Value, Values } from '../../src/core/value';

/** Weights and biases in turn, from the pixels on: W, b or W1, b1, W2, b2. Sigmoid between layers. */
export type Layers = readonly { readonly weights: Float64Array; readonly bias: Float64Array }[];

export function layersOf(parameters: Values, names: readonly string[]): Layers {
  const wide = (name: string): Float64Array => Float64Array.from(parameters[name]!.data);
  return names
    .filter((_, n) => n % 2 === 0)
    .map((name, n) => ({ weights: wide(name), bias: wide(names[2 * n + 1]!) }));
}

/** Mean cross-entropy over a batch: −log of the softmax probability of each image's label. */
export function meanLoss(layers: Layers, x: Value, labels: ArrayLike<number>): number {
  const images = x.shape[0]!;
  let sum = 0;
  for (let image = 0; image < images; image++) {
    let row = Float64Array.from(x.data.subarray(image * 784, (image + 1) * 784));
    layers.forEach(({ weights, bias }, layer) => {
      const scores = bias.slice();
      row.forEach((input, i) => {
        if (input === 0) return;
        for (let k = 0; k < scores.length; k++)
          scores[k]! += input * weights[i * scores.length + k]!;
      });
      row = layer < layers.length - 1 ? scores.map((s) => 1 / (1 + Math.exp(-s))) : scores;
    });
    const total = row.reduce((all, score) => all + Math.exp(score), 0);
    sum += Math.log(total) - row[labels[image]!]!;
  }
  return sum / images;
}
