/** What is said of a number that was measured several times. */

import { median, quantile } from 'd3';

/** Half of all measurements lie between `low` and `high`. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** @throws {RangeError} for no numbers, and for what is none: JSON would keep it as null */
export function spread(numbers: readonly number[]): Spread {
  if (!numbers.every(Number.isFinite)) {
    throw new RangeError(`What was measured is no number: ${numbers.join(', ')}.`);
  }
  const middle = median(numbers);
  if (middle === undefined) throw new RangeError('Nothing was measured.');
  return {
    median: round(middle),
    low: round(quantile(numbers, 0.25)!),
    high: round(quantile(numbers, 0.75)!),
    count: numbers.length,
  };
}

/** Of two that were measured by turns: each of `a` by that of `b` in the same round. */
export function ratio(a: readonly number[], b: readonly number[]): Spread {
  if (a.length !== b.length) throw new RangeError('Rounds are missing.');
  return spread(a.map((number, round) => number / b[round]!));
}

/** Four digits are more than any measurement here is worth. */
export function round(number: number): number {
  return Number(number.toPrecision(4));
}
