/** A dense layer without activation: one score a unit, z = xW + b. */

import type { Line } from '../core/derivation';
import { add, captioned, equals, number, product, subtract } from '../core/formula';
import type { Stage, StageText } from '../core/stage';
import { symbolAt, symbolOf, specs, type Named } from './named';
import { derivation } from './terms';
import { weightedSum, type Layer, type WeightedSum } from './weighted-sum';

export interface DenseNames extends Layer {
  readonly id: string;
  readonly text: StageText;
  readonly output: Named;
}

export function dense({ id, text, output, ...layer }: DenseNames): Stage {
  const { input, weights, bias } = layer;
  return {
    id,
    text,
    phase: 'forward',
    reads: [input.name, weights.name, bias.name],
    writes: specs(output),
    run: (tf, values) => ({
      [output.name]: tf.add(
        tf.matMul(values[input.name]!, values[weights.name]!),
        values[bias.name]!,
      ), // [batch, out]
    }),
    formula: () =>
      equals(symbolOf(output), add(product(symbolOf(input), symbolOf(weights)), symbolOf(bias))),
    derive({ values }, _name, at) {
      const score = weightedSum(values, layer, at);
      const left = symbolAt(output, at);
      return derivation(values, output, at, {
        lines: [
          {
            label: 'logit',
            symbols: equals(left, score.symbols),
            numbers: score.numbers,
            result: score.result,
            relation: '=',
          },
          { label: 'inAll', symbols: left, ...inAll(score), relation: '=' },
        ],
        terms: score.terms,
        term: score.term,
        marked: score.marked,
      });
    },
  };
}

/** Votes for, votes against and the bias, each in one number. */
function inAll({ terms, result }: WeightedSum): Pick<Line, 'numbers' | 'result'> {
  const bias = terms.at(-1)!.value;
  let [votesFor, votesAgainst] = [0, 0];
  for (const { value } of terms.slice(0, -1)) {
    if (value < 0) votesAgainst -= value;
    else votesFor += value;
  }
  return {
    numbers: add(
      subtract(
        captioned(number(votesFor), { key: 'votesFor' }),
        captioned(number(votesAgainst), { key: 'votesAgainst' }),
      ),
      captioned(number(bias), { key: 'bias' }),
    ),
    result,
  };
}
