/** The fused steps against the stages, which say what is right. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shapeOf, valuesOf } from '../../../src/core/recipe';
import type { Change } from '../../../src/core/run';
import type { Settings } from '../../../src/core/settings';
import { sizeOf, type Values } from '../../../src/core/value';
import { recipeOf } from '../../../src/recipes';
import { startBackend, type EngineOps } from '../../../src/worker/backend';
import { Engine } from '../../../src/worker/engine';
import { programOf, Program } from '../../../src/worker/program';
import { hashOf } from '../../fidelity/node-hash';
import { mnist, runOf } from '../mnist';

let staged: EngineOps;
let fused: EngineOps;

beforeAll(async () => {
  staged = (await startBackend('wasm')).ops;
  const backend = await startBackend('fused');
  expect(backend.name).toBe('fused');
  fused = backend.ops;
});

const recipes = ['softmax-regression', 'keras-two-layer'];

/** Largest difference between numbers of the same place, relative to those above 1. */
function difference(a: Values, b: Values): number {
  expect(Object.keys(b)).toEqual(Object.keys(a));
  const differences = Object.entries(a).map(([name, { data, shape }]) => {
    expect(b[name]!.shape, name).toEqual(shape);
    return data.reduce((most, value, i) => {
      const off = Math.abs(value - b[name]!.data[i]!) / Math.max(1, Math.abs(value));
      return Number.isNaN(off) ? Infinity : Math.max(most, off);
    }, 0);
  });
  return Math.max(...differences);
}

/** Weights around zero that are spread so far. */
function weightsOf(id: string, spread: number): Values {
  const recipe = recipeOf(id);
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { axes }], n) => {
      const shape = shapeOf(recipe, axes, 0);
      const data = Float32Array.from({ length: sizeOf(shape) }, (_, at) => {
        return (((7919 * at + 611_953 * n) % 2003) / 2003 - 0.5) * spread;
      });
      return [name, { shape, data }];
    }),
  );
}

