/** A dense layer of sigmoid units: a = σ(xW + b), each between 0 (silent) and 1 (firing). */

import { add, call, equals, number, product, symbol } from '../core/formula';
import type { Stage } from '../core/stage';
import { specs, symbolAt, symbolOf, type Named } from './named';
import { derivation } from './terms';
import { weightedSum, type Layer } from './weighted-sum';

export interface HiddenNames extends Layer {
  readonly id: string;
  readonly output: Named;
}

export function hidden({ id, output, ...layer }: HiddenNames): Stage {
  const { input, weights, bias } = layer;
  return {
    id,
    text: 'hidden',
    phase: 'forward',
    reads: [input.name, weights.name, bias.name],
    writes: specs(output),
    run: (tf, values) => ({
      [output.name]: tf.sigmoid(
        tf.add(tf.matMul(values[input.name]!, values[weights.name]!), values[bias.name]!),
      ), // [batch, hidden]
    }),
    formula: () =>
      equals(
        symbolOf(output),
        call('sigmoid', add(product(symbolOf(input), symbolOf(weights)), symbolOf(bias))),
      ),
    derive({ values }, _name, at) {
      const inside = weightedSum(values, layer, at);
      const s = symbol('s', at[weights.axes[1]!]!);
      return derivation(values, output, at, {
        lines: [
          {
            label: 'activation',
            symbols: equals(symbolAt(output, at), call('sigmoid', s)),
            numbers: call('sigmoid', number(inside.result)),
            result: 1 / (1 + Math.exp(-inside.result)),
            relation: '=',
          },
          {
            label: 'where',
            symbols: equals(s, inside.symbols),
            numbers: inside.numbers,
            result: inside.result,
            relation: '=',
          },
        ],
        terms: inside.terms,
        sumLine: 1,
        term: inside.term,
        marked: inside.marked,
      });
    },
  };
}
