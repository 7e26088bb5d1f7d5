/** Sums written out: the term pointed at, the largest of the others, and one "…" for what is left. */

import type { Axis, FocusChange } from '../core/axis';
import type { Derivation, Term } from '../core/derivation';
import { add, captioned, number, rest, strong, type Caption, type Formula } from '../core/formula';
import { numberAt, placeOf, type Named } from './named';
import type { Values } from '../core/value';

/** Sums of so few terms are written out in full. */
const FULL = 3;

/** Sum of the terms' values, in float64. */
export function total(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.value, 0);
}

/** A term for each position on an axis. */
export function termsAlong(axis: Axis, values: ArrayLike<number>): Term[] {
  return Array.from(values, (value, position) => ({ value, at: { [axis]: position } }));
}

/** The mark below a term: images are counted from 1, all else from 0. */
function caption(axis: Axis, position: number): Caption {
  return { key: axis, n: axis === 'image' ? position + 1 : position };
}

/** A number, bold when it belongs to the term pointed at. */
export function weigh(value: number, bold: boolean): Formula {
  return bold ? strong(value) : number(value);
}

/**
 * The sum of terms along an axis, in numbers. Along pixels what is left out stands before and after the
 * marked term; along other axes the largest other term is shown and the rest counted.
 * @param write puts one term in numbers, bold or not
 */
export function writeOut(
  axis: Axis,
  terms: readonly Term[],
  marked: number,
  write: (position: number, bold: boolean) => Formula,
): Formula {
  const shown = (position: number): Formula =>
    captioned(write(position, position === marked), caption(axis, position));
  const left = (part: readonly Term[], key: 'before' | 'after' | 'more'): Formula[] =>
    part.length === 0 ? [] : [rest(total(part), part.length, { key, n: part.length })];
  if (terms.length <= FULL) return add(...terms.map((_, position) => shown(position)));
  if (axis === 'pixel') {
    return add(
      ...left(terms.slice(0, marked), 'before'),
      shown(marked),
      ...left(terms.slice(marked + 1), 'after'),
    );
  }
  const other = largestBut(terms, marked);
  const more = terms.filter((_, position) => position !== marked && position !== other);
  return add(shown(marked), shown(other), ...left(more, 'more'));
}

function largestBut(terms: readonly Term[], marked: number): number {
  let largest = marked === 0 ? 1 : 0;
  for (let position = largest + 1; position < terms.length; position++) {
    if (position === marked) continue;
    if (Math.abs(terms[position]!.value) > Math.abs(terms[largest]!.value)) largest = position;
  }
  return largest;
}

/** The derivation of one number of `value`, completed by the parts that are the same for all. */
export function derivation(
  values: Values,
  value: Named,
  at: FocusChange,
  parts: Pick<Derivation, 'lines' | 'terms' | 'term'> &
    Partial<Pick<Derivation, 'divisor' | 'sumLine' | 'marked'>>,
): Derivation {
  return {
    name: value.name,
    at: placeOf(value, at),
    value: numberAt(values, value, at),
    divisor: 1,
    sumLine: 0,
    marked: null,
    ...parts,
  };
}
