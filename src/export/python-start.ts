/** Python that makes the starting weights of a run. */

import { shapeOf, type Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import type { Value } from '../core/value';
import { bytesOf, toBase64 } from '../core/base64';

export interface StartCode {
  /** Where the weights come from. */
  readonly is: 'zeros' | 'glorot' | 'given';
  readonly code: string;
}

export function startCode(recipe: Recipe, run: Run): StartCode {
  const parameters = Object.entries(recipe.parameters);
  const { weights } = run;
  if (weights) {
    const lines = parameters.map(([name]) => `${name} = ${givenCode(weights[name]!)}`);
    return { is: 'given', code: lines.join('\n') };
  }
  const random = parameters.some(([, { initialiser }]) => initialiser === 'glorot-uniform');
  const lines = parameters.map(([name, { axes, initialiser }], n) => {
    const shape = shapeOf(recipe, axes, 0);
    return initialiser === 'zeros'
      ? `${name} = np.zeros(${tuple(shape)}, np.float32)`
      : `${name} = glorot(${shape.join(', ')}, draws(settings["seed"], ${-2 - n}))`;
  });
  return {
    is: random ? 'glorot' : 'zeros',
    code: `${random ? glorot : ''}${lines.join('\n')}`,
  };
}

const glorot = `def glorot(inputs, units, source):
    """Weights spread evenly over a range that keeps signals at their size."""
    limit = np.sqrt(6 / (inputs + units))
    numbers = [next(source) / 2**32 * (2 * limit) - limit for _ in range(inputs * units)]
    return np.array(numbers, np.float32).reshape(inputs, units)


`;

function givenCode({ shape, data }: Value): string {
  const text = toBase64(bytesOf(data)).replace(/.{1,88}/g, '    "$&"\n');
  return `np.frombuffer(base64.b64decode(\n${text}), "<f4").reshape(${tuple(shape)}).copy()`;
}

function tuple(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}
