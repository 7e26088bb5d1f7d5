/** A tensor as rows and columns: the first axis goes down, all others go across. */

import { indexAt } from '../../src/core/value';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridShape {
  readonly rows: number;
  readonly columns: number;
}

export function gridOf(shape: readonly number[]): GridShape {
  const [rows = 1, ...rest] = shape;
  return { rows, columns: rest.reduce((product, extent) => product * extent, 1) };
}

/** The index that a cell has in the tensor. */
export function indexOfCell(shape: readonly number[], { row, column }: Cell): number[] {
  return indexAt(shape, row * gridOf(shape).columns + column);
}

/** The last index of a tensor, as it is written in the search field. */
export function lastIndex(shape: readonly number[]): string {
  return shape.map((extent) => extent - 1).join(',');
}

/** Why a text names no cell. `index` is the one that it names. */
export type NotFound =
  | { readonly found: null; readonly why: 'malformed' }
  | { readonly found: null; readonly why: 'outside'; readonly index: string };

export type Search = { readonly found: Cell } | NotFound;

/** The cell that a text such as `407,5` names. Spaces, brackets and semicolons are taken as well. */
export function search(text: string, shape: readonly number[]): Search {
  const parts = text.split(/[\s,;()[\]]+/).filter((part) => part !== '');
  if (parts.length !== shape.length || shape.length === 0) return { found: null, why: 'malformed' };
  if (!parts.every((part) => /^[-+−]?\d+$/.test(part))) return { found: null, why: 'malformed' };
  const index = parts.map((part) => Number(part.replace('−', '-')));
  if (index.some((position, axis) => !(position >= 0 && position < shape[axis]!))) {
    return { found: null, why: 'outside', index: index.join(',') };
  }
  const { columns } = gridOf(shape);
  const offset = index.reduce((sum, position, axis) => sum * shape[axis]! + position, 0);
  return { found: { row: Math.floor(offset / columns), column: offset % columns } };
}

/** Where a key leads from a cell; null for a key that means nothing here. `page` counts rows. */
export function stepCell(
  { row, column }: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: GridShape,
  page: number,
): Cell | null {
  const to = (r: number, c: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, r)),
    column: Math.max(0, Math.min(columns - 1, c)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
