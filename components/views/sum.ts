/** What a chart has to know of the terms of a derivation: the axis they lie on, and the sum's parts. */

import type { Axis } from '../../src/core/axis';
import type { Derivation, Term } from '../../src/core/derivation';
import { negate, type Formula } from '../../src/core/formula';
import { leftOf } from '../math/line';

/** The axis along which the terms differ; null when there are a few parts of different natures. */
export function axisOf(terms: readonly Term[]): Axis | null {
  const [first, second] = terms;
  if (!first || !second) return null;
  const axes = Object.keys(first.at) as Axis[];
  return axes.find((axis) => second.at[axis] !== first.at[axis]) ?? null;
}

/** Terms without a position behind those that have one: the bias. */
export function biasOf(terms: readonly Term[]): Term | null {
  const last = terms.at(-1);
  return terms.length > 1 && last && Object.keys(last.at).length === 0 ? last : null;
}

/** The line that the terms sum to. */
export function sumLine(derivation: Derivation): Derivation['lines'][number] {
  return derivation.lines[derivation.sumLine]!;
}

/** The symbol of the sum: z₅. */
export function totalOf(derivation: Derivation): Formula {
  return leftOf(sumLine(derivation));
}

/** What each of a few terms is in symbols: p and −y of δ = p − y. Empty where it can't be told. */
export function operandsOf(derivation: Derivation): readonly Formula[] {
  const { symbols } = sumLine(derivation);
  const right = symbols.is === 'relate' ? symbols.items.at(-1)! : symbols;
  const operands =
    right.is === 'subtract'
      ? [right.left, negate(right.right)]
      : right.is === 'add'
        ? right.items
        : [right];
  return operands.length === derivation.terms.length ? operands : [];
}

/** x₍ᵢ₎ and W₍ᵢ,₅₎ without the index that runs: x and W₅. */
export function factorsOf(term: Formula): readonly Formula[] {
  const factors = term.is === 'multiply' ? term.items : [term];
  return factors.map((factor) =>
    factor.is === 'symbol'
      ? { ...factor, sub: factor.sub.filter((sub) => typeof sub === 'number') }
      : factor,
  );
}

export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly bias: number;
}

/** Terms above zero, those below, and the bias. */
export function votesOf(terms: readonly Term[]): Votes {
  const bias = biasOf(terms);
  const votes = { for: 0, against: 0, bias: bias?.value ?? 0 };
  for (const term of terms) {
    if (term === bias) continue;
    if (term.value < 0) votes.against += term.value;
    else votes.for += term.value;
  }
  return votes;
}
