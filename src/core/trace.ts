/** The write-once page of one step: every value by name, and what was not finite in it. */

import type { Recipe } from './recipe';
import { allFinite, type Values } from './value';

export interface Trace {
  /** From 0. */
  readonly step: number;
  readonly values: Values;
}

/** Names whose values exist once stage `stage` has run: parameters and everything written so far. */
export function namesInScope(recipe: Recipe, stage: number): string[] {
  return [
    ...Object.keys(recipe.parameters),
    ...recipe.stages.slice(0, stage + 1).flatMap((s) => Object.keys(s.writes)),
  ];
}

/** Index of the first stage that wrote a number which is not finite, with the value's name. */
export function firstFault(
  recipe: Recipe,
  trace: Trace,
): { readonly stage: number; readonly name: string } | null {
  for (const [stage, { writes }] of recipe.stages.entries()) {
    for (const name of Object.keys(writes)) {
      const value = trace.values[name];
      if (value && !allFinite(value.data)) return { stage, name };
    }
  }
  return null;
}
