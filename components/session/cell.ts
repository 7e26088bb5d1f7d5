/** What decides the look of one cell of the loop: its state, its class, the room for its formula. */

import { list, type Formula } from '../../src/core/formula';
import type { Recipe } from '../../src/core/recipe';
import type { Settings } from '../../src/core/settings';
import type { PanelState } from '../views/panel';
import type { Cell } from './plan';
import type { Shown } from './shown';
import { isDeep, type Mode } from './widths';

/** Most names and numbers of a formula that narrow columns have room for. */
const ROOM = 4;

/** What the heading has room for: several formulas cut down to the first where the page is narrow,
 * and long ones to what they give where there are many columns. */
export function shortened(formula: Formula, mode: Mode, recipe: Recipe): Formula {
  const parts = formula.is === 'relate' && formula.by === ',' ? formula.items : [formula];
  const first = parts[0]!;
  if (isDeep(recipe) && first.is === 'relate' && first.by === '=' && leaves(formula) > ROOM) {
    return list(...parts.map((part) => (part.is === 'relate' ? part.items[0]! : part)));
  }
  const narrow = mode !== 'wide' || isDeep(recipe);
  return narrow && first.is === 'relate' ? first : formula;
}

/** Names and numbers in a formula. */
function leaves(formula: Formula): number {
  const inside: readonly Formula[] =
    'items' in formula
      ? formula.items
      : Object.values(formula).filter(
          (part): part is Formula => typeof part === 'object' && part !== null && 'is' in part,
        );
  return inside.length === 0 ? 1 : inside.reduce((sum, part) => sum + leaves(part), 0);
}

/** The update's formula for these parameters alone. It holds one for each of the recipe's, in order. */
export function updateOf(
  parameters: readonly string[],
  recipe: Recipe,
  settings: Settings,
): Formula {
  const formula = recipe.stages.find(({ phase }) => phase === 'update')!.formula(settings);
  if (formula.is !== 'relate' || formula.by !== ',') return formula;
  const names = Object.keys(recipe.parameters);
  return list(...parameters.map((name) => formula.items[names.indexOf(name)]!));
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
  if (cell.is === 'wire') return `wire ${cell.row} ${cell.direction}`;
  // The update's own row inside the cell has the class `update`: its room must not count twice.
  return cell.is === 'update' ? 'update-cell' : cell.is;
}
