/** What a tensor's numbers are like as a whole: extent, mean, norm and how they are spread. */

import type { Value } from '../../src/core/value';

export interface Statistics {
  /** Of the finite numbers, as are the others; NaN when there are none. */
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** Root of the sum of squares (L2), in float64. */
  readonly norm: number;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: number;
  /** Finite numbers in each of `BINS` equal parts of least to most. */
  readonly counts: readonly number[];
}

export const BINS = 16;

const known = new WeakMap<Value, Statistics>();

/** The statistics of a value, computed once for each value object. */
export function statisticsOf(value: Value): Statistics {
  let statistics = known.get(value);
  if (!statistics) known.set(value, (statistics = compute(value.data)));
  return statistics;
}

function compute(data: Float32Array): Statistics {
  let least = Infinity;
  let most = -Infinity;
  let sum = 0;
  let squares = 0;
  let finite = 0;
  for (let i = 0; i < data.length; i++) {
    const x = data[i]!;
    if (!Number.isFinite(x)) continue;
    finite++;
    sum += x;
    squares += x * x;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  if (finite === 0) least = most = NaN;
  return {
    least,
    most,
    mean: sum / finite,
    norm: finite === 0 ? NaN : Math.sqrt(squares),
    notFinite: data.length - finite,
    counts: count(data, least, most),
  };
}

// d3's bin makes an array of numbers for each bin: thirty times slower, in every frame of a run.
function count(data: Float32Array, least: number, most: number): number[] {
  const counts = new Array<number>(BINS).fill(0);
  const scale = most > least ? BINS / (most - least) : 0;
  for (let i = 0; i < data.length; i++) {
    const x = data[i]!;
    if (Number.isFinite(x)) counts[Math.min(BINS - 1, Math.floor((x - least) * scale))]!++;
  }
  return counts;
}
