/** Ranges of colours and bars that hold given numbers. */

import type { Value } from '../src/core/value';

/** The largest finite magnitude. */
export function largestOf(values: readonly (Value | undefined)[]): number {
  let most = 0;
  for (const value of values) {
    if (!value) continue;
    const { data } = value;
    // By places: each batch asks of thousands of numbers, and code that is not warm yet is slow to hand them out.
    for (let i = 0; i < data.length; i++) {
      const size = Math.abs(data[i]!);
      if (size > most && size < Infinity) most = size;
    }
  }
  return most;
}

/** Symmetric range of colours: the largest magnitude, rounded up to hundredths. */
export function extentOf(values: readonly (Value | undefined)[]): number {
  return Math.max(0.01, Math.ceil(largestOf(values) * 100) / 100);
}

const PLAIN = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10];

/** The least of 1, 1.5, 2, … times a power of ten that is not below `size`; 1 for nothing at all. */
export function plainAbove(size: number): number {
  if (size === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  return (PLAIN.find((plain) => plain * power >= size) ?? 10) * power;
}
