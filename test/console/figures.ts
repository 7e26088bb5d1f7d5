/** Figures of runs that nobody has run. */

import { epochOf } from '../../src/core/epochs';
import { settingsFor } from '../../src/core/recipe';
import { lengthOf, type Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import type { Choices, Figures, Outcome } from '../../src/console/figures';
import { en } from '../../src/locales/whole/en';
import { recipeOf } from '../../src/recipes';

export const choices: Choices = { image: 1, verbose: 1, words: en.console.printed };

/** What the test says of three images of three classes. */
export const outcome: Outcome = {
  accuracy: 0.8943,
  loss: 0.38125,
  probabilities: {
    shape: [3, 3],
    data: Float32Array.of(0.5, 0.25, 0.25, 0.00004, 0.95, 0.04996, 1, 0, 0),
  },
  labels: Uint8Array.of(0, 2, 0),
};

/** A run of which `ran` steps have cost 1/(step + 1) and read every image right but so many. */
export function figuresOf(
  recipe: string,
  settings: Partial<Settings>,
  known: Partial<Figures> & { readonly changes?: Run['changes']; readonly wrong?: number } = {},
): Figures {
  const { changes = [], wrong = 0, ...rest } = known;
  const found = recipeOf(recipe);
  const all = settingsFor(found, settings);
  const run: Run = { recipe, settings: all, changes };
  const ran = rest.updates ?? lengthOf(run);
  const epoch = epochOf(found, all, { train: 10, validation: 2 });
  return {
    recipe: found,
    run,
    epoch,
    updates: ran,
    ran,
    costs: Float32Array.from({ length: ran }, (_, step) => 1 / (step + 1)),
    hits: Uint16Array.from({ length: ran }, () => all.batchSize - wrong),
    measures: new Map(),
    result: null,
    ...rest,
  };
}
