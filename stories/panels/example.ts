/** Tensors of one step of softmax regression on made-up images, for the stories and tests of the panels. */

import type { Axis } from '../../src/core/axis';
import type { Value } from '../../src/core/value';
import type { TensorEntry } from '../../components/panels/tensors';

const IMAGES = 100;
const PIXELS = 784;
const CLASSES = 10;

/** A number from -0.5 to 0.5 that looks as if it were thrown. */
const thrown = (i: number): number => ((i * 7919 + 104729) % 2003) / 2003 - 0.5;

const fill = (shape: readonly number[], at: (i: number) => number): Value => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => at(i)),
});

/** A blot in the middle of 28 × 28 pixels, the rest blank. */
const x = fill([IMAGES, PIXELS], (i) => {
  const pixel = i % PIXELS;
  const distance = Math.hypot(Math.floor(pixel / 28) - 14, (pixel % 28) - 14);
  return Math.max(0, 1 - distance / 8 + thrown(i) / 4);
});
const y = fill([IMAGES, CLASSES], (i) => (i % CLASSES === Math.floor(i / CLASSES) % 7 ? 1 : 0));
const W = fill([PIXELS, CLASSES], (i) => thrown(i) * 0.2);
const b = fill([CLASSES], (i) => thrown(i * 13) * 0.3);
const z = fill([IMAGES, CLASSES], (i) => {
  const [n, k] = [Math.floor(i / CLASSES), i % CLASSES];
  let sum = b.data[k]!;
  for (let p = 0; p < PIXELS; p++) sum += x.data[n * PIXELS + p]! * W.data[p * CLASSES + k]!;
  return sum;
});
const p = fill([IMAGES, CLASSES], (i) => {
  const row = z.data.subarray(i - (i % CLASSES), i - (i % CLASSES) + CLASSES);
  return Math.exp(z.data[i]!) / row.reduce((sum, logit) => sum + Math.exp(logit), 0);
});
const loss = fill([IMAGES], (n) => {
  const label = y.data.subarray(n * CLASSES, (n + 1) * CLASSES).indexOf(1);
  return -Math.log(p.data[n * CLASSES + label]!);
});
const delta = fill([IMAGES, CLASSES], (i) => p.data[i]! - y.data[i]!);
const gradient = fill([PIXELS, CLASSES], (i) => {
  const [pixel, k] = [Math.floor(i / CLASSES), i % CLASSES];
  let sum = 0;
  for (let n = 0; n < IMAGES; n++) {
    sum += x.data[n * PIXELS + pixel]! * delta.data[n * CLASSES + k]!;
  }
  return sum / IMAGES;
});

const entry = (
  name: string,
  symbol: string,
  axes: readonly Axis[],
  value: Value,
  fresh = false,
): TensorEntry => ({ name, symbol, axes, value, fresh });

/** What is in scope at the gradient, which has just been made. */
export const tensors: readonly TensorEntry[] = [
  entry('x', 'x', ['image', 'pixel'], x),
  entry('y', 'y', ['image', 'class'], y),
  entry('W', 'W', ['pixel', 'class'], W),
  entry('b', 'b', ['class'], b),
  entry('z', 'z', ['image', 'class'], z),
  entry('p', 'p', ['image', 'class'], p),
  entry('loss', 'loss', ['image'], loss),
  entry('delta', 'δ', ['image', 'class'], delta),
  entry('gradW', '∇W', ['pixel', 'class'], gradient, true),
];

/** The same with weights that have overflowed. */
export const broken: readonly TensorEntry[] = tensors.map((tensor) =>
  tensor.name === 'W'
    ? { ...tensor, value: { shape: W.shape, data: W.data.map((w, i) => (i % 9 ? w : NaN)) } }
    : tensor,
);

/** One tensor by its name. */
export function tensor(name: string): TensorEntry {
  return tensors.find((candidate) => candidate.name === name)!;
}
