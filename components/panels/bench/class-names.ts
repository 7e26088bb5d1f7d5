/** Names of the classes where there is little room for them. */

export const DIGITS: readonly string[] = Array.from({ length: 10 }, (_, digit) => String(digit));

const ROOM = 3;

/** Names of at most three letters, all different: the names themselves, else their beginnings, else their
 * places. */
export function shortened(classes: readonly string[]): readonly string[] {
  const short = classes.map((name) => Array.from(name).slice(0, ROOM).join(''));
  return new Set(short).size === classes.length ? short : classes.map((_, k) => String(k));
}
