/** The numbers of a run that its listings may show. */

import { batchesOf } from '../core/recipe';
import { imagesOf } from '../core/image-set';
import { lengthOf, settingsAt, type Run } from '../core/run';
import type { Numbers } from './listing';

/** By the names that sources mark them with: the settings that step `step` runs with, and the epochs begun. */
export function numbersOf(run: Run, step: number): Numbers {
  const settings = { ...settingsAt(run, step), batches: lengthOf(run) };
  return {
    ...settings,
    epochs: Math.ceil(settings.batches / batchesOf(1, settings, imagesOf(run).sizes)),
  };
}
