/** A recipe as layers, which is how other programs name its parameters. */

import { shapeOf, type Recipe } from '../core/recipe';

/** One dense layer: `activation(input · weights + bias)`. */
export interface Layer {
  /** Name of its weights // [inputs, units] */
  readonly weights: string;
  /** Name of its bias // [units] */
  readonly bias: string;
  readonly inputs: number;
  readonly units: number;
  readonly activation: 'sigmoid' | 'softmax';
}

/** The layers from the pixels to the probabilities.
 * @throws {RangeError} when a parameter is no weights with their bias right behind */
export function layersOf(recipe: Recipe): readonly Layer[] {
  const parameters = Object.entries(recipe.parameters);
  return parameters.flatMap(([weights, { kind, axes }], n) => {
    if (kind === 'bias') return [];
    const [bias, next] = parameters[n + 1] ?? [];
    if (kind !== 'weights' || next?.kind !== 'bias') {
      throw new RangeError(`${recipe.id}: ${weights} is no weights with a bias behind them.`);
    }
    const [inputs, units] = shapeOf(recipe, axes, 0) as [number, number];
    const activation = axes[1] === 'class' ? 'softmax' : 'sigmoid';
    return [{ weights, bias: bias!, inputs, units, activation }];
  });
}