describe.each(recipes)('%s', (id) => {
  const engines = (...run: Parameters<typeof runOf>): readonly [Engine, Engine] => [
    new Engine(staged, mnist, runOf(...run)),
    new Engine(fused, mnist, runOf(...run)),
  ];

  it('has every tensor as the stages have it, within 1e-5 after 1,000 steps, and reads the same images right', async () => {
    const [slow, fast] = engines(id);
    expect(
      difference((await slow.trace(1000)).values, (await fast.trace(1000)).values),
    ).toBeLessThan(1e-5);
    expect(fast.hits()).toEqual(slow.hits());
    slow.close();
    fast.close();
  });

  it('agrees for any batch size, order, place in the epoch, weights and change on the way', async () => {
    const settings = fc.record<Partial<Settings>>({
      batchSize: fc.constantFrom(1, 2, 3, 7, 32, 100, 333),
      order: fc.constantFrom('file', 'shuffled'),
      start: fc.nat(54_999),
      learningRate: fc.double({ min: 0.001, max: 0.3, noNaN: true }),
    });
    const changes = fc.constantFrom<(readonly Change[])[]>(
      [],
      [{ step: 2, set: { learningRate: 0.05 } }],
      [{ step: 1, set: { batchSize: 5, order: 'shuffled', seed: 3 } }],
    );
    await fc.assert(
      fc.asyncProperty(settings, changes, fc.constantFrom(0.01, 0.3), async (set, on, spread) => {
        const [slow, fast] = engines(id, set, on, weightsOf(id, spread));
        for (const step of [0, 3]) {
          const [expected, actual] = [await slow.trace(step), await fast.trace(step)];
          expect(difference(expected.values, actual.values)).toBeLessThan(2e-5);
        }
        slow.close();
        fast.close();
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  it('has the same bits however a step is come to, and whatever is asked of it', async () => {
    const [, fast] = engines(id, { batchSize: 30 });
    const straight = hashOf((await fast.trace(40)).values);
    const all = (await fast.trace(40)).values;
    for (const step of [41, 3, 200]) await fast.trace(step);
    await fast.measure(12);
    expect(hashOf((await fast.trace(40)).values)).toBe(straight);
    for (const name of Object.keys(valuesOf(recipeOf(id)))) {
      const alone = (await fast.trace(40, [name])).values;
      expect(hashOf(alone), name).toBe(hashOf({ [name]: all[name]! }));
    }
    const { trace, costs } = await fast.advance({ from: 38, until: 41, budget: 1e9 });
    expect(hashOf(trace!.values)).toBe(straight);
    expect(costs[2]).toBe(all['cost']!.data[0]);
    const [, again] = engines(id, { batchSize: 30 });
    expect(hashOf((await again.trace(40)).values)).toBe(straight);
    fast.close();
    again.close();
  });

  it('has the last short batch of an epoch', async () => {
    // 55,000 = 171 · 321 + 109
    const [slow, fast] = engines(id, { batchSize: 321, images: 55_000 });
    const count = (await fast.trace(171)).values['loss']!.shape[0];
    expect(count).toBe(id === 'keras-two-layer' ? 109 : 321);
    const [expected, actual] = [await slow.trace(171), await fast.trace(171)];
    expect(difference(expected.values, actual.values)).toBeLessThan(1e-5);
    slow.close();
    fast.close();
  });

  it('answers for splits and for single images as the stages do, with the bits of a batch', async () => {
    const [slow, fast] = engines(id);
    const [expected, actual] = [await slow.test(50), await fast.test(50)];
    expect(actual.labels).toEqual(expected.labels);
    expect(Math.abs(actual.loss - expected.loss)).toBeLessThan(1e-5);
    expect(difference({ p: expected.probabilities }, { p: actual.probabilities })).toBeLessThan(
      1e-5,
    );
    const image = mnist.pixels('test', 7);
    const row = actual.probabilities.data.slice(70, 80);
    expect((await fast.predict(50, image)).data).toEqual(row);
    const explained = await fast.explain(50, image, 3);
    expect(explained.values['p']!.data).toEqual(row);
    const shown = (await slow.explain(50, image, 3)).values;
    expect(difference(shown, explained.values)).toBeLessThan(1e-5);
    // Grey values between two whole numbers are left to the stages.
    const between = Float32Array.from(image, (grey) => grey / 3);
    const [left, right] = [await slow.predict(50, between), await fast.predict(50, between)];
    expect(difference({ p: left }, { p: right })).toBeLessThan(1e-5);
    slow.close();
    fast.close();
  });

  it('makes probabilities to the last places of a float32, however large the scores', async () => {
    for (const spread of [1, 30, 3000]) {
      const [, fast] = engines(id, { batchSize: 50 }, [], weightsOf(id, spread));
      const { z, p, loss, label, cost } = (await fast.trace(0)).values;
      let sum = 0;
      for (let image = 0; image < 50; image++) {
        const scores = Array.from(z!.data.subarray(image * 10, image * 10 + 10));
        const most = Math.max(...scores);
        // As float32, in which the difference is made.
        const powers = scores.map((score) => Math.exp(Math.fround(score - most)));
        const total = powers.reduce((a, b) => a + b);
        powers.forEach((power, k) => {
          const off = Math.abs(p!.data[image * 10 + k]! - power / total);
          expect(off).toBeLessThanOrEqual(4e-7 * (power / total) + 1.2e-38);
        });
        const right = Math.fround(most + Math.log(total)) - scores[label!.data[image]!]!;
        expect(Math.abs(loss!.data[image]! - right)).toBeLessThan(
          3e-7 * Math.max(1, Math.abs(most)),
        );
        sum += loss!.data[image]!;
      }
      expect(cost!.data[0]).toBe(Math.fround(sum / 50));
      fast.close();
    }
  });

  it('does not overlook a weight of a blank pixel that is not finite', async () => {
    const weights = weightsOf(id, 0.1);
    Object.values(weights)[0]!.data[5] = NaN;
    const [slow, fast] = engines(id, {}, [], weights);
    const request = { from: 0, until: 4, budget: 1e9, names: [] };
    const { fault } = await fast.advance(request);
    expect(fault).toEqual((await slow.advance(request)).fault);
    expect(fault).toMatchObject({ step: 0, stage: 1 });
    slow.close();
    fast.close();
  });

  it('finds numbers that are not finite where the stages find them', async () => {
    for (const learningRate of [1e10, 1e30, 3e38]) {
      const [slow, fast] = engines(id, { learningRate });
      const request = { from: 0, until: 5, budget: 1e9, names: [] };
      const [expected, actual] = [await slow.advance(request), await fast.advance(request)];
      if (learningRate === 3e38) {
        // A mean of losses near the largest number: their sum as float32 is beyond it.
        expect(expected.fault).not.toBeNull();
        expect(actual.fault).not.toBeNull();
      } else {
        expect(actual.fault).toEqual(expected.fault);
      }
      slow.close();
      fast.close();
    }
  });
});

it('Leaves to tfjs the program that tfjs differentiates', () => {
  expect(programOf(fused, recipeOf('gradient-tape')).constructor).toBe(Program);
  expect(programOf(fused, recipeOf('softmax-regression')).constructor).not.toBe(Program);
  expect(programOf(staged, recipeOf('softmax-regression')).constructor).toBe(Program);
});

it('Leaves no tensor behind', async () => {
  const before = fused.memory().numTensors;
  for (const id of recipes) {
    const engine = new Engine(fused, mnist, runOf(id));
    await engine.trace(5);
    await engine.test(3);
    engine.close();
  }
  expect(fused.memory().numTensors).toBe(before);
});
