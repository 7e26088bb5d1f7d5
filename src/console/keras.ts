/** What the Keras program prints: the model, each epoch as it is learnt, and what the test says. */

import { epochsOf, type EpochFit } from '../core/epochs';
import { pythonFixed } from '../core/python-format';
import { lengthOf, positionAt } from '../core/run';
import { readingOf, type Choices, type Figures, type Program } from './figures';
import { inOrder, lines, WAITING, type Printed } from './printed';
import { progressLine } from './progress';
import { summary } from './summary';

/** Images that `evaluate` and `predict` take at once, unless told otherwise. */
const CHUNK = 32;

export const keras: Program = (figures, choices) =>
  inOrder(lines(...summary(figures.recipe)), fit(figures, choices), test(figures, choices));

/** What `fit` prints: for each epoch its number and, with `verbose` 1, a bar that moves, with 2 a line once
 * it is over. */
function fit(figures: Figures, { verbose }: Choices): Printed {
  if (verbose === 0) return lines();
  const { run, epoch, updates } = figures;
  const length = lengthOf(run);
  const epochs = Math.ceil(positionAt(run, length, epoch) / epoch);
  const texts: string[] = [];
  let open = false;
  const title = (n: number): void => {
    if (epochs > 1) texts.push(`Epoch ${n + 1}/${epochs}`);
  };
  const fits = epochsOf(run, figures, epoch, updates);
  for (const each of fits) {
    const over = each.done === each.batches || updates >= length;
    title(each.epoch);
    if (over || verbose === 1) texts.push(progressLine(passOf(each), verbose));
    open = !over && verbose === 1;
  }
  const last = fits.at(-1);
  // An epoch says its number before its first batch.
  if (updates < length && (!last || last.done === last.batches)) title(fits.length);
  return { ...lines(...texts), open };
}

function passOf({ done, batches, accuracy, loss }: EpochFit): Parameters<typeof progressLine>[0] {
  return { done, batches, metrics: { accuracy, loss } };
}

/** What `evaluate` and `predict` print at the end of the run. */
function test(
  { run, updates, result }: Figures,
  { verbose, image, words, classes }: Choices,
): Printed {
  if (updates < lengthOf(run)) return lines();
  const shown = (text: string): string[] => (verbose === 0 ? [] : [text]);
  const correct = `${words.correct}: `;
  const read = `${words.testImage(image)}: `;
  if (!result) {
    return lines(...shown(WAITING), correct + WAITING, ...shown(WAITING), WAITING, read + WAITING);
  }
  const { accuracy, loss, labels } = result;
  const batches = Math.ceil(labels.length / CHUNK);
  const { name, labelName, probabilities } = readingOf(result, image, classes);
  return lines(
    ...shown(progressLine({ done: batches, batches, metrics: { accuracy, loss } }, verbose)),
    correct + pythonFixed(accuracy * 100, 2),
    ...shown(progressLine({ done: 1, batches: 1, metrics: {} }, verbose)),
    `[${probabilities.map((probability) => pythonFixed(probability, 4)).join(' ')}]`,
    `${read}${name} ${words.label(labelName)}`,
  );
}
