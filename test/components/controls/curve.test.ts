/** The points that are left of long curves, and the axis they are drawn on. */

import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import {
  accuracyAt,
  accuracyExtent,
  accuracyPath,
  decimate,
  LEAST_TOP,
  lossExtent,
  lossPath,
  topOf,
} from '../../../components/controls/curve';

/** A long curve with one batch that stands out. */
const long = Float32Array.from({ length: 20_000 }, (_, i) => 0.4 + 0.1 * Math.sin(i));
long[12_345] = 7;

const x = scaleLinear([0, 10], [0, 100]);
const y = scaleLinear([0, 10], [100, 0]);

test('the loss axis reaches the largest finite loss of the batches that have been run', () => {
  expect(topOf(long, 20_000)).toBe(7);
  expect(topOf(long, 12_345)).toBe(LEAST_TOP);
  expect(topOf(Float32Array.of(3, NaN, Infinity), 3)).toBe(3);
  expect(topOf(new Float32Array(4), 0)).toBe(LEAST_TOP);
});

test('a curve with room for every batch keeps every batch', () => {
  expect(decimate(long, 3, 8, 0.1)).toEqual([3, 4, 5, 6, 7]);
  expect(decimate(long, 8, 8, 0.1)).toEqual([]);
});

test('a long curve keeps at most two batches a pixel, the least and the most, in order', () => {
  const kept = decimate(long, 0, 20_000, 20);
  expect(kept.length).toBeLessThanOrEqual(2 * 1000);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
  expect(kept).toContain(12_345);
  for (let column = 0; column < 1000; column++) {
    const all = [...long.subarray(column * 20, column * 20 + 20)];
    const left = kept.filter((i) => Math.floor(i / 20) === column).map((i) => long[i]!);
    expect([Math.min(...left), Math.max(...left)]).toEqual([Math.min(...all), Math.max(...all)]);
  }
});

test('a loss that is not finite breaks the curve, however long it is', () => {
  const broken = long.slice();
  broken.fill(NaN, 5000, 6000);
  const kept = decimate(broken, 0, 20_000, 20);
  expect(kept.filter((i) => !Number.isFinite(broken[i]))).toEqual([5000]);
  expect(lossPath(broken, kept, x, y).match(/M/g)).toHaveLength(2);
});

test('the loss of batch 1 stands at 1, since 0 is where none has been run', () => {
  expect(lossPath(Float32Array.of(5, 10), [0, 1], x, y)).toBe('M10,50L20,0');
});

test('accuracy is joined from batch to batch, and known nowhere else', () => {
  const measured = [
    { updates: 0, accuracy: 0 },
    { updates: 1, accuracy: 5 },
    { updates: 9, accuracy: 8 },
    { updates: 10, accuracy: 10 },
  ];
  expect(accuracyPath(measured, x, y)).toBe('M0,100L10,50M90,20L100,0');
  expect(accuracyPath(measured.slice(1, 3), x, y)).toBe('M10,50ZM90,20Z');
  expect(accuracyAt(measured, 10)).toBe(10);
  expect(accuracyAt(measured, 5)).toBeUndefined();
});

test('the room a curve takes between two places is that of its lines, not only of its points', () => {
  const accuracy = accuracyExtent(
    [
      { updates: 0, accuracy: 0 },
      { updates: 10, accuracy: 10 },
    ],
    x,
    y,
  );
  expect(accuracy(20, 40)).toEqual([60, 80]);
  expect(accuracy(101, 120)).toBeNull();
  const loss = lossExtent(Float32Array.of(2, 8, 4), 3, x, y);
  expect(loss(18, 22)?.map(Math.round)).toEqual([20, 80]);
  expect(loss(31, 60)).toBeNull();
});
