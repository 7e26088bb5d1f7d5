/** What decides the look of one cell of the loop: its state, its class, the room for its formula. */

import type { Formula } from '../../src/core/formula';
import type { PanelState } from '../views/panel';
import type { Cell } from './plan';
import type { Shown } from './shown';

/** The first of several formulas, where there is no room for all. */
export function shortened(formula: Formula): Formula {
  if (formula.is !== 'relate' || formula.by !== ',') return formula;
  const first = formula.items[0]!;
  return first.is === 'relate' ? first : formula;
}

export function isUpdate({ state: { cursor, recipe } }: Shown): boolean {
  return recipe.stages[cursor.stage]!.phase === 'update';
}

/** Panels of no stage, such as weights, are always there. */
export function stateOf(stage: number, { state: { cursor } }: Shown): PanelState {
  if (stage < 0 || stage < cursor.stage) return 'idle';
  return stage === cursor.stage ? 'active' : 'waiting';
}

export function classOf(cell: Cell): string {
  return cell.is === 'wire' ? `wire ${cell.row} ${cell.direction}` : `${cell.is}-cell ${cell.is}`;
}
