/** The course's programs: those that the page offers, and all that can be run. */

import { checkRecipe, type Recipe } from '../core/recipe';
import { gradientTape } from './gradient-tape';
import { kerasTwoLayer } from './keras-two-layer';
import { softmaxRegression } from './softmax-regression';

/** In the order in which the page offers them; the first is the default. */
export const recipes: readonly Recipe[] = [
  checkRecipe(softmaxRegression),
  checkRecipe(gradientTape),
  checkRecipe(kerasTwoLayer),
];

/** Every recipe there is. */
export const allRecipes = recipes;

/** The recipe with this id. @throws {RangeError} when there is none. */
export function recipeOf(id: string): Recipe {
  const found = allRecipes.find((recipe) => recipe.id === id);
  if (!found) throw new RangeError(`There is no recipe ${id}.`);
  return found;
}
