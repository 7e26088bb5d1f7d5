/** The lines of cost and accuracy that the course's first program prints, and how it ends. */

import { pythonLeft } from '../core/python-format';
import { lengthOf } from '../core/run';
import type { PrintedWords } from '../locales/console/words';
import { readingOf, type Choices, type Figures, type Report } from './figures';
import { lines, WAITING, type Printed } from './printed';

/** `Epoch: 0    - Cost: 1.63     Accuracy: 0.414` */
export function reportLine(step: number, report: Report | undefined, words: PrintedWords): string {
  const { epoch, cost, accuracy } = words;
  const numbers = [
    written(report?.costAfter ?? null, 8),
    written(report?.accuracy ?? null, 5),
  ] as const;
  const batch = String(step).padEnd(4);
  return `${epoch}: ${batch} - ${cost}: ${numbers[0]} ${accuracy}: ${numbers[1]}`;
}

/** A line for every so many batches from batch 0 on, and one for the last. */
export function reports({ recipe, run, updates, measures }: Figures, words: PrintedWords): Printed {
  const { reportEvery } = recipe;
  const last = lengthOf(run) - 1;
  const regular = Math.ceil(updates / reportEvery);
  const extra = updates > last && last % reportEvery !== 0 ? 1 : 0;
  return {
    count: regular + extra,
    open: false,
    line: (index) => {
      const step = index < regular ? index * reportEvery : last;
      return reportLine(step, measures.get(step + 1), words);
    },
  };
}

/** The final result, and what the network makes of one image beside its one-hot label. Nothing before the
 * end of the run. */
export function ending(
  { run, updates, result }: Figures,
  { image, words, classes }: Choices,
): Printed {
  if (updates < lengthOf(run)) return lines();
  const accuracy = result ? pythonLeft(result.accuracy, 5, 3) : WAITING;
  return lines(
    `${words.finalResult}: ${accuracy}`,
    `${words.oneImage}: ${result ? readDigit(readingOf(result, image, classes)) : WAITING}`,
  );
}

function readDigit({ name, label, probabilities }: ReturnType<typeof readingOf>): string {
  const oneHot = probabilities.map((_, each) => (each === label ? '1.' : '0.'));
  return `${name} [${oneHot.join(' ')}]`;
}

function written(x: number | null, width: number): string {
  return x === null ? WAITING.padEnd(width) : pythonLeft(x, width, 3);
}
