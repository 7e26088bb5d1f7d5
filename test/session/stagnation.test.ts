/** The hint that a run does not learn: the course's own runs never get it, those with a rate that cannot work do. */

import { describe, expect, it } from 'vitest';
import { stagnationOf } from '../../src/core/stagnation';
import { allRecipes, recipeOf } from '../../src/recipes';
import { engineOf } from '../worker/mnist';

/** Costs of a run from its first batch to its last. */
async function costsOf(...run: Parameters<typeof engineOf>): Promise<Float32Array> {
  const engine = engineOf(...run);
  const until = run[1]?.batches ?? recipeOf(run[0]).defaults.batches;
  const { costs } = await engine.advance({ from: 0, until, budget: Infinity, names: [] });
  engine.close();
  return costs;
}

/** After which updates the hint is there. */
function hints(id: string, costs: Float32Array): number[] {
  const { batches } = recipeOf(id).defaults;
  const all = Array.from(costs, (_, step) => step + 1);
  return all.filter((updates) => stagnationOf(costs, updates, 10, batches));
}

describe.each(allRecipes.map(({ id }) => id))('%s', (id) => {
  it('with its own settings is never said not to learn', async () => {
    const costs = await costsOf(id);
    expect(costs.length).toBe(recipeOf(id).defaults.batches);
    expect(hints(id, costs)).toEqual([]);
  });

  it.each([1e-9, 1e10])('at the rate %d is, and goes on to be', async (learningRate) => {
    const first = id === 'keras-two-layer' ? 188 : 21;
    const costs = await costsOf(id, { learningRate, batches: first + 29 });
    expect(hints(id, costs)).toEqual(Array.from({ length: 30 }, (_, i) => first + i));
  });
});

it('a run that begins with good weights need not get better', () => {
  expect(stagnationOf(new Float32Array(50).fill(0.3), 50, 10, 100)).toBe(null);
  expect(stagnationOf(new Float32Array(50).fill(0.3).fill(2.4, 30), 50, 10, 100)).not.toBe(null);
});

it('numbers that are not finite are no hint: that is said elsewhere', () => {
  expect(stagnationOf(new Float32Array(50).fill(NaN), 50, 10, 100)).toBe(null);
});
