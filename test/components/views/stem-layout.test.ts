import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexAtX, placeOf, stemsOf } from '../../../components/views/stem-layout';

/** Rectangles of a path as [x, y, width, height]. */
const rects = (path: string): number[][] =>
  [...path.matchAll(/M([^,]+),([^h]+)h([^v]+)v([^h]+)h/g)].map((match) =>
    match.slice(1).map(Number),
  );

test('a hundred terms on 400 px have whole pixels and a gap each', () => {
  expect(placeOf(0, 100, 400)).toEqual({ x: 0, width: 3 });
  expect(placeOf(99, 100, 400)).toEqual({ x: 396, width: 3 });
});

test('a point on a stem finds its term, whatever the width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 300, max: 900 }),
      (count, width) => {
        for (let i = 0; i < count; i++) {
          const place = placeOf(i, count, width);
          expect(indexAtX(place.x + place.width / 2, count, width)).toBe(i);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('outside the chart the nearest term is meant', () => {
  expect([indexAtX(-5, 10, 100), indexAtX(105, 10, 100)]).toEqual([0, 9]);
});

test('stems are as long as their terms are large, on one scale for both signs', () => {
  const { negative, positive, zero, least, most } = stemsOf([1, -2, 0.5], 30, 46);
  const [[, , , small], [, , , half]] = rects(positive) as [number[], number[]];
  const [[, top, , large]] = rects(negative) as [number[]];
  expect([least, most]).toEqual([-2, 2]);
  expect(top).toBeCloseTo(zero);
  expect(large! / small!).toBeCloseTo(2, 1);
  expect(small! / half!).toBeCloseTo(2, 1);
});

test('terms that are all above zero stand on the bottom', () => {
  const { zero, least } = stemsOf([1, 2], 30, 46);
  expect([zero, least]).toEqual([43.5, 0]);
});

test('no term is left out: nothing is a dot, what is not finite fills the height', () => {
  const { negative, positive, dots } = stemsOf([0, NaN, 1, -1, 1e-9], 50, 44);
  expect([rects(negative).length, rects(positive).length, rects(dots).length]).toEqual([1, 1, 3]);
  expect(rects(dots).map(([, , , height]) => height)).toEqual([3, 44, 3]);
});
