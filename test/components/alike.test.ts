/** Objects that say the same. */

import { expect, it } from 'vitest';
import { differs } from '../../components/alike';

const part = {};

it.each([
  [1, 1],
  [NaN, NaN],
  [
    [1, part],
    [1, part],
  ],
  [
    { a: 1, b: part },
    { b: part, a: 1 },
  ],
])('takes %j for the same as %j', (one, other) => {
  expect(differs(one, other)).toBe(false);
});

it.each([
  [1, 2],
  [{}, undefined],
  [null, {}],
  [[], {}],
  [[1], [1, 2]],
  [{ a: undefined }, { b: undefined }],
  [{ a: {} }, { a: {} }],
])('tells %j from %j', (one, other) => {
  expect(differs(one, other)).toBe(true);
});
