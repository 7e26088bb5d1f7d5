/** The parameters that a run starts with: its own weights, or the recipe's initialisers with the run's seed. */

import { randomLcg, randomUniform } from 'd3';
import { shapeOf, type Parameter, type Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import { sizeOf, type Value, type Values } from '../core/value';
import { mix } from '../data/order';

/** @throws {RangeError} when the run brings weights that do not fit the recipe. */
export function initialParameters(recipe: Recipe, run: Run): Values {
  if (run.weights) return checked(recipe, run.weights);
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, parameter], n) => [
      name,
      initial(recipe, parameter, streamOf(run.settings.seed, n)),
    ]),
  );
}

/** Each parameter has its own numbers. Epochs count from 0, so that weights take what lies below. */
function streamOf(seed: number, parameter: number): () => number {
  return randomLcg(mix(seed, -2 - parameter));
}

function initial(recipe: Recipe, { axes, initialiser }: Parameter, source: () => number): Value {
  const shape = shapeOf(recipe, axes, 0);
  const data = new Float32Array(sizeOf(shape));
  if (initialiser === 'glorot-uniform') {
    // Glorot and Bengio 2010, equation 16: ±√(6 / (inputs + outputs)).
    const limit = Math.sqrt(6 / (shape[0]! + shape[1]!));
    const draw = randomUniform.source(source)(-limit, limit);
    data.forEach((_, i) => (data[i] = draw()));
  }
  return { shape, data };
}

function checked(recipe: Recipe, weights: Values): Values {
  const names = Object.keys(recipe.parameters);
  const extra = Object.keys(weights).find((name) => !names.includes(name));
  if (extra !== undefined) throw new RangeError(`${recipe.id} has no parameter ${extra}.`);
  return Object.fromEntries(
    names.map((name) => {
      const shape = shapeOf(recipe, recipe.parameters[name]!.axes, 0);
      const value = weights[name];
      if (!value) throw new RangeError(`The weights lack ${name}.`);
      if (value.shape.join() !== shape.join() || value.data.length !== sizeOf(shape)) {
        throw new RangeError(
          `${name} must have the shape [${shape.join(', ')}], not [${value.shape.join(', ')}].`,
        );
      }
      return [name, { shape, data: value.data.slice() }];
    }),
  );
}
