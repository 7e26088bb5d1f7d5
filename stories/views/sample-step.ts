/** One training step of a real recipe on the made-up batch, for stories and tests: its values, and where
 * each number of them comes from. */

import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { randomLcg, randomUniform } from 'd3';
import type { FocusChange } from '../../src/core/axis';
import type { Derivation } from '../../src/core/derivation';
import { shapeOf, stageIndex, writerOf, type Recipe } from '../../src/core/recipe';
import type { Value, Values } from '../../src/core/value';
import { sampleBatch } from './sample-batch';

export interface SampleStep {
  readonly recipe: Recipe;
  readonly values: Values;
  /** The derivation of the element of `name` at `at`. */
  derive(name: string, at: FocusChange): Derivation;
}

const POINTED: FocusChange = { image: 42, pixel: 407, hidden: 3, class: 5 };

/** The step after `before` steps on the same batch of `count` images. */
export function sampleStep(recipe: Recipe, before = 6, count = 100): SampleStep {
  const batch = sampleBatch(count);
  const settings = { ...recipe.defaults, batchSize: count, learningRate: 0.5 };
  const givens: Values = {
    pixels: { shape: batch.x.shape, data: batch.x.data.map((ink) => Math.round(ink * 255)) },
    label: { shape: [count], data: batch.labels },
  };
  let values: Values = { ...givens, ...startOf(recipe) };
  for (let step = 0; step <= before; step++) {
    values = run(recipe, values, settings);
    if (step === before) break;
    const next = Object.entries(recipe.parameters).map(
      ([name, parameter]) => [name, values[parameter.next]!] as const,
    );
    values = { ...givens, ...Object.fromEntries(next) };
  }
  return {
    recipe,
    values,
    derive: (name, at) =>
      recipe.stages[writerOf(recipe, name)]!.derive({ values, settings }, name, {
        ...POINTED,
        ...at,
      }),
  };
}

/** The first value that the stage writes, at the place pointed at. */
export function derivationOf(step: SampleStep, stage: string, at: FocusChange = {}): Derivation {
  const { writes } = step.recipe.stages[stageIndex(step.recipe, stage)]!;
  return step.derive(Object.keys(writes)[0]!, at);
}

function startOf(recipe: Recipe): Values {
  const random = randomLcg(0.2);
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { axes, initialiser }]) => {
      const shape = shapeOf(recipe, axes, 0);
      const limit = Math.sqrt(6 / shape.reduce((a, b) => a + b, 0));
      const draw = initialiser === 'zeros' ? () => 0 : randomUniform.source(random)(-limit, limit);
      const size = shape.reduce((a, b) => a * b, 1);
      return [name, { shape, data: Float32Array.from({ length: size }, draw) }];
    }),
  );
}

function run(recipe: Recipe, given: Values, settings: Recipe['defaults']): Values {
  const tensors: Record<string, tf.Tensor> = {};
  for (const [name, { shape, data }] of Object.entries(given)) {
    tensors[name] = tf.tensor(data, [...shape], name === 'label' ? 'int32' : 'float32');
  }
  for (const stage of recipe.stages) {
    Object.assign(
      tensors,
      tf.tidy(() => stage.run(tf, tensors, settings) as Record<string, tf.Tensor>),
    );
  }
  const values: Record<string, Value> = {};
  for (const [name, tensor] of Object.entries(tensors)) {
    values[name] = { shape: tensor.shape, data: Float32Array.from(tensor.dataSync()) };
    tensor.dispose();
  }
  return values;
}
