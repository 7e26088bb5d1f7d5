/** Where everything of the loop stands: the cells of the page's grid for a recipe and a width. Pure,
 * and without a word about any recipe: columns and pairs come from the recipe, widths from kinds. */

import { stageIndex, type Panel, type Recipe } from '../../src/core/recipe';
import type { WireDirection } from '../views/wire';
import { columnsOf, GAP, loopColumns, modeOf, quantityOfPanel } from './widths';

/** A CSS grid area: row start, column start, row end, column end. */
type Area = readonly [number, number, number, number];

interface Placed {
  readonly key: string;
  readonly area: Area;
}

export type Cell = Placed &
  (
    | { readonly is: 'tray' | 'input' | 'strip' | 'note' | 'formula' }
    | { readonly is: 'panel'; readonly panel: Panel; readonly stage: number }
    | {
        readonly is: 'update';
        readonly parameters: readonly string[];
        readonly stage: number;
      }
    | {
        readonly is: 'wire';
        readonly direction: WireDirection;
        /** The stage that it leads to. */
        readonly stage: number;
        readonly row: 'forward' | 'middle' | 'backward';
        readonly caption?: 'backward' | 'nextBatch';
      }
  );

export interface Plan {
  readonly columns: string;
  readonly cells: readonly Cell[];
}

export function planOf(recipe: Recipe, width: number): Plan {
  switch (modeOf(recipe, width)) {
    case 'wide':
      return wide(recipe);
    case 'tablet':
      return tablet(recipe, width);
    case 'phone':
      return phone(recipe);
  }
}

/** Strip; forward row; the way between; backward row; formula. */
function wide(recipe: Recipe): Plan {
  const columns = ['minmax(146px, 178px)', GAP, '140px', ...columnsOf(recipe, 'wide', 0)];
  const cells: Cell[] = [
    { key: 'strip', is: 'strip', area: [1, 1, 2, columns.length + 1] },
    { key: 'tray', is: 'tray', area: [2, 1, 3, 2] },
    wire('to-input', 'right', 0, 'forward', [2, 2, 3, 3]),
    { key: 'input', is: 'input', area: [2, 3, 3, 4] },
    ...loopCells(recipe, 5, 2),
    wire('next-batch', 'up', 0, 'middle', [3, 1, 4, 2], 'nextBatch'),
    { key: 'note', is: 'note', area: [4, 1, 5, 4] },
    { key: 'formula', is: 'formula', area: [5, 1, 6, columns.length + 1] },
  ];
  return { columns: columns.join(' '), cells };
}

/** Tray and image on top, the strip below them, then the same loop without them. */
function tablet(recipe: Recipe, width: number): Plan {
  // The first column has no gap before it.
  const columns = columnsOf(recipe, 'tablet', width).slice(1);
  const end = columns.length + 1;
  const cells: Cell[] = [
    { key: 'tray', is: 'tray', area: [1, 1, 2, end - 2] },
    wire('to-input', 'right', 0, 'forward', [1, end - 2, 2, end - 1]),
    { key: 'input', is: 'input', area: [1, end - 1, 2, end] },
    { key: 'strip', is: 'strip', area: [2, 1, 3, end] },
    ...loopCells(recipe, 1, 3),
    { key: 'note', is: 'note', area: [6, 1, 7, end] },
    { key: 'formula', is: 'formula', area: [7, 1, 8, end] },
  ];
  return { columns: columns.join(' '), cells };
}

/** One column; weights above their gradient, scores beside probabilities, the loss last. */
function phone(recipe: Recipe): Plan {
  const cells: Cell[] = [];
  let row = 1;
  const full = (cell: (area: Area) => Cell): void => {
    cells.push(cell([row, 1, row + 1, 3]));
    row++;
  };
  full((area) => ({ key: 'tray', is: 'tray', area }));
  full((area) => ({ key: 'input', is: 'input', area }));
  full((area) => ({ key: 'strip', is: 'strip', area }));
  const columns = loopColumns(recipe);
  const update = updateIndex(recipe);
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    const next = columns[i + 1];
    if (quantityOfPanel(recipe, column.above) === 'weights') {
      full((area) => panel(recipe, column.above, area));
      full((area) => updateCell(recipe, column.above, update, area));
      if (column.below) full((area) => panel(recipe, column.below!, area));
    } else if (next?.below && column.below) {
      cells.push(panel(recipe, column.above, [row, 1, row + 1, 2]));
      cells.push(panel(recipe, next.above, [row, 2, row + 1, 3]));
      cells.push(panel(recipe, column.below, [row + 1, 1, row + 2, 2]));
      cells.push(panel(recipe, next.below, [row + 1, 2, row + 2, 3]));
      row += 2;
      i++;
    } else {
      full((area) => panel(recipe, column.above, area));
      if (column.below) full((area) => panel(recipe, column.below!, area));
    }
  }
  // Note and formula stand right under the panel of the active stage; the loop element moves them.
  full((area) => ({ key: 'note', is: 'note', area }));
  full((area) => ({ key: 'formula', is: 'formula', area }));
  return { columns: 'minmax(0, 1fr) minmax(0, 1fr)', cells };
}

