/** Values of one step of each program, in the middle of a run on the made-up batch, as the real core computes them. */

import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { Value } from '../../src/core/value';
import { sampleStep } from './sample-step';

/** Batches of that run before the one shown, and images in each. */
const BEFORE = 6;
const IMAGES = 60;

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
  readonly W2: Value; // [10, 10]
  readonly b2: Value; // [10]
  readonly nextW2: Value; // [10, 10]
}

let made: SampleModel | undefined;

/** The same numbers each time. */
export function sampleModel(): SampleModel {
  return (made ??= compute());
}

function compute(): SampleModel {
  const one = sampleStep(softmaxRegression, BEFORE, IMAGES).values;
  const two = sampleStep(kerasTwoLayer, BEFORE, IMAGES).values;
  return {
    W: one['W']!,
    b: one['b']!,
    z: one['z']!,
    p: one['p']!,
    y: one['y']!,
    delta: one['delta']!,
    dW: one['dW']!,
    db: one['db']!,
    nextW: one['next.W']!,
    nextB: one['next.b']!,
    labels: one['label']!.data,
    W1: two['W1']!,
    b1: two['b1']!,
    a: two['a']!,
    W2: two['W2']!,
    b2: two['b2']!,
    nextW2: two['next.W2']!,
  };
}

/** Largest size of the numbers, rounded up to 0.01: the range of their colours. */
export function extentOf(...values: Value[]): number {
  const largest = Math.max(...values.map(({ data }) => Math.max(...data.map(Math.abs))));
  return Math.ceil(largest * 100) / 100;
}
