/** Room for words beside curves. */

import { expect, test } from 'vitest';
import { placeLabel, stack, type Extent, type Room } from '../../../components/controls/label';

const flat =
  (y: number): Extent =>
  () => [y, y];

const room = (changes: Partial<Room>): Room => ({
  width: 40,
  height: 10,
  lefts: [100, 20],
  own: flat(50),
  others: [],
  boxes: [],
  top: 0,
  bottom: 100,
  ...changes,
});

test('words stand over their curve at the first place', () => {
  expect(placeLabel(room({}))).toEqual({ x: 100, y: 38, width: 40, height: 10 });
});

test('words go under their curve where another passes over it', () => {
  expect(placeLabel(room({ others: [flat(42)] }))).toMatchObject({ x: 100, y: 52 });
});

test('words go to the next place where other words stand', () => {
  const boxes = [{ x: 90, y: 0, width: 20, height: 100 }];
  expect(placeLabel(room({ boxes }))).toMatchObject({ x: 20, y: 38 });
});

test('words without room are left out rather than written over something', () => {
  expect(placeLabel(room({ top: 45, bottom: 60 }))).toBeNull();
  expect(placeLabel(room({ own: () => null }))).toBeNull();
});

test('two words that want the same place are put one under the other, inside', () => {
  expect(stack(20, 50, 10, 0, 100)).toEqual([20, 50]);
  expect(stack(50, 20, 10, 0, 100)).toEqual([50, 20]);
  expect(stack(48, 50, 10, 0, 100)).toEqual([48, 58]);
  expect(stack(95, 96, 10, 0, 100)).toEqual([80, 90]);
  expect(stack(-5, -5, 10, 0, 100)).toEqual([0, 10]);
});
