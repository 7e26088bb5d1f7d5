/** What the program with the gradient tape prints: the shapes that it begins with, then cost and accuracy of
 * each batch. */

import { shapeOf, valuesOf } from '../core/recipe';
import { settingsAt } from '../core/run';
import type { Figures, Program } from './figures';
import type { PrintedWords } from '../locales/console/words';
import { inOrder, lines } from './printed';
import { ending, reports } from './reports';

export const tape: Program = (figures, choices) =>
  inOrder(
    lines(...shapes(figures, choices.words)),
    reports(figures, choices.words),
    ending(figures, choices),
  );

function shapes({ recipe, run }: Figures, words: PrintedWords): string[] {
  const { batchSize } = settingsAt(run, 0);
  const values = valuesOf(recipe);
  const shape = (name: string): string =>
    pythonTuple(shapeOf(recipe, values[name]!.axes, batchSize));
  return [
    ...['x', ...Object.keys(recipe.parameters), 'y'].map((name) => `${name}: ${shape(name)}`),
    `${words.labels}: ${shape(recipe.label)}`,
  ];
}

/** `(100, 784)`, `(10,)` */
function pythonTuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]!},)` : `(${shape.join(', ')})`;
}
