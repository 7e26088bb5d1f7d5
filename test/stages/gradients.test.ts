/** Every recipe's gradients, against two that were made in other ways: by autodiff, and by trying. */

import { valueAndGrads, type Tensor } from '@tensorflow/tfjs';
import { randomLcg, randomUniform } from 'd3';
import { describe, expect, it } from 'vitest';
import { shapeOf, type Recipe } from '../../src/core/recipe';
import type { Tensors } from '../../src/core/stage';
import { sizeOf, type Value, type Values } from '../../src/core/value';
import { allRecipes } from '../../src/recipes';
import { engineOf, ops } from '../worker/mnist';
import { layersOf, meanLoss } from './oracle';

const SAMPLES = 40;

/** Parameters of ordinary size, none of them special. */
function randomWeights(recipe: Recipe, seed: number): Values {
  const draw = randomUniform.source(randomLcg(seed))(-0.3, 0.3);
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { axes }]) => {
      const shape = shapeOf(recipe, axes, 0);
      return [name, { shape, data: Float32Array.from({ length: sizeOf(shape) }, draw) }];
    }),
  );
}

const norm = (data: ArrayLike<number>): number => Math.hypot(...Array.from(data));

function distance(a: Float32Array, b: ArrayLike<number>): number {
  return norm(a.map((value, i) => value - b[i]!));
}

/** The gradients of the recipe's forward stages, as tfjs works them out by itself. */
function autodiff(recipe: Recipe, weights: Values, { pixels, label }: Values) {
  const names = Object.keys(recipe.parameters);
  const tensor = ({ data, shape }: Value) => ops.tensor(data, [...shape]);
  return ops.tidy(() => {
    const givens = {
      pixels: tensor(pixels!),
      label: ops.cast(tensor(label!), 'int32'),
    };
    const cost = (...parameters: Tensor[]): Tensor => {
      const values: Record<string, Tensor> = { ...givens };
      parameters.forEach((parameter, n) => (values[names[n]!] = parameter));
      for (const stage of recipe.stages) {
        Object.assign(values, stage.run(ops, values as Tensors, recipe.defaults));
        if (recipe.cost in values) break;
      }
      return values[recipe.cost]!;
    };
    const { grads } = valueAndGrads(cost)(names.map((name) => tensor(weights[name]!)));
    return Object.fromEntries(grads.map((grad, n) => [names[n]!, grad.dataSync().slice()]));
  });
}

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))('%s', (id, recipe) => {
  const parameters = Object.entries(recipe.parameters);
  const names = Object.keys(recipe.parameters);

  describe.each([1, 7, 100])('with a batch of %i', (batchSize) => {
    const weights = randomWeights(recipe, batchSize);
    const engine = engineOf(id, { batchSize, start: 1234 }, [], weights);

    it('has the gradients of tfjs’s own automatic differentiation', async () => {
      const { values } = await engine.trace(0);
      const expected = autodiff(recipe, weights, values);
      for (const [name, { gradient }] of parameters) {
        const own = values[gradient]!.data;
        expect(norm(expected[name]!)).toBeGreaterThan(1e-3);
        expect(distance(own, expected[name]!)).toBeLessThan(1e-5 * norm(expected[name]!));
      }
    });

    it('has the slopes that the loss shows when a parameter is moved a little', async () => {
      const { values } = await engine.trace(0);
      const layers = layersOf(weights, names);
      const { x, label } = values;
      expect(meanLoss(layers, x!, label!.data)).toBeCloseTo(values[recipe.cost]!.data[0]!, 5);
      const random = randomLcg(batchSize);
      for (const [n, [, { gradient }]] of parameters.entries()) {
        const layer = layers[n >> 1]!;
        const numbers = n % 2 === 0 ? layer.weights : layer.bias;
        const own = values[gradient]!.data;
        for (let sample = 0; sample < SAMPLES; sample++) {
          const i = elementWithSlope(own, random);
          const before = numbers[i]!;
          const h = 1e-4;
          numbers[i] = before + h;
          const above = meanLoss(layers, x!, label!.data);
          numbers[i] = before - h;
          const below = meanLoss(layers, x!, label!.data);
          numbers[i] = before;
          const slope = (above - below) / (2 * h);
          expect(Math.abs(own[i]! - slope)).toBeLessThan(1e-6 + 1e-4 * Math.abs(slope));
        }
      }
    });
  });
});

/** A random element; not one of the many weights whose pixel is blank in every image. */
function elementWithSlope(gradient: Float32Array, random: () => number): number {
  for (;;) {
    const i = Math.floor(random() * gradient.length);
    if (gradient[i] !== 0) return i;
  }
}
