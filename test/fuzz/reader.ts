/** What is fuzzed: a reader of what strangers write, and the only errors that it may throw. */

import type { Place } from '../../src/session/address';
import { recipeOf } from '../../src/recipes';
import type { Dice } from './mutate';

export interface Reader {
  readonly name: string;
  /** Whether its inputs are large, so that it gets a twentieth of what others get. */
  readonly large?: true;
  /** Reads one mutated input. Returns whether it got past the header's checks. */
  readonly read: (dice: Dice) => boolean | Promise<boolean>;
}

export type Declared = new (...values: never[]) => Error;

/** Runs a reader: what it throws must be declared. @param header matches errors of the header's checks */
export function past(declared: Declared, header: RegExp, read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    return isPast(error, declared, header);
  }
}

/** As `past`, for a reader that takes its time. */
export async function pastLater(
  declared: Declared,
  header: RegExp,
  read: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    return isPast(error, declared, header);
  }
}

function isPast(error: unknown, declared: Declared, header: RegExp): boolean {
  if (!(error instanceof declared)) throw error;
  return !header.test(error.message);
}

/** What every place that was read must be: within its run and its recipe. */
export function checkPlace({ run, cursor }: Place): void {
  const recipe = recipeOf(run.recipe);
  const inside = cursor.step >= 0 && cursor.stage >= 0 && cursor.stage < recipe.stages.length;
  if (!inside || !(run.settings.batchSize >= 1 && run.settings.batchSize <= 1000)) {
    throw new Error(`A place was read that does not exist: ${JSON.stringify(cursor)}`);
  }
}
