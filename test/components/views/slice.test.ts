import { expect, test } from 'vitest';
import { along } from '../../../components/views/slice';

const focus = { image: 1, pixel: 2, hidden: 0, class: 1 };
const counted = (shape: number[]): { shape: number[]; data: Float32Array } => ({
  shape,
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
});

test('a row is taken along the last axis', () => {
  expect([...along(counted([2, 3]), ['image', 'pixel'], 'pixel', focus)!]).toEqual([3, 4, 5]);
});

test('a column is taken along any other axis', () => {
  expect([...along(counted([3, 2]), ['pixel', 'class'], 'pixel', focus)!]).toEqual([1, 3, 5]);
});

test('there is nothing along a missing axis or outside the value', () => {
  expect(along(counted([2, 3]), ['image', 'pixel'], 'class', focus)).toBeNull();
  expect(along(counted([1, 3]), ['image', 'pixel'], 'pixel', focus)).toBeNull();
});
