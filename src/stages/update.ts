/** Gradient descent: every parameter takes one step against its gradient, W ← W − η∇W. */

import type { FocusChange } from '../core/axis';
import type { Line, LineLabel } from '../core/derivation';
import { becomes, list, negate, number, product, subtract, times } from '../core/formula';
import type { Settings } from '../core/settings';
import type { Stage } from '../core/stage';
import type { Values } from '../core/value';
import { numberAt, specs, symbolAt, symbolOf, type Named } from './named';
import { derivation } from './terms';

export interface Descent {
  readonly parameter: Named;
  readonly gradient: Named;
}

/** `next` is what the parameter becomes: a step never writes over what it began with. */
export interface UpdateNames extends Descent {
  readonly next: Named;
}

export function update(all: readonly UpdateNames[]): Stage {
  return {
    id: 'update',
    text: 'update',
    phase: 'update',
    reads: all.flatMap(({ parameter, gradient }) => [parameter.name, gradient.name]),
    writes: specs(...all.map(({ next }) => next)),
    run: (tf, values, { learningRate }) =>
      Object.fromEntries(
        all.map(({ parameter, gradient, next }) => [
          next.name,
          tf.sub(values[parameter.name]!, tf.mul(values[gradient.name]!, learningRate)),
        ]),
      ),
    formula: ({ learningRate }) =>
      list(
        ...all.map(({ parameter, gradient }) =>
          becomes(
            symbolOf(parameter),
            subtract(symbolOf(parameter), product(number(learningRate), symbolOf(gradient))),
          ),
        ),
      ),
    derive({ values, settings }, name, at) {
      const names = all.find(({ next }) => next.name === name)!;
      const { parameter, gradient, next } = names;
      const slope = numberAt(values, gradient, at);
      return derivation(values, next, at, {
        lines: [descentLine('update', names, values, settings, at, slope)],
        terms: [
          { value: numberAt(values, parameter, at), at: {} },
          { value: -settings.learningRate * slope, at: {} },
        ],
        term: list(
          symbolAt(parameter, at),
          negate(product(number(settings.learningRate), symbolAt(gradient, at))),
        ),
      });
    },
  };
}

/** W ← W − η∇W for one number. @param slope its gradient */
export function descentLine(
  label: LineLabel,
  { parameter, gradient }: Descent,
  values: Values,
  { learningRate }: Settings,
  at: FocusChange,
  slope: number,
): Line {
  const weight = numberAt(values, parameter, at);
  const left = symbolAt(parameter, at);
  return {
    label,
    symbols: becomes(left, subtract(left, product(number(learningRate), symbolAt(gradient, at)))),
    numbers: subtract(number(weight), times(number(learningRate), number(slope))),
    result: weight - learningRate * slope,
    relation: '←',
  };
}
