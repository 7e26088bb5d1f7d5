/** The program with the tape against the program without: one model, two ways to its gradients. */

import { describe, expect, it } from 'vitest';
import { settingsAt } from '../../src/core/run';
import { valueOf } from '../../src/core/value';
import { recipeOf } from '../../src/recipes';
import { engineOf, runOf } from '../worker/mnist';

const [tape, explicit] = ['gradient-tape', 'softmax-regression'] as const;
const recipe = recipeOf(tape);

/** The largest distance of two numbers at one place. */
function distance(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

/** Numbers of a step in which float32 adds up in another order. Scores are sums of hundreds of terms, and the
 * cost that of a batch's losses: where those are alike, float32 rounds them all the same way. */
const TOLERANCE: Readonly<Record<string, number>> = { z: 5e-6, loss: 5e-6, cost: 5e-6 };

describe('the gradient tape', () => {
  it('takes 10 batches of 100 with rate 0.5, from the same images', () => {
    const { batches, ...others } = recipe.defaults;
    expect(batches).toBe(10);
    expect(others).toEqual({ ...recipeOf(explicit).defaults, batches: undefined });
    expect(others).toMatchObject({ batchSize: 100, learningRate: 0.5 });
  });

  it('has the stages of softmax regression, so that links and switches keep theirs', () => {
    const stages = (id: string): string[] => recipeOf(id).stages.map((stage) => stage.id);
    expect(stages(tape)).toEqual(stages(explicit));
  });

  it.each([0, 1, 9, 99])(
    'comes to the numbers of softmax regression in batch %i, within a millionth or, of scores and losses, five',
    async (step) => {
      const [ours, theirs] = await Promise.all(
        [tape, explicit].map((id) => engineOf(id).trace(step)),
      );
      expect(Object.keys(ours!.values)).toEqual(Object.keys(theirs!.values));
      for (const [name, { data }] of Object.entries(ours!.values)) {
        const off = distance(data, valueOf(theirs!.values, name).data);
        expect(off, name).toBeLessThanOrEqual(TOLERANCE[name] ?? 1e-6);
      }
    },
  );

  it('does so in another order, with another rate and size on the way', async () => {
    const changes = [
      { step: 3, set: { learningRate: 0.1 } },
      { step: 5, set: { batchSize: 7 } },
    ];
    const [ours, theirs] = await Promise.all(
      [tape, explicit].map((id) => engineOf(id, { order: 'shuffled', seed: 9 }, changes).trace(12)),
    );
    for (const name of ['W', 'b', 'dW', 'db', 'cost', 'next.W', 'next.b']) {
      const [a, b] = [valueOf(ours!.values, name).data, valueOf(theirs!.values, name).data];
      expect(distance(a, b), name).toBeLessThanOrEqual(1e-6);
    }
  });

  it('is derived as if it were worked out by hand: the mean of ink times error', async () => {
    const { values } = await engineOf(tape).trace(7);
    const settings = settingsAt(runOf(tape), 7);
    const gradient = recipe.stages.find(({ id }) => id === 'gradient')!;
    for (const [pixel, digit] of [
      [407, 5],
      [300, 0],
      [350, 9],
    ] as const) {
      const at = { image: 42, pixel, class: digit };
      const derived = gradient.derive({ values, settings }, 'dW', at);
      const mean = derived.terms.reduce((sum, { value }) => sum + value, 0) / derived.divisor;
      expect(derived.terms).toHaveLength(100);
      expect(Math.abs(derived.value)).toBeGreaterThan(1e-4);
      expect(Math.abs(derived.value - mean)).toBeLessThan(1e-8);
    }
  });
});

describe('its pipeline', () => {
  const steps = (set = {}) => recipe.pipeline!({ ...recipe.defaults, ...set }, 55_000);

  it('goes from the files to ten batches of a hundred', () => {
    expect(steps().map(({ text, count }) => [text, count])).toEqual([
      ['source', 55_000],
      ['reshape', 55_000],
      ['scale', 55_000],
      ['oneHot', 55_000],
      ['cache', 55_000],
      ['shuffle', 55_000],
      ['batch', 550],
      ['take', 10],
    ]);
  });

  it('shuffles only where the run does', () => {
    const shuffle = (set = {}) => steps(set).find(({ text }) => text === 'shuffle')!;
    expect(shuffle().on).toBe(false);
    expect(shuffle({ order: 'shuffled', seed: 3 })).toMatchObject({
      on: true,
      code: 'shuffle(55000, seed=3)',
    });
    expect(steps().filter(({ on }) => !on)).toHaveLength(1);
  });

  it('ends in the shapes that the step is given', async () => {
    const { values } = await engineOf(tape, { batchSize: 7 }).trace(0);
    for (const { value, shape } of steps({ batchSize: 7 }).at(-1)!.parts) {
      expect(values[value]!.shape).toEqual(shape);
    }
  });

  it('names of each step a value that is there, one image of it as large as the step says', async () => {
    const { values } = await engineOf(tape).trace(0);
    for (const { parts, text } of steps()) {
      for (const { value, shape } of parts) {
        const images = text === 'batch' || text === 'take' ? 1 : 100;
        const size = shape.reduce((product, extent) => product * extent, 1);
        expect(values[value]!.data).toHaveLength(size * images);
      }
    }
  });
});

it('its optimiser is plain gradient descent', () => {
  expect(recipe.optimizer).toEqual({ name: 'SGD', momentum: 0, nesterov: false });
});
