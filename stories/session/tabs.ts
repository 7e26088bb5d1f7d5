/** What a tab of the drawer is handed in a story: a state as a session would give it. */

import { Shown } from '../../components/session/shown';
import type { Recipe } from '../../src/core/recipe';
import { sampleState } from './sample-state';

export function sampleShown(recipe: Recipe, stage: number): Shown {
  return new Shown(sampleState(recipe, stage));
}
