/** Probabilities against the answer: which images are read right, and how far off each class is. */

import { divide, list, number, product, subtract, sum, times } from '../core/formula';
import type { Stage } from '../core/stage';
import { valueOf } from '../core/value';
import { numberAt, rowAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation, termsAlong, total, weigh, writeOut } from './terms';

export interface CompareNames {
  /** // [batch, class] */
  readonly probabilities: Named;
  readonly targets: Named;
  /** The right classes, int32 // [batch] */
  readonly label: Named;
  /** 1 for an image read right, else 0 // [batch] */
  readonly hits: Named;
}

export function compare({ probabilities, targets, label, hits }: CompareNames): Stage {
  return {
    id: 'compare',
    text: 'compare',
    phase: 'forward',
    reads: [probabilities.name, targets.name, label.name],
    writes: specs(hits),
    run: (tf, values) => ({
      [hits.name]: tf.cast(
        tf.equal(tf.argMax(values[probabilities.name]!, 1), values[label.name]!),
        'float32',
      ), // [batch]
    }),
    formula: () => list(symbolOf(probabilities), symbolOf(targets)),
    derive({ values }, _name, at) {
      const p = rowAt(values, probabilities, at); // [class]
      const read = Math.max(0, p.indexOf(Math.max(...p)));
      const hit = numberAt(values, targets, { image: at.image!, class: read });
      const gap = [numberAt(values, probabilities, at), numberAt(values, targets, at)] as const;
      const terms = termsAlong('image', valueOf(values, hits.name).data);
      const share = divide(number(1), number(terms.length));
      return derivation(values, hits, at, {
        lines: [
          {
            label: 'gap',
            symbols: subtract(symbolAt(probabilities, at), symbolAt(targets, at)),
            numbers: subtract(number(gap[0]), number(gap[1])),
            result: gap[0] - gap[1],
            relation: '=',
          },
          // A reading is right where the answer has its 1: y at the class read is the hit.
          {
            label: 'reading',
            symbols: symbolOf(targets, read),
            numbers: number(hit),
            result: hit,
            relation: '=',
          },
          {
            label: 'shareRight',
            symbols: product(share, sum('n', symbolOf(hits, 'n'))),
            numbers: times(
              share,
              writeOut('image', terms, at.image!, (position, bold) =>
                weigh(terms[position]!.value, bold),
              ),
            ),
            result: total(terms) / terms.length,
            relation: '=',
          },
        ],
        terms,
        divisor: terms.length,
        sumLine: 2,
        term: symbolOf(hits, 'n'),
        marked: at.image!,
      });
    },
  };
}
