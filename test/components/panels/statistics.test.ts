import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINS, statisticsOf } from '../../../components/panels/statistics';
import type { Value } from '../../../src/core/value';

const list = (...numbers: number[]): Value => ({
  shape: [numbers.length],
  data: Float32Array.from(numbers),
});

test('least, most, mean and norm are those of the numbers', () => {
  expect(statisticsOf(list(3, -4, 0, 1))).toMatchObject({
    least: -4,
    most: 3,
    mean: 0,
    norm: Math.sqrt(26),
    notFinite: 0,
  });
});

test('what is not finite is counted and left out of everything else', () => {
  const { least, most, mean, notFinite, counts } = statisticsOf(list(NaN, 1, Infinity, 3));
  expect([least, most, mean, notFinite]).toEqual([1, 3, 2, 2]);
  expect(counts.reduce((a, b) => a + b)).toBe(2);
});

test('a value without a finite number has no range', () => {
  expect(statisticsOf(list(NaN))).toMatchObject({ least: NaN, most: NaN, mean: NaN, norm: NaN });
});

test('every finite number is in exactly one bin, the largest in the last', () => {
  fc.assert(
    fc.property(fc.float32Array({ minLength: 1, noNaN: true, noDefaultInfinity: true }), (data) => {
      const { counts, least, most } = statisticsOf({ shape: [data.length], data });
      expect(counts).toHaveLength(BINS);
      expect(counts.reduce((a, b) => a + b)).toBe(data.length);
      if (most > least) expect(counts[BINS - 1]).toBeGreaterThan(0);
    }),
  );
});

test('the numbers of a bin lie within its part of the range', () => {
  const { counts } = statisticsOf(list(...Array.from({ length: 32 }, (_, i) => i / 31)));
  expect(counts).toEqual(new Array(BINS).fill(2));
});

test('a value is gone through only once', () => {
  const value = list(1, 2);
  expect(statisticsOf(value)).toBe(statisticsOf(value));
});
