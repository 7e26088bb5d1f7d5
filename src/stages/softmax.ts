/** Softmax: scores become probabilities, p = e^(z − m) / Σ e^(z − m), where m is the largest score. */

import { call, divide, equals, number, subtract, symbol } from '../core/formula';
import type { Stage } from '../core/stage';
import { exponentials, m, powerOf, sumOfPowers } from './exponentials';
import { letters, rowAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation, termsAlong, weigh, writeOut } from './terms';

export interface SoftmaxNames {
  /** // [batch, class] */
  readonly scores: Named;
  readonly probabilities: Named;
}

export function softmax({ scores, probabilities }: SoftmaxNames): Stage {
  const axis = scores.axes[1]!;
  const S = symbol('S');
  return {
    id: 'softmax',
    text: 'softmax',
    phase: 'forward',
    reads: [scores.name],
    writes: specs(probabilities),
    run: (tf, values) => ({
      [probabilities.name]: tf.softmax(values[scores.name]!), // [batch, class]
    }),
    formula: () => equals(symbolOf(probabilities), call('softmax', symbolOf(scores))),
    derive({ values }, _name, at) {
      const z = rowAt(values, scores, at); // [class]
      const k = at[axis]!;
      const { largest, m: most, powers, total } = exponentials(z);
      const terms = termsAlong(axis, powers);
      return derivation(values, probabilities, at, {
        lines: [
          {
            label: 'denominator',
            symbols: equals(S, sumOfPowers(scores)),
            numbers: writeOut(axis, terms, k, (position, bold) =>
              call('exp', subtract(weigh(z[position]!, bold), weigh(most, bold))),
            ),
            result: total,
            relation: '=',
          },
          {
            label: 'probability',
            symbols: equals(symbolAt(probabilities, at), divide(powerOf(scores, k), S)),
            numbers: divide(number(powers[k]!), number(total)),
            result: powers[k]! / total,
            relation: '=',
          },
          {
            label: 'where',
            symbols: equals(m, symbolOf(scores, largest)),
            numbers: number(most),
            result: most,
            relation: '=',
          },
        ],
        terms,
        term: powerOf(scores, letters[axis]),
        marked: k,
      });
    },
  };
}
