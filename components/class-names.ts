/** What the classes are called: whoever shows a run tells all elements inside, and each asks for the names. */

import { createContext } from '@lit/context';
import { MNIST } from '../src/core/image-set';

export const DIGITS = MNIST.classes;

/** One name a class, in order. Elements outside a run have the digits. All versions on a page share it. */
export const classNames = createContext<readonly string[]>(Symbol.for('batchwise.class-names'));

const ROOM = 3;

const known = new WeakMap<readonly string[], readonly string[]>();

/** Names of at most three letters, all different: beginnings of the names or, where two begin alike, places. */
export function shortened(classes: readonly string[]): readonly string[] {
  let short = known.get(classes);
  if (!short) known.set(classes, (short = beginnings(classes)));
  return short;
}

function beginnings(classes: readonly string[]): readonly string[] {
  const starts = classes.map((name) => Array.from(name).slice(0, ROOM).join(''));
  const tell = (start: string, k: number): boolean =>
    starts.every((other, j) => j === k || other !== start);
  const short = starts.map((start, k) => (tell(start, k) ? start : String(k)));
  return new Set(short).size === short.length ? short : classes.map((_, k) => String(k));
}
