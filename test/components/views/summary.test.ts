import { expect, test } from 'vitest';
import { summaryOf, told, type NumberMap } from '../../../components/views/summary';
import { localeFor } from '../../../src/locales';

/** A map of 6 by 6 numbers, all zero but these, as [x, y, value]. */
function mapOf(...spots: readonly (readonly [number, number, number])[]): NumberMap {
  const at = new Map(spots.map(([x, y, value]) => [`${x},${y}`, value]));
  return { across: 6, down: 6, read: (x, y) => at.get(`${x},${y}`) ?? 0 };
}

const { tensorViews } = localeFor('en');
const place = (x: number, y: number): string => `row ${y}, column ${x}`;
const say = (map: NumberMap, isImage?: boolean): string =>
  told(map, place, tensorViews, 'en', isImage);

test('the range is told with where its ends are', () => {
  const { least, most } = summaryOf(mapOf([1, 2, -0.5], [5, 0, 0.25]));
  expect([least, most]).toEqual([
    { value: -0.5, x: 1, y: 2 },
    { value: 0.25, x: 5, y: 0 },
  ]);
});

test('the ninths that hold half of a sign are named, the fullest first, and no more of them', () => {
  const { above, below } = summaryOf(
    mapOf([0, 0, 1], [5, 5, 3], [2, 2, 2.5], [3, 0, -1], [0, 5, -1], [5, 1, -0.5]),
  );
  expect(above).toEqual([8, 4]);
  expect(below).toEqual([1, 6]);
});

test('numbers that are not finite are counted and decide nothing else', () => {
  const map = mapOf([0, 0, NaN], [1, 1, Infinity], [2, 2, 4]);
  expect(summaryOf(map)).toMatchObject({
    notFinite: 2,
    most: { value: 4, x: 2, y: 2 },
    above: [4],
  });
  expect(summaryOf(map).below).toEqual([]);
});

test('in words it says range, places by sign, and how to get at every number', () => {
  expect(say(mapOf([1, 2, -0.5], [5, 0, 0.25]))).toBe(
    'From −0.500 (row 2, column 1) to 0.250 (row 0, column 5). Above zero mostly at the top right. ' +
      'Below zero mostly on the left. V opens all numbers as a table.',
  );
  expect(say(mapOf())).toBe('All are 0.0. V opens all numbers as a table.');
});

test('what is no image has no left and right', () => {
  expect(say(mapOf([1, 2, -0.5], [5, 0, 0.25]), false)).not.toContain('mostly');
});

test('what is spread is said to be all over', () => {
  const map: NumberMap = { across: 9, down: 9, read: () => 0.5 };
  expect(summaryOf(map).above).toHaveLength(5);
  expect(say({ ...map, read: (x) => 0.5 + x / 1000 })).toContain('Above zero mostly all over.');
});
