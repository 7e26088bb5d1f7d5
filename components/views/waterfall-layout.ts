/** The few parts of a sum as bars that begin where the one above ended. */

import { extent, scaleLinear } from 'd3';

export interface Bar {
  /** From its left to its right end, in px. */
  readonly from: number;
  readonly to: number;
  readonly negative: boolean;
  /** Where the next bar begins. */
  readonly end: number;
}

export interface Waterfall {
  readonly bars: readonly Bar[];
  /** From zero to the sum. */
  readonly total: Bar;
  /** x of zero. */
  readonly zero: number;
}

/** Bars of these numbers on `width` px. A number that is not finite is drawn as nothing. */
export function waterfallOf(values: readonly number[], width: number): Waterfall {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + (Number.isFinite(value) ? value : 0));
  const [least = 0, most = 0] = extent(sums);
  const x = scaleLinear([least, most > least ? most : least + 1], [0.5, width - 1.5]);
  const bar = (from: number, to: number): Bar => {
    const [a, b] = [x(from), x(to)];
    return { from: Math.min(a, b), to: Math.max(a, b), negative: to < from, end: b };
  };
  return {
    bars: values.map((_, i) => bar(sums[i]!, sums[i + 1]!)),
    total: bar(0, sums.at(-1)!),
    zero: x(0),
  };
}
