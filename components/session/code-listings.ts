/** The listings of the program that a session runs, with the run's numbers in them. Loaded when the Code tab opens. */

import { stageIndex, type Recipe } from '../../src/core/recipe';
import type { Run } from '../../src/core/run';
import { numbersOf, readListing, sources, type Numbers } from '../../src/listings';
import type { CodeListing } from '../panels/code-listing';
import '../panels/code';

let last: { readonly key: string; readonly listings: readonly CodeListing[] } | undefined;

/** As step `step` runs them. The same array while nothing in it changes. */
export function listingsOf(recipe: Recipe, run: Run, step: number): readonly CodeListing[] {
  const numbers = numbersOf(run, step);
  const key = JSON.stringify([recipe.id, numbers]);
  if (last?.key !== key) last = { key, listings: listingsWith(recipe, numbers) };
  return last.listings;
}

function listingsWith(recipe: Recipe, numbers: Numbers): readonly CodeListing[] {
  return (sources[recipe.id] ?? []).map(({ name, language, text }) => ({
    name,
    language,
    lines: readListing(text, numbers).map(({ text: line, stages }) => ({
      text: line,
      stages: stages.map((id) => stageIndex(recipe, id)),
    })),
  }));
}
