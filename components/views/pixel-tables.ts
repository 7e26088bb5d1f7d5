/** The pixels of one image as a map and as a table. */

import type { NumberMap } from './summary';
import type { ValueTable, ValueTables } from './values';

/** What the columns and rows of an image are called. */
export const imagePlaces: Pick<ValueTable, 'column' | 'row'> = {
  column: ({ batchView }, x) => `${batchView.column} ${x}`,
  row: ({ batchView }, y) => `${batchView.row} ${y}`,
};

/** @param pixels of a square image, row by row */
export function imageOf(pixels: ArrayLike<number>): NumberMap {
  const edge = Math.round(Math.sqrt(pixels.length));
  return { across: edge, down: edge, read: (x, y) => pixels[y * edge + x] ?? NaN };
}

/** One map, called by its symbol. */
export function oneTable(symbol: string, table: ValueTable): ValueTables {
  return { symbol, names: [() => symbol], first: 0, table: () => table };
}

export function pixelTables(pixels: ArrayLike<number>, symbol: string): ValueTables {
  return oneTable(symbol, { ...imageOf(pixels), ...imagePlaces });
}
