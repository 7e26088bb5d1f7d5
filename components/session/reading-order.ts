/** The order in which the cells of the loop stand in the document, and so are read and reached. */

import type { Cell } from './plan';
import type { Shown } from './shown';
import type { Mode } from './widths';

/** On a phone, note and formula follow the row of the active panel. */
export function inReadingOrder(
  cells: readonly Cell[],
  mode: Mode,
  { state }: Shown,
): readonly Cell[] {
  if (mode !== 'phone') return cells;
  const active = cells.findLast(
    (cell) =>
      (cell.is === 'panel' && cell.stage === state.cursor.stage) ||
      (cell.is === 'update' && cell.stage === state.cursor.stage) ||
      (cell.is === 'strip' && state.cursor.stage === 0),
  );
  if (!active) return cells;
  const told = cells.filter(({ is }) => is === 'note' || is === 'formula');
  const others = cells.filter(({ is }) => is !== 'note' && is !== 'formula');
  const after = others.findLastIndex((cell) => cell.area[0] === active.area[0]);
  return [...others.slice(0, after + 1), ...told, ...others.slice(after + 1)];
}
