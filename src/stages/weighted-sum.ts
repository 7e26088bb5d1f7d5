/** The sum inside a dense layer, Σ input × weight + bias, as one image's one unit has it. */

import type { FocusChange } from '../core/axis';
import type { Term } from '../core/derivation';
import { add, number, product, sum, times, type Formula } from '../core/formula';
import { valueOf, type Values } from '../core/value';
import { letters, numberAt, rowAt, symbolAt, symbolOf, type Named } from './named';
import { termsAlong, total, weigh, writeOut } from './terms';

export interface Layer {
  /** // [batch, in] */
  readonly input: Named;
  /** // [in, out] */
  readonly weights: Named;
  /** // [out] */
  readonly bias: Named;
}

export interface WeightedSum {
  /** Σᵢ xᵢ Wᵢ,₅ + b₅ */
  readonly symbols: Formula;
  readonly numbers: Formula;
  readonly result: number;
  /** One vote for each input, then the bias. */
  readonly terms: readonly Term[];
  /** xᵢ Wᵢ,₅ */
  readonly term: Formula;
  readonly marked: number;
}

/** @param at positions on all axes: the image, the unit, and the input to mark */
export function weightedSum(
  values: Values,
  { input, weights, bias }: Layer,
  at: FocusChange,
): WeightedSum {
  const [inner, outer] = [weights.axes[0]!, weights.axes[1]!];
  const unit = at[outer]!;
  const inputs = rowAt(values, input, at); // [in]
  const { data, shape } = valueOf(values, weights.name); // [in, out]
  const weight = (position: number): number => data[position * shape[1]! + unit]!;
  const votes = termsAlong(
    inner,
    Array.from(inputs, (x, position) => x * weight(position)),
  );
  const biasValue = numberAt(values, bias, at);
  const terms = [...votes, { value: biasValue, at: {} }];
  const marked = at[inner]!;
  const letter = letters[inner];
  const term = product(symbolOf(input, letter), symbolOf(weights, letter, unit));
  return {
    symbols: add(sum(letter, term), symbolAt(bias, at)),
    numbers: add(
      writeOut(inner, votes, marked, (position, bold) =>
        times(weigh(inputs[position]!, bold), weigh(weight(position), bold)),
      ),
      number(biasValue),
    ),
    result: total(terms),
    terms,
    term,
    marked,
  };
}
