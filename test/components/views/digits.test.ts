import { expect, test } from 'vitest';
import { compact, decimalsFor, end } from '../../../components/views/digits';

test.each([
  [3.5, 2, 2],
  [0.33, 2, 2],
  [0.33, 3, 3],
  [0.07, 3, 3],
  [0.0007, 3, 5],
  [0.0007, 2, 4],
  [1e-30, 3, 8],
  [0, 3, 3],
  [NaN, 2, 2],
])('numbers up to ±%s with at least %s decimals have %s', (extent, least, decimals) => {
  expect(decimalsFor(extent, least)).toBe(decimals);
});

test.each([
  [2.264, '+2.26'],
  [-2.4, '−2.40'],
  [0, '0.00'],
  [-0.001, '0.00'],
  [1234.5, '+1235'],
  [-123.45, '−123'],
  [NaN, 'NaN'],
  [-Infinity, '−∞'],
])('%s is written %s beside a bar', (number, text) => {
  expect(compact(number, 2, true)).toBe(text);
});

test.each([
  [-3.5, '−3.5'],
  [1, '+1'],
  [0.4, '+0.4'],
  [0.25, '+0.25'],
  [0.0042, '+0.0042'],
  [0.0003, '+0.0003'],
  [250, '+250'],
])('an axis ends with %s as %s', (number, text) => {
  expect(end(number, true)).toBe(text);
});
