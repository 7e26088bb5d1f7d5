/** A small made-up batch for stories and tests: digits drawn in straight strokes by a seeded pen, read by
 * comparing each with ten clean ones. Not MNIST, and no training: only its arithmetic is real. */

import { randomLcg, randomNormal } from 'd3';
import type { Value } from '../../src/core/value';

const SIDE = 28;
const CLASSES = 10;

/** Corners of a digit as on a pocket calculator, from (0, 0) above to (1, 2) below. */
// prettier-ignore
const STROKES: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 0], [1, 0], [1, 2], [0, 2], [0, 0]],
  [[0.3, 0.3], [0.6, 0], [0.6, 2]],
  [[0, 0], [1, 0], [1, 1], [0, 1], [0, 2], [1, 2]],
  [[0, 0], [1, 0], [1, 1], [0.2, 1], [1, 1], [1, 2], [0, 2]],
  [[0, 0], [0, 1], [1, 1], [1, 0], [1, 2]],
  [[1, 0], [0, 0], [0, 1], [1, 1], [1, 2], [0, 2]],
  [[1, 0], [0, 0], [0, 2], [1, 2], [1, 1], [0, 1]],
  [[0, 0], [1, 0], [0.4, 2]],
  [[0, 0], [1, 0], [1, 2], [0, 2], [0, 0], [0, 1], [1, 1]],
  [[1, 1], [0, 1], [0, 0], [1, 0], [1, 2], [0, 2]],
];

export interface SampleBatch {
  readonly x: Value; // [batch, 784]
  readonly labels: Float32Array; // [batch]
  readonly readings: Int32Array; // [batch]
  readonly probabilities: Value; // [batch, 10]
  readonly loss: Value; // [batch]
}

/** Distance from a point to the stretch between two others. */
function distance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

/** One digit, [784], its corners shaken by `shake()` pixels. */
function draw(digit: number, shake: () => number): Float32Array {
  const corners = STROKES[digit]!.map(([x, y]) => [9 + 9 * x + shake(), 5 + 9 * y + shake()]);
  const image = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < image.length; i++) {
    const [x, y] = [(i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5];
    let least = Infinity;
    for (let c = 1; c < corners.length; c++) {
      const [[ax, ay], [bx, by]] = [corners[c - 1]!, corners[c]!];
      least = Math.min(least, distance(x, y, ax!, ay!, bx!, by!));
    }
    image[i] = Math.min(1, Math.max(0, 2 - least));
  }
  return image;
}

/** `count` images and what follows from them; the same for the same count. */
export function sampleBatch(count = 100): SampleBatch {
  const random = randomLcg(0.4);
  const shake = randomNormal.source(random)(0, 1.3);
  const clean = STROKES.map((_, digit) => draw(digit, () => 0));
  const x = new Float32Array(count * SIDE * SIDE); // [batch, 784]
  const labels = new Float32Array(count); // [batch]
  const readings = new Int32Array(count); // [batch]
  const probabilities = new Float32Array(count * CLASSES); // [batch, 10]
  const loss = new Float32Array(count); // [batch]
  for (let n = 0; n < count; n++) {
    const label = Math.floor(random() * CLASSES);
    const image = draw(label, shake);
    const scores = clean.map(
      (other) => -0.06 * other.reduce((sum, ink, i) => sum + (ink - image[i]!) ** 2, 0),
    );
    const most = Math.max(...scores);
    const whole = scores.reduce((sum, score) => sum + Math.exp(score - most), 0);
    x.set(image, n * image.length);
    labels[n] = label;
    readings[n] = scores.indexOf(most);
    scores.forEach((score, k) => (probabilities[n * CLASSES + k] = Math.exp(score - most) / whole));
    loss[n] = Math.log(whole) + most - scores[label]!;
  }
  return {
    x: { shape: [count, SIDE * SIDE], data: x },
    labels,
    readings,
    probabilities: { shape: [count, CLASSES], data: probabilities },
    loss: { shape: [count], data: loss },
  };
}