/** The columns after the batch's: forward panels, gradients below, and the wires between them. */
function loopCells(recipe: Recipe, firstColumn: number, firstRow: number): Cell[] {
  const columns = loopColumns(recipe);
  const update = updateIndex(recipe);
  const cells: Cell[] = [];
  columns.forEach(({ above, below }, i) => {
    const at = firstColumn + 2 * i;
    const gap: readonly [number, number] = [at - 1, at];
    const weights = quantityOfPanel(recipe, above) === 'weights';
    cells.push(panel(recipe, above, [firstRow, at, firstRow + 1, at + 1]));
    if (gap[0] > 0) {
      // Weights belong to no stage: the wire into them is lit with the stage that they feed.
      const target = stageOf(recipe, above) >= 0 ? above : columns[i + 1]!.above;
      const stage = stageOf(recipe, target);
      cells.push(
        wire(`to-${at}`, 'right', stage, 'forward', [firstRow, gap[0], firstRow + 1, gap[1]]),
      );
    }
    if (below) {
      const stage = stageOf(recipe, below);
      cells.push(panel(recipe, below, [firstRow + 2, at, firstRow + 3, at + 1]));
      if (columns[i + 1]?.below) {
        cells.push(
          wire(`back-${at}`, 'left', stage, 'backward', [
            firstRow + 2,
            at + 1,
            firstRow + 3,
            at + 2,
          ]),
        );
      }
      if (weights) {
        const from = Math.max(1, gap[0]);
        cells.push(
          wire(`down-${at}`, 'bracket', stage, 'forward', [firstRow, from, firstRow + 2, from + 1]),
        );
        cells.push(updateCell(recipe, above, update, [firstRow + 1, at, firstRow + 2, at + 1]));
      }
    }
  });
  const turn = columns.findLastIndex(({ below }) => below);
  const stage = stageOf(recipe, columns[turn]!.below!);
  const at = firstColumn + 2 * turn;
  const right = firstColumn + 2 * (columns.length - 1);
  // The turning point: from the last panel of the forward row down into the first of the backward row,
  // which reaches under the loss.
  cells.push(
    wire('turn', 'down', stage, 'middle', [firstRow + 1, at, firstRow + 2, right + 1], 'backward'),
  );
  return cells.map((cell) =>
    cell.key === `panel-${columns[turn]!.below!.stage}`
      ? { ...cell, area: [cell.area[0], cell.area[1], cell.area[2], right + 1] }
      : cell,
  );
}

function stageOf(recipe: Recipe, { stage }: Panel): number {
  return stage === undefined ? -1 : stageIndex(recipe, stage);
}

function updateIndex(recipe: Recipe): number {
  return recipe.stages.findIndex(({ phase }) => phase === 'update');
}

function panel(recipe: Recipe, shown: Panel, area: Area): Cell {
  const key = `panel-${shown.stage ?? shown.values.join('-')}`;
  return { key, is: 'panel', panel: shown, stage: stageOf(recipe, shown), area };
}

function updateCell(recipe: Recipe, above: Panel, stage: number, area: Area): Cell {
  const parameters = above.values.filter((name) => name in recipe.parameters);
  return { key: `update-${parameters[0]}`, is: 'update', parameters, stage, area };
}

function wire(
  key: string,
  direction: WireDirection,
  stage: number,
  row: 'forward' | 'middle' | 'backward',
  area: Area,
  caption?: 'backward' | 'nextBatch',
): Cell {
  return { key, is: 'wire', direction, stage, row, area, ...(caption && { caption }) };
}
