/** Tells from the costs of a run that it does not learn, although its numbers are finite. */

/** Batches that are looked at together, so that a lucky or unlucky one counts little. */
export const WINDOW = 20;

/** What part of a cost another must be below to count as lower: batches differ by three in a hundred. */
const LOWER = 0.96;

/** What part of a program's own run it must have had: one that takes long to learn begins slowly. */
const START = 0.01;

export interface Stagnation {
  /** Mean cost of the last `WINDOW` batches. */
  readonly mean: number;
  /** Cost of the first batch. */
  readonly first: number;
}

/**
 * Null while a run learns, or has gone too short a way to tell. It does not learn where the last costs are no lower
 * than the first one, nor than that of an even guess: a run that begins with weights that are good already need not
 * get better.
 *
 * @param costs batch means of the loss; the first `updates` numbers hold
 * @param classes how many answers there are
 * @param usual batches of the program's own run
 */
export function stagnationOf(
  costs: Float32Array,
  updates: number,
  classes: number,
  usual: number,
): Stagnation | null {
  const first = costs[0];
  if (first === undefined || updates <= Math.max(WINDOW, START * usual)) return null;
  let sum = 0;
  for (let step = updates - WINDOW; step < updates; step++) sum += costs[step]!;
  const mean = sum / WINDOW;
  return mean >= LOWER * Math.max(first, Math.log(classes)) ? { mean, first } : null;
}
