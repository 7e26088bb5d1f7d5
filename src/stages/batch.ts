/** The batch: grey values become ink from 0 to 1, and each label a row with a single 1. */

import { call, divide, equals, number } from '../core/formula';
import type { Stage } from '../core/stage';
import { numberAt, rowAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation } from './terms';

/** The largest grey value. */
const WHITE = 255;

export interface BatchNames {
  /** Raw grey values // [batch, 784] */
  readonly pixels: Named;
  /** Digits, int32 // [batch] */
  readonly label: Named;
  readonly images: Named;
  readonly targets: Named;
  /** Number of classes. */
  readonly classes: number;
}

export function batch({ pixels, label, images, targets, classes }: BatchNames): Stage {
  return {
    id: 'batch',
    text: 'batch',
    phase: 'forward',
    reads: [pixels.name, label.name],
    writes: specs(images, targets),
    run: (tf, values) => ({
      [images.name]: tf.div(values[pixels.name]!, WHITE), // [batch, 784]
      [targets.name]: tf.cast(tf.oneHot(values[label.name]!, classes), 'float32'), // [batch, 10]
    }),
    formula: () => equals(symbolOf(images), divide(symbolOf(pixels), number(WHITE))),
    derive({ values }, name, at) {
      if (name === targets.name) {
        const target = numberAt(values, targets, at);
        const digit = rowAt(values, targets, at).indexOf(1);
        return derivation(values, targets, at, {
          lines: [
            {
              label: 'label',
              symbols: equals(symbolAt(targets, at), call('onehot', number(digit))),
              numbers: number(target),
              result: target,
              relation: '=',
            },
          ],
          terms: [{ value: target, at: { class: at.class! } }],
          term: symbolAt(targets, at),
        });
      }
      // The grey value is recovered, not asked for: 256 values survive the division without loss.
      const grey = Math.round(numberAt(values, images, at) * WHITE);
      return derivation(values, images, at, {
        lines: [
          {
            label: 'pixel',
            symbols: equals(symbolAt(images, at), divide(symbolAt(pixels, at), number(WHITE))),
            numbers: divide(number(grey), number(WHITE)),
            result: grey / WHITE,
            relation: '=',
          },
        ],
        terms: [{ value: grey, at: { pixel: at.pixel! } }],
        divisor: WHITE,
        term: symbolAt(pixels, at),
      });
    },
  };
}
