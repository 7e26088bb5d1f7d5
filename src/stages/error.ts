/** The error of softmax with cross-entropy: the loss's slope along each score is δ = p − y. */

import { equals, list, negate, number, subtract } from '../core/formula';
import type { Stage } from '../core/stage';
import { numberAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation, total } from './terms';

export interface ErrorNames {
  readonly id: string;
  /** // [batch, class] */
  readonly probabilities: Named;
  readonly targets: Named;
  readonly output: Named;
}

export function error({ id, probabilities, targets, output }: ErrorNames): Stage {
  return {
    id,
    text: 'error',
    phase: 'backward',
    reads: [probabilities.name, targets.name],
    writes: specs(output),
    run: (tf, values) => ({
      [output.name]: tf.sub(values[probabilities.name]!, values[targets.name]!), // [batch, class]
    }),
    formula: () => equals(symbolOf(output), subtract(symbolOf(probabilities), symbolOf(targets))),
    derive({ values }, _name, at) {
      const [p, y] = [numberAt(values, probabilities, at), numberAt(values, targets, at)];
      const [left, right] = [symbolAt(probabilities, at), symbolAt(targets, at)];
      const terms = [
        { value: p, at: {} },
        { value: -y, at: {} },
      ];
      return derivation(values, output, at, {
        lines: [
          {
            label: 'error',
            symbols: equals(symbolAt(output, at), subtract(left, right)),
            numbers: subtract(number(p), number(y)),
            result: total(terms),
            relation: '=',
          },
        ],
        terms,
        term: list(left, negate(right)),
      });
    },
  };
}
