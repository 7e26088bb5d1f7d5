/** Finds where numbers stopped being finite. */

import { firstFault, type Trace } from '../core/trace';
import type { Recipe } from '../core/recipe';
import { allFinite, type Values } from '../core/value';
import type { NumberFault } from './api';

export interface FoundFault {
  readonly fault: NumberFault;
  /** Every value of the faulty step. */
  readonly trace: Trace;
}

export function areFinite(values: Values): boolean {
  return Object.values(values).every(({ data }) => allFinite(data));
}

/**
 * The fault that shows at `step`: in that step, or in the one before, whose update left parameters that are
 * not finite.
 * @param traceOf gives every value of a step
 */
export async function findFault(
  recipe: Recipe,
  step: number,
  traceOf: (step: number) => Promise<Trace>,
): Promise<FoundFault | null> {
  const shown = await traceOf(step);
  const parameters = Object.fromEntries(
    Object.keys(recipe.parameters).map((name) => [name, shown.values[name]!]),
  );
  const trace = step > 0 && !areFinite(parameters) ? await traceOf(step - 1) : shown;
  const found = firstFault(recipe, trace);
  return found && { fault: { step: trace.step, ...found }, trace };
}
