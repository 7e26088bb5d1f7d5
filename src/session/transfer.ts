/** What of a place in one program still makes sense in another. */

import type { Axis, FocusChange } from '../core/axis';
import type { Cursor } from '../core/cursor';
import { imagesOf, type ImageSet } from '../core/image-set';
import { refusalFor, settingsFor, shapeOf, stageIndex, type Recipe } from '../core/recipe';
import { lengthOf, type Run } from '../core/run';
import type { SettingName, Settings } from '../core/settings';
import type { Values } from '../core/value';
import type { Place } from './address';

/** The part of a place that belongs to the run. */
export type PlaceInRun = Pick<Place, 'run' | 'cursor' | 'focus' | 'pinned'>;

export interface Here {
  readonly recipe: Recipe;
  readonly run: Run;
  /** The settings that hold where the learner is. */
  readonly settings: Settings;
  readonly cursor: Cursor;
  readonly focus: FocusChange;
}

/**
 * The place in another recipe that corresponds to this one. Kept are
 * - the batch, or the last where the new run is shorter;
 * - the stage: of the same name, else of the same words, else that of the last stage before it that has one;
 * - every setting that holds here, is not the old recipe's default, and makes sense to the new recipe: a new
 *   run begins with them, without the changes made on the way;
 * - own weights, where the new recipe has the same parameters, and the images, unless others are given (null
 *   for MNIST);
 * - the positions chosen on its axes. What was pinned is let go of.
 */
export function transferred(
  { recipe, run, settings, cursor, focus }: Here,
  to: Recipe,
  images: ImageSet | null = run.images ?? null,
): PlaceInRun {
  const weights = run.weights && fits(run.weights, to) ? { weights: run.weights } : {};
  const { sizes } = imagesOf({ ...(images && { images }) });
  const kept = Object.fromEntries(
    chosen(recipe, settings, imagesOf(run)).filter(
      ([name, value]) => refusalFor(to, name, value, sizes) === null,
    ),
  ) as Partial<Settings>;
  const next: Run = {
    recipe: to.id,
    settings: settingsFor(to, kept, sizes),
    changes: [],
    ...weights,
    ...(images && { images }),
  };
  return {
    run: next,
    cursor: { step: Math.min(cursor.step, lengthOf(next) - 1), stage: stageIn(recipe, cursor, to) },
    focus: Object.fromEntries(
      Object.entries(focus).filter(([axis]) => axis === 'image' || to.sizes[axis as Axis]),
    ),
    pinned: null,
  };
}

/** The settings that are not the recipe's own. */
function chosen(
  from: Recipe,
  settings: Settings,
  { sizes }: ImageSet,
): [SettingName, Settings[SettingName]][] {
  const { images, batchSize } = settings;
  const usual = {
    ...settingsFor(from, {}, sizes),
    batches: settingsFor(from, { images, batchSize }, sizes).batches,
  };
  const names = Object.keys(settings) as SettingName[];
  return names
    .filter((name) => settings[name] !== usual[name])
    .map((name) => [name, settings[name]]);
}

function stageIn(from: Recipe, { stage }: Cursor, to: Recipe): number {
  const same = stageIndex(to, from.stages[stage]!.id);
  if (same >= 0) return same;
  for (let at = stage; at >= 0; at--) {
    const { text } = from.stages[at]!;
    const alike = to.stages.findIndex((candidate) => candidate.text === text);
    if (alike >= 0) return alike;
  }
  return 0;
}

function fits(weights: Values, recipe: Recipe): boolean {
  const parameters = Object.entries(recipe.parameters);
  return (
    Object.keys(weights).length === parameters.length &&
    parameters.every(
      ([name, { axes }]) => weights[name]?.shape.join() === shapeOf(recipe, axes, 0).join(),
    )
  );
}
