import { rgb } from 'd3';
import { expect, test } from 'vitest';
import { drawBlocks, drawDots, type Cells } from '../../../components/views/cells';
import { pack, palette } from '../../../components/views/palette';

const colours = palette(rgb('#fbf8f2'), rgb('#1f1c17'));
const forced = palette(rgb('#000'), rgb('#fff'), true);

const cells = (numbers: number[][]): Cells => ({
  across: numbers[0]!.length,
  down: numbers.length,
  read: (x, y) => numbers[y]![x]!,
  extent: 1,
});

test('each number is one pixel in row-major order', () => {
  const pixels = new Uint32Array(4);
  drawDots(
    pixels,
    cells([
      [0, 1],
      [-1, 0.5],
    ]),
    colours,
  );
  expect([...pixels]).toEqual([0, 1, -1, 0.5].map((number) => colours.packed(number, 1)));
});

test('cells of fractional width still begin and end on whole pixels', () => {
  const pixels = new Uint32Array(5);
  drawBlocks(pixels, 5, 1, 0, cells([[1, -1]]), colours);
  const [above, below] = [colours.packed(1, 1), colours.packed(-1, 1)];
  expect([...pixels]).toEqual([above, above, above, below, below]);
});

test('gaps are paper', () => {
  const pixels = new Uint32Array(4 * 3);
  drawBlocks(pixels, 4, 3, 1, cells([[1, 1]]), colours);
  const [full, paper] = [colours.packed(1, 1), pack(colours.paper)];
  expect([...pixels]).toEqual([
    ...[full, paper, full, paper],
    ...[full, paper, full, paper],
    ...[paper, paper, paper, paper],
  ]);
});

test.each([NaN, Infinity, -Infinity])('%s is hatched in ink on paper', (number) => {
  const pixels = new Uint32Array(36);
  drawBlocks(pixels, 6, 6, 0, cells([[number]]), colours);
  expect(new Set(pixels)).toEqual(new Set([pack(colours.ink), pack(colours.paper)]));
});

test('where colours are forced, only negative numbers are hatched', () => {
  const pixels = new Uint32Array(72);
  drawBlocks(pixels, 12, 6, 0, cells([[-1, 1]]), forced);
  const side = (from: number): Set<number> =>
    new Set([...pixels].filter((_, i) => Math.floor((i % 12) / 6) === from));
  expect(side(0)).toEqual(new Set([forced.packed(-1, 1), pack(forced.paper)]));
  expect(side(1)).toEqual(new Set([forced.packed(1, 1)]));
});
