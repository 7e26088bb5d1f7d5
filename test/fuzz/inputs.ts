/** Gives mutated inputs to every reader, a given number from a given seed. */

import { Dice } from './mutate';
import type { Reader } from './reader';

export interface Outcome {
  readonly read: number;
  /** Inputs that got past the header's checks. */
  readonly past: number;
  /** Milliseconds that the slowest input took. */
  readonly slowest: number;
}

/** How many of so many inputs a reader gets. */
export function shareOf(reader: Reader, all: readonly Reader[], count: number): number {
  const weight = ({ large }: Reader): number => (large ? 1 : 20);
  const whole = all.reduce((sum, each) => sum + weight(each), 0);
  return Math.ceil((count * weight(reader)) / whole);
}

/** Rejects with an error that names reader, seed and input of the first failure: the same seed repeats it alone. */
export async function fuzz(reader: Reader, seed: number, count: number): Promise<Outcome> {
  let past = 0;
  let slowest = 0;
  for (let input = 0; input < count; input++) {
    const began = performance.now();
    try {
      // Waiting for what is there already would cost most readers as much as reading.
      const read = reader.read(new Dice(seed + input));
      if (read === true || (read !== false && (await read))) past++;
    } catch (cause) {
      throw new Error(
        `${reader.name}: --reader "${reader.name}" --seed ${seed + input} --count 1`,
        { cause },
      );
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  return { read: count, past, slowest };
}
