/** What programs print of runs that were made up. */

import { consoleOf } from '../../src/console';
import type { Choices, Figures } from '../../src/console/figures';
import { linesOf } from '../../src/console/printed';
import { settingsFor } from '../../src/core/recipe';
import { wholeLocaleFor } from '../../src/locales/whole';
import { recipeOf } from '../../src/recipes';

const IMAGES = 55_000;

/** A cost that falls as one does that learns. */
const costAt = (step: number): number => 0.25 + 2 / (1 + step / 12);

/** The lines after so many updates of a run of `batches`. */
export function printedBy(
  recipeId: string,
  batches: number,
  updates: number,
  asked: Partial<Choices> & { readonly lang?: string; readonly measured?: boolean } = {},
): { readonly lines: readonly string[]; readonly open: boolean } {
  const { lang = 'en', measured = true, ...choices } = asked;
  const recipe = recipeOf(recipeId);
  const settings = settingsFor(recipe, { batches, images: IMAGES });
  const costs = Float32Array.from({ length: updates }, (_, step) => costAt(step));
  const accuracy = (step: number): number => 1 - costAt(step) / 2.6;
  const over = measured && updates >= batches;
  const figures: Figures = {
    recipe,
    run: { recipe: recipeId, settings, changes: [] },
    updates,
    ran: updates,
    epoch: recipe.epochs === undefined ? Infinity : IMAGES,
    costs,
    hits: Uint16Array.from(costs, (_, step) => settings.batchSize * accuracy(step)),
    measures: new Map(
      Array.from(measured ? costs : [], (_, step) => [
        step + 1,
        { costAfter: costAt(step + 1), accuracy: accuracy(step) },
      ]),
    ),
    result: over ? outcomeOf(accuracy(batches)) : null,
  };
  const words = wholeLocaleFor(lang).console.printed;
  const printed = consoleOf(recipe).print(figures, { image: 0, verbose: 1, words, ...choices });
  return { lines: linesOf(printed), open: printed.open };
}

/** Of a single test image, a seven. */
function outcomeOf(accuracy: number): Figures['result'] {
  const data = Float32Array.from({ length: 10 }, (_, digit) => (digit === 7 ? 0.82 : 0.02));
  return {
    accuracy,
    loss: 0.31,
    probabilities: { shape: [1, 10], data },
    labels: Uint8Array.of(7),
  };
}
