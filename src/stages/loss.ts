/** Cross-entropy, −log p of the right class, computed on the scores so that no probability is too small. */

import type { Line } from '../core/derivation';
import { add, call, divide, equals, negate, number, product } from '../core/formula';
import { subtract, sum, times } from '../core/formula';
import type { Stage } from '../core/stage';
import { valueOf, type Values } from '../core/value';
import { exponentials, m, sumOfPowers } from './exponentials';
import { rowAt, specs, symbolOf, type Named } from './named';
import { derivation, termsAlong, total, weigh, writeOut } from './terms';

export interface LossNames {
  /** // [batch, class] */
  readonly scores: Named;
  readonly probabilities: Named;
  readonly targets: Named;
  /** One number an image // [batch] */
  readonly loss: Named;
  /** Its mean over the batch // [] */
  readonly cost: Named;
}

export function loss(names: LossNames): Stage {
  const { scores, probabilities, targets, loss: each, cost } = names;
  return {
    id: 'loss',
    text: 'loss',
    phase: 'forward',
    reads: [scores.name, targets.name],
    writes: specs(each, cost),
    run(tf, values) {
      const z = values[scores.name]!; // [batch, class]
      const right = tf.sum(tf.mul(z, values[targets.name]!), 1); // [batch]
      const losses = tf.sub(tf.logSumExp(z, 1), right); // [batch]
      return { [each.name]: losses, [cost.name]: tf.mean(losses) };
    },
    formula: () =>
      equals(symbolOf(each), negate(call('log', symbolOf(probabilities, targets.symbol)))),
    derive({ values }, name, at) {
      const losses = valueOf(values, each.name).data; // [batch]
      const terms = termsAlong('image', losses);
      return derivation(values, name === cost.name ? cost : each, at, {
        lines: [...ofImage(names, values, at.image!), mean(names, terms, at.image!)],
        terms,
        divisor: losses.length,
        sumLine: 2,
        term: symbolOf(each, 'n'),
        marked: at.image!,
      });
    },
  };
}

/** The loss of one image: as it is defined, and as it is computed. */
function ofImage(names: LossNames, values: Values, image: number): Line[] {
  const { scores, probabilities, targets, loss: each } = names;
  const z = rowAt(values, scores, { image }); // [class]
  const digit = rowAt(values, targets, { image }).indexOf(1);
  const { m: most, powers, total: denominator } = exponentials(z);
  // Not read from the probabilities: those are float32 and can round to 0 or 1.
  const p = powers[digit]! / denominator;
  const result = Math.log(denominator) + most - z[digit]!;
  return [
    {
      label: 'loss',
      symbols: equals(symbolOf(each), negate(call('log', symbolOf(probabilities, digit)))),
      numbers: negate(call('log', number(p))),
      result: -Math.log(p),
      relation: '=',
    },
    {
      label: 'stably',
      symbols: subtract(add(call('log', sumOfPowers(scores)), m), symbolOf(scores, digit)),
      numbers: subtract(add(call('log', number(denominator)), number(most)), number(z[digit]!)),
      result,
      relation: '=',
    },
  ];
}

function mean(
  { loss: each, cost }: LossNames,
  terms: ReturnType<typeof termsAlong>,
  image: number,
): Line {
  const share = divide(number(1), number(terms.length));
  return {
    label: 'batchMean',
    symbols: equals(symbolOf(cost), product(share, sum('n', symbolOf(each, 'n')))),
    numbers: times(
      share,
      writeOut('image', terms, image, (position, bold) => weigh(terms[position]!.value, bold)),
    ),
    result: total(terms) / terms.length,
    relation: '=',
  };
}
