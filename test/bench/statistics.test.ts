import { expect, it } from 'vitest';
import { ratio, spread } from './statistics';

it('the spread of measurements leaves outliers out', () => {
  expect(spread([3, 1, 2, 4, 1000])).toEqual({ median: 3, low: 2, high: 4, count: 5 });
});

it('ratios are taken round by round, so that a slow round of both changes nothing', () => {
  expect(ratio([10, 1, 20], [5, 0.5, 10])).toEqual({ median: 2, low: 2, high: 2, count: 3 });
  expect(() => ratio([1], [1, 2])).toThrow(RangeError);
  expect(() => spread([])).toThrow(RangeError);
  expect(() => spread([1, Infinity])).toThrow('no number');
});
