import { describe, expect, it } from 'vitest';
import { recipeOf } from '../../src/recipes';
import { explicitLearner, type Learner } from '../../src/terminal/learner';
import { LayersLearner } from '../../src/terminal/layers';
import { initialParameters } from '../../src/worker/initial';
import { mnist, ops, runOf } from '../worker/mnist';

const id = 'keras-two-layer';

describe('the Layers API, and our own stages, from the same weights over the same batches', () => {
  it('agree within 1e-5 after 1,000 batches', async () => {
    const run = runOf(id, { learningRate: 0.1, images: 55_000, order: 'shuffled' });
    const both = [explicitLearner(ops, mnist, run), new LayersLearner(ops, mnist, run)] as const;
    const [ours, theirs] = await Promise.all(both.map((learner) => learnt(learner, 1000)));
    for (const [name, { data, shape }] of Object.entries(ours!.weights)) {
      const other = theirs!.weights[name]!;
      expect(other.shape).toEqual(shape);
      expect(furthest(data, other.data)).toBeLessThan(1e-5);
    }
    expect(furthest(ours!.costs, theirs!.costs)).toBeLessThan(1e-5);
    expect([...ours!.hits]).toEqual([...theirs!.hits]);
    expect(ours!.measure.costAfter).toBeCloseTo(theirs!.measure.costAfter!, 5);
    expect(ours!.measure.accuracy).toBe(theirs!.measure.accuracy);
    // They have learnt, so that there was something to disagree about.
    expect(ours!.measure.accuracy).toBeGreaterThan(0.6);
  });

  it('agree in the short batch with which an epoch ends', async () => {
    const run = runOf(id, { batchSize: 1000, images: 55_000, start: 7 });
    const odd = { ...run, settings: { ...run.settings, batchSize: 999 } };
    const both = [explicitLearner(ops, mnist, odd), new LayersLearner(ops, mnist, odd)] as const;
    const [ours, theirs] = await Promise.all(both.map((learner) => learnt(learner, 58)));
    expect(furthest(ours!.costs, theirs!.costs)).toBeLessThan(1e-5);
    // 55 batches of 999 images, then one of the 55 that are left.
    expect(Math.max(ours!.hits[55]!, theirs!.hits[55]!)).toBeLessThanOrEqual(55);
    expect([...ours!.hits]).toEqual([...theirs!.hits]);
  });

  it('leave no tensor behind', async () => {
    const learner = new LayersLearner(ops, mnist, runOf(id));
    await learnt(learner, 3);
    const before = ops.memory().numTensors;
    await learner.learn(3, 6);
    await learner.measure(6);
    expect(ops.memory().numTensors).toBe(before);
  });

  it('say where numbers stopped being finite', async () => {
    const run = runOf(id);
    const weights = initialParameters(recipeOf(id), run);
    weights['b2']!.data[3] = NaN;
    const learner = new LayersLearner(ops, mnist, { ...run, weights });
    const { fault } = await learner.learn(0, 3);
    expect(fault).toEqual({ step: 2, stage: 10, name: 'next.W1' });
    const sound = new LayersLearner(ops, mnist, run);
    expect(await sound.learn(0, 3)).toMatchObject({ fault: null });
  });
});

async function learnt(learner: Learner, batches: number) {
  const costs = new Float32Array(batches);
  const hits = new Uint16Array(batches);
  for (let from = 0; from < batches; from += 250) {
    const part = await learner.learn(from, Math.min(batches, from + 250));
    costs.set(part.costs, from);
    hits.set(part.hits, from);
  }
  const measure = await learner.measure(batches);
  return { costs, hits, measure, weights: await learner.parameters(batches) };
}

function furthest(a: Float32Array, b: Float32Array): number {
  expect(b).toHaveLength(a.length);
  return a.reduce((most, value, n) => Math.max(most, Math.abs(value - b[n]!)), 0);
}
