/** The gradient of a dense layer: which weights are to blame. ∇W = xᵀδ / batch, ∇b = the mean of δ. */

import type { FocusChange } from '../core/axis';
import type { Derivation, Line } from '../core/derivation';
import { divide, equals, list, number, product, sum, times, transpose } from '../core/formula';
import type { Formula } from '../core/formula';
import type { DeriveContext, Stage, StageText } from '../core/stage';
import { valueOf, type Values } from '../core/value';
import { specs, symbolAt, symbolOf, type Named } from './named';
import { derivation, termsAlong, total, weigh, writeOut } from './terms';
import { descentLine } from './update';

export interface GradientNames {
  readonly id: string;
  readonly text: StageText;
  /** What the layer was given // [batch, in] */
  readonly input: Named;
  /** The error of what it answered // [batch, out] */
  readonly error: Named;
  readonly weights: Named;
  readonly bias: Named;
  /** // [in, out] */
  readonly weightsGradient: Named;
  /** // [out] */
  readonly biasGradient: Named;
  /** Says where the error at `at` came from, where its own stage is not on the page beside this one. */
  readonly where?: (values: Values, at: FocusChange) => Line;
}

export function gradient(names: GradientNames): Stage {
  const { id, text, input, error, weightsGradient, biasGradient } = names;
  return {
    id,
    text,
    phase: 'backward',
    reads: [input.name, error.name],
    writes: specs(weightsGradient, biasGradient),
    run(tf, values) {
      const [x, delta] = [values[input.name]!, values[error.name]!]; // [batch, in], [batch, out]
      // An explicit transpose: asking matMul for it takes twice as long on wasm.
      const product = tf.matMul(tf.transpose(x), delta); // [in, out]
      return {
        [weightsGradient.name]: tf.div(product, x.shape[0]), // [in, out]
        [biasGradient.name]: tf.mean(delta, 0), // [out]
      };
    },
    formula: ({ batchSize }) =>
      list(
        equals(
          symbolOf(weightsGradient),
          divide(product(transpose(symbolOf(input)), symbolOf(error)), number(batchSize)),
        ),
        symbolOf(biasGradient),
      ),
    derive: (context, name, at) =>
      name === biasGradient.name ? ofBias(names, context, at) : ofWeight(names, context, at),
  };
}

function ofWeight(names: GradientNames, context: DeriveContext, at: FocusChange): Derivation {
  const { input, error, weights, weightsGradient } = names;
  const [inner, outer] = [at[weights.axes[0]!]!, at[weights.axes[1]!]!];
  const inputs = column(context.values, input, inner); // [batch]
  const errors = column(context.values, error, outer); // [batch]
  return average(names, context, at, {
    value: weightsGradient,
    of: weights,
    contributions: inputs.map((x, n) => x * errors[n]!),
    term: product(symbolOf(input, 'n', inner), symbolOf(error, 'n', outer)),
    write: (n, bold) => times(weigh(inputs[n]!, bold), weigh(errors[n]!, bold)),
  });
}

function ofBias(names: GradientNames, context: DeriveContext, at: FocusChange): Derivation {
  const { error, bias, biasGradient } = names;
  const outer = at[bias.axes[0]!]!;
  const errors = column(context.values, error, outer); // [batch]
  return average(names, context, at, {
    value: biasGradient,
    of: bias,
    contributions: errors,
    term: symbolOf(error, 'n', outer),
    write: (n, bold) => weigh(errors[n]!, bold),
  });
}

interface Average {
  readonly value: Named;
  /** The parameter whose gradient it is. */
  readonly of: Named;
  /** One an image // [batch] */
  readonly contributions: readonly number[];
  readonly term: Formula;
  readonly write: (image: number, bold: boolean) => Formula;
}

/** The mean of what each image contributes, and what the update will make of it. */
function average(
  { where }: GradientNames,
  { values, settings }: DeriveContext,
  at: FocusChange,
  { value, of, contributions, term, write }: Average,
): Derivation {
  const terms = termsAlong('image', contributions);
  const share = divide(number(1), number(terms.length));
  const result = total(terms) / terms.length;
  return derivation(values, value, at, {
    lines: [
      {
        label: 'gradient',
        symbols: equals(symbolAt(value, at), product(share, sum('n', term))),
        numbers: times(share, writeOut('image', terms, at.image!, write)),
        result,
        relation: '=',
      },
      ...(where ? [where(values, at)] : []),
      descentLine('andThen', { parameter: of, gradient: value }, values, settings, at, result),
    ],
    terms,
    divisor: terms.length,
    term,
    marked: at.image!,
  });
}

/** The numbers of all images at one position. */
function column(values: Values, value: Named, position: number): number[] {
  const { data, shape } = valueOf(values, value.name);
  const [images, width] = [shape[0]!, shape[1]!];
  return Array.from({ length: images }, (_, n) => data[n * width + position]!);
}
