/** The numbers that softmax and loss are both made of: the largest score m and S = Σ e^(z − m). */

import type { Axis } from '../core/axis';
import { call, subtract, sum, symbol, type Formula } from '../core/formula';
import { letters, symbolOf, type Named } from './named';

export interface Exponentials {
  /** Position of the largest score; the first, when several are. */
  readonly largest: number;
  readonly m: number;
  /** e^(zₖ − m), at most 1: that is why no score is too large. */
  readonly powers: readonly number[];
  readonly total: number;
}

/** @param scores of one image // [class] */
export function exponentials(scores: Float32Array): Exponentials {
  let largest = 0;
  scores.forEach((score, position) => {
    if (score > scores[largest]!) largest = position;
  });
  const m = scores[largest]!;
  const powers = Array.from(scores, (score) => Math.exp(score - m)); // [class]
  return { largest, m, powers, total: powers.reduce((a, b) => a + b, 0) };
}

export const m = symbol('m');

/** e^(z − m) of one class, in symbols. */
export function powerOf(scores: Named, position: string | number): Formula {
  return call('exp', subtract(symbolOf(scores, position), m));
}

/** Σₖ e^(zₖ − m) */
export function sumOfPowers(scores: Named): Formula {
  const axis: Axis = scores.axes[1]!;
  return sum(letters[axis], powerOf(scores, letters[axis]));
}
