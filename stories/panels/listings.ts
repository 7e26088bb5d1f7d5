/** Listings of real programs for the stories and tests of the Code tab. */

import { listingsOf } from '../../components/session/code-listings';
import type { CodeListing } from '../../components/panels/code-listing';
import type { StageText } from '../../src/core/stage';
import { recipeOf } from '../../src/recipes';

/** The listings of a program, with its own settings. */
export function listings(id: string): readonly CodeListing[] {
  const recipe = recipeOf(id);
  return listingsOf(recipe, { recipe: id, settings: recipe.defaults, changes: [] }, 0);
}

export function stagesOf(id: string): readonly StageText[] {
  return recipeOf(id).stages.map(({ text }) => text);
}
