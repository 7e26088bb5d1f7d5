/** A small model for stories and tests: softmax regression on the made-up batch, some steps of real
 * gradient descent from zero, then one step in every detail; and a hidden layer with seeded weights. */

import { randomLcg, randomNormal } from 'd3';
import type { Value } from '../../src/core/value';
import { sampleBatch } from './sample-batch';

const PIXELS = 784;
const CLASSES = 10;
const HIDDEN = 10;
const RATE = 0.5;

export interface SampleModel {
  readonly W: Value; // [784, 10]
  readonly b: Value; // [10]
  readonly z: Value; // [batch, 10]
  readonly p: Value; // [batch, 10]
  readonly y: Value; // [batch, 10]
  readonly delta: Value; // [batch, 10]
  readonly dW: Value; // [784, 10]
  readonly db: Value; // [10]
  readonly nextW: Value; // [784, 10]
  readonly nextB: Value; // [10]
  readonly labels: Float32Array; // [batch]
  readonly W1: Value; // [784, 10]
  readonly b1: Value; // [10]
  readonly a: Value; // [batch, 10]
}

const value = (data: Float32Array, ...shape: number[]): Value => ({ shape, data });

/** x W + b for every row of x. */
function dense(x: Value, W: Float32Array, b: Float32Array): Float32Array {
  const [rows, inputs] = [x.shape[0]!, x.shape[1]!];
  const units = b.length;
  const z = new Float32Array(rows * units); // [batch, units]
  for (let n = 0; n < rows; n++) {
    for (let k = 0; k < units; k++) z[n * units + k] = b[k]!;
    for (let i = 0; i < inputs; i++) {
      const ink = x.data[n * inputs + i]!;
      if (ink === 0) continue;
      for (let k = 0; k < units; k++) z[n * units + k]! += ink * W[i * units + k]!;
    }
  }
  return z;
}

function softmax(z: Float32Array): Float32Array {
  const p = new Float32Array(z.length); // [batch, 10]
  for (let start = 0; start < z.length; start += CLASSES) {
    const row = z.subarray(start, start + CLASSES);
    const most = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - most));
    const whole = powers.reduce((sum, power) => sum + power, 0);
    p.set(
      powers.map((power) => power / whole),
      start,
    );
  }
  return p;
}

let made: SampleModel | undefined;

/** The same numbers each time. */
export function sampleModel(): SampleModel {
  return (made ??= train());
}

function train(): SampleModel {
  const { x, labels } = sampleBatch(60);
  const count = labels.length;
  const y = new Float32Array(count * CLASSES); // [batch, 10]
  labels.forEach((label, n) => (y[n * CLASSES + label] = 1));
  let W = new Float32Array(PIXELS * CLASSES); // [784, 10]
  let b = new Float32Array(CLASSES); // [10]
  for (let step = 0; ; step++) {
    const z = dense(x, W, b); // [batch, 10]
    const p = softmax(z); // [batch, 10]
    const delta = p.map((said, i) => said - y[i]!); // [batch, 10]
    const dW = new Float32Array(W.length); // [784, 10]
    const db = new Float32Array(CLASSES); // [10]
    for (let n = 0; n < count; n++) {
      for (let k = 0; k < CLASSES; k++) {
        const error = delta[n * CLASSES + k]! / count;
        db[k]! += error;
        for (let i = 0; i < PIXELS; i++) dW[i * CLASSES + k]! += x.data[n * PIXELS + i]! * error;
      }
    }
    const nextW = W.map((weight, i) => weight - RATE * dW[i]!); // [784, 10]
    const nextB = b.map((bias, k) => bias - RATE * db[k]!); // [10]
    if (step === 6) {
      return {
        W: value(W, PIXELS, CLASSES),
        b: value(b, CLASSES),
        z: value(z, count, CLASSES),
        p: value(p, count, CLASSES),
        y: value(y, count, CLASSES),
        delta: value(delta, count, CLASSES),
        dW: value(dW, PIXELS, CLASSES),
        db: value(db, CLASSES),
        nextW: value(nextW, PIXELS, CLASSES),
        nextB: value(nextB, CLASSES),
        labels,
        ...hiddenLayer(x),
      };
    }
    W = nextW;
    b = nextB;
  }
}

function hiddenLayer(x: Value): Pick<SampleModel, 'W1' | 'b1' | 'a'> {
  const normal = randomNormal.source(randomLcg(0.7))(0, 0.1);
  const W1 = Float32Array.from({ length: PIXELS * HIDDEN }, normal); // [784, 10]
  const b1 = Float32Array.from({ length: HIDDEN }, normal); // [10]
  const a = dense(x, W1, b1).map((score) => 1 / (1 + Math.exp(-score))); // [batch, 10]
  return {
    W1: value(W1, PIXELS, HIDDEN),
    b1: value(b1, HIDDEN),
    a: value(a, x.shape[0]!, HIDDEN),
  };
}

/** Largest size of the numbers, rounded up to 0.01: the range of their colours. */
export function extentOf(...values: Value[]): number {
  const largest = Math.max(...values.map(({ data }) => Math.max(...data.map(Math.abs))));
  return Math.ceil(largest * 100) / 100;
}
