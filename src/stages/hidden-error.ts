/** The error one layer down: each unit gets its share of the error above, times the slope of its sigmoid,
 * δ₁ = (δ₂ W₂ᵀ) a (1 − a). */

import type { FocusChange } from '../core/axis';
import type { Line, Term } from '../core/derivation';
import { equals, number, product, subtract, sum, times, transpose } from '../core/formula';
import type { Formula } from '../core/formula';
import type { Stage } from '../core/stage';
import type { Values } from '../core/value';
import { letters, numberAt, rowAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation, termsAlong, total, weigh, writeOut } from './terms';

export interface HiddenErrorNames {
  readonly id: string;
  /** Error of the layer above // [batch, class] */
  readonly error: Named;
  /** Weights of the layer above // [hidden, class] */
  readonly weights: Named;
  /** What the units answered // [batch, hidden] */
  readonly activations: Named;
  readonly output: Named;
}

export function hiddenError(names: HiddenErrorNames): Stage {
  const { id, error, weights, activations, output } = names;
  return {
    id,
    text: 'hiddenError',
    phase: 'backward',
    reads: [error.name, weights.name, activations.name],
    writes: specs(output),
    run(tf, values) {
      const a = values[activations.name]!; // [batch, hidden]
      const shares = tf.matMul(values[error.name]!, tf.transpose(values[weights.name]!)); // [batch, hidden]
      return { [output.name]: tf.mul(shares, tf.mul(a, tf.sub(1, a))) }; // [batch, hidden]
    },
    formula: () =>
      equals(
        symbolOf(output),
        product(
          symbolOf(error),
          transpose(symbolOf(weights)),
          symbolOf(activations),
          subtract(number(1), symbolOf(activations)),
        ),
      ),
    derive({ values }, _name, at) {
      const terms = shares(names, values, at);
      return derivation(values, output, at, {
        lines: [hiddenErrorLine(names, 'error', values, at), sharesLine(names, values, at, terms)],
        terms,
        sumLine: 1,
        term: termOf(names, at),
        marked: at[error.axes[1]!]!,
      });
    },
  };
}

/** δ₁ = (Σ δ₂ W₂) a (1 − a): the line of a unit's error, also said under the gradient that uses it. */
export function hiddenErrorLine(
  names: HiddenErrorNames,
  label: 'error' | 'where',
  values: Values,
  at: FocusChange,
): Line {
  const { activations, output } = names;
  const share = total(shares(names, values, at));
  const a = numberAt(values, activations, at);
  const symbolA = symbolAt(activations, at);
  const symbols = product(sharesOf(names, at), symbolA, subtract(number(1), symbolA));
  return {
    label,
    symbols: equals(symbolAt(output, at), symbols),
    numbers: times(number(share), number(a), subtract(number(1), number(a))),
    result: share * a * (1 - a),
    relation: '=',
  };
}

/** What each class above hands down to the unit. */
function shares({ error, weights }: HiddenErrorNames, values: Values, at: FocusChange): Term[] {
  const [errors, row] = [rowAt(values, error, at), rowAt(values, weights, at)]; // both [class]
  return termsAlong(
    error.axes[1]!,
    Array.from(errors, (d, k) => d * row[k]!),
  );
}

function sharesOf(names: HiddenErrorNames, at: FocusChange): Formula {
  return sum(letters[names.error.axes[1]!], termOf(names, at));
}

function termOf({ error, weights }: HiddenErrorNames, at: FocusChange): Formula {
  const letter = letters[error.axes[1]!];
  return product(symbolOf(error, letter), symbolOf(weights, at[weights.axes[0]!]!, letter));
}

function sharesLine(
  names: HiddenErrorNames,
  values: Values,
  at: FocusChange,
  terms: readonly Term[],
): Line {
  const { error, weights } = names;
  const axis = error.axes[1]!;
  const [errors, row] = [rowAt(values, error, at), rowAt(values, weights, at)]; // both [class]
  return {
    label: 'where',
    symbols: sharesOf(names, at),
    numbers: writeOut(axis, terms, at[axis]!, (position, bold) =>
      times(weigh(errors[position]!, bold), weigh(row[position]!, bold)),
    ),
    result: total(terms),
    relation: '=',
  };
}
