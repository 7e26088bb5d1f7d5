/** Runs of a recipe with its own defaults, without an engine. */

import type { Run } from '../../src/core/run';
import { recipeOf } from '../../src/recipes';

export function runOf(recipe: string): Run {
  return { recipe, settings: recipeOf(recipe).defaults, changes: [] };
}
