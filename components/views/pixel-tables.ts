/** The pixels of one image as a map and as a table. */

import type { ViewLocale } from '../../src/locales/views';
import type { NumberMap } from './summary';
import type { ValueTables } from './values';

/** @param pixels of a square image, row by row */
export function imageOf(pixels: ArrayLike<number>): NumberMap {
  const edge = Math.round(Math.sqrt(pixels.length));
  return { across: edge, down: edge, read: (x, y) => pixels[y * edge + x] ?? NaN };
}

export function pixelTables(
  pixels: ArrayLike<number>,
  symbol: string,
  { batchView }: ViewLocale,
): ValueTables {
  const table = {
    ...imageOf(pixels),
    column: (x: number) => `${batchView.column} ${x}`,
    row: (y: number) => `${batchView.row} ${y}`,
  };
  return { symbol, names: [symbol], first: 0, table: () => table };
}
