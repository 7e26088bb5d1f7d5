/** Engines that run on by themselves: how far they come in one go, and what ends it. */

import { describe, expect, it } from 'vitest';
import { hashOf } from '../fidelity/node-hash';
import { open } from './engines';
import { mnist } from './mnist';

const id = 'softmax-regression';

describe('advance', () => {
  it('runs to the step before `until`, and gives the costs of all steps run', async () => {
    const engine = open(id);
    const { trace, first, costs, waiting, fault } = await engine.advance({
      from: 3,
      until: 20,
      budget: 1e9,
      names: ['cost'],
    });
    expect([trace!.step, first, costs.length, waiting, fault]).toEqual([19, 3, 17, false, null]);
    expect(Object.keys(trace!.values)).toEqual(['cost']);
    expect(costs.at(-1)).toBe(trace!.values['cost']!.data[0]);
    expect(engine.costs()).toHaveLength(20);
    expect(engine.costs(3)).toEqual(costs);
  });

  it('goes on where the last one stopped, whatever was asked in between', async () => {
    const engine = open(id);
    const next = { from: null, budget: 1e9, names: [] };
    expect((await engine.advance({ ...next, until: 3 })).first).toBe(0);
    await engine.trace(9, []);
    const more = await engine.advance({ ...next, until: 8 });
    expect([more.first, more.costs.length]).toEqual([3, 5]);
    expect((await engine.advance({ ...next, until: 8 })).trace).toBe(null);
    const elsewhere = await engine.advance({ ...next, from: 20, until: 20 });
    expect(elsewhere.trace).toBe(null);
    expect((await engine.advance({ ...next, until: 22 })).first).toBe(20);
  });

  it('begins no step after its budget, but runs at least one', async () => {
    const engine = open(id);
    let time = 0;
    const now = () => time++;
    const some = await engine.advance({ from: 0, until: 100, budget: 4, names: [], now });
    expect(some.trace!.step).toBe(3);
    const one = await engine.advance({ from: 4, until: 100, budget: 0, names: [], now });
    expect([one.trace!.step, one.costs.length]).toEqual([4, 1]);
  });

  it('runs to the next report where it is to measure, and gives what a measure there gives', async () => {
    const engine = open(id);
    // Its clock stands still: on a slow machine it would be heard of before.
    const now = (): number => 0;
    const next = { from: null, until: 200, budget: 0, names: [], measure: true, now };
    const first = await engine.advance({ ...next, from: 0 });
    expect(first.trace!.step).toBe(0);
    const second = await engine.advance(next);
    expect(second.trace!.step).toBe(50);
    for (const { measured } of [first, second]) {
      const { updates, ...measure } = measured!;
      expect(await open(id).measure(updates)).toEqual(measure);
    }
    // Not before the run reports: where it ends sooner, nothing is measured.
    const { trace, measured } = await engine.advance({ ...next, until: 60 });
    expect([trace!.step, measured]).toEqual([59, undefined]);
  });

  it('has nothing to do at the end', async () => {
    const engine = open(id);
    const nothing = await engine.advance({ from: 9, until: 9, budget: 1e9 });
    expect(nothing).toEqual({
      trace: null,
      first: 9,
      costs: new Float32Array(0),
      hits: new Uint16Array(0),
      waiting: false,
      fault: null,
    });
  });

  it('counts the images read right that the values tell of', async () => {
    for (const recipe of ['softmax-regression', 'keras-two-layer']) {
      const engine = open(recipe, { learningRate: 0.5, batchSize: 40 });
      const { hits } = await engine.advance({ from: 0, until: 12, budget: 1e9 });
      expect(hits).toEqual(engine.hits());
      expect(hits).toHaveLength(12);
      for (const step of [0, 5, 11]) {
        const { values } = await engine.trace(step, ['hit']);
        expect(hits[step]).toBe(values['hit']!.data.reduce((sum, hit) => sum + hit, 0));
      }
      expect(Math.max(...hits)).toBeGreaterThan(8);
    }
  });

  it('makes cheap what trace would make, to the bit', async () => {
    const { trace } = await open(id).advance({ from: 0, until: 30, budget: 1e9 });
    const straight = await open(id).trace(29);
    expect(hashOf(trace!.values)).toBe(hashOf(straight.values));
  });
});

describe('Numbers that stop being finite', () => {
  it('end the advance at the step and stage where they do', async () => {
    const engine = open(id, { learningRate: 3e38, batchSize: 10 });
    const advanced = await engine.advance({ from: 0, until: 50, budget: 1e9, names: ['z', 'W'] });
    const { fault, trace, costs, first } = advanced;
    expect(trace!.step).toBe(fault!.step);
    expect(first + costs.length - 1).toBe(fault!.step);
    expect(fault).toEqual({ step: 1, stage: 1, name: 'z' });
    expect(Object.keys(trace!.values).toSorted()).toEqual(['W', 'z']);
    expect(trace!.values['z']!.data.every(Number.isFinite)).toBe(false);
    expect(trace!.values['W']!.data.every(Number.isFinite)).toBe(true);
  });

  it('are blamed on the update that made them, not on the step that shows them', async () => {
    // One image, whose scores and loss are large but finite, and a step that leaves float32's range.
    const settings = { batchSize: 1, learningRate: 3.4e38 };
    const ink = mnist.pixels('train', 0);
    const pixel = ink.indexOf(Math.max(...ink));
    const wrong = (mnist.label('train', 0) + 1) % 10;
    const W = { shape: [784, 10], data: new Float32Array(7840) };
    const b = { shape: [10], data: new Float32Array(10) };
    W.data[pixel * 10 + wrong] = -1e38;
    b.data[wrong] = 2e38;
    const one = await open(id, settings, [], { W, b }).advance({ from: 0, until: 1, budget: 1e9 });
    expect(one.costs[0]).toBeGreaterThan(1e38);
    expect(one.fault).toEqual({ step: 0, stage: 7, name: 'next.W' });
    const more = await open(id, settings, [], { W, b }).advance({
      from: 0,
      until: 9,
      budget: 1e9,
      names: ['next.W'],
    });
    expect(more.fault).toEqual(one.fault);
    expect(more.trace!.step).toBe(0);
    expect(more.trace!.values['next.W']!.data[pixel * 10 + wrong]).toBe(-Infinity);
    expect(more.costs).toEqual(one.costs);
  });

  it('are found again from the step after them', async () => {
    const engine = open(id, { learningRate: 3e38, batchSize: 10 });
    const all = await engine.advance({ from: 0, until: 50, budget: 1e9 });
    const later = await engine.advance({ from: 1, until: 50, budget: 1e9 });
    expect(later.fault).toEqual(all.fault);
    const still = await engine.advance({ from: 3, until: 50, budget: 1e9 });
    expect(still.fault).not.toBeNull();
  });

  it('that were brought in as weights are found at the first stage that uses them', async () => {
    const weights = await open(id).parameters(0);
    weights['W']!.data[5] = NaN;
    const { fault } = await open(id, {}, [], weights).advance({ from: 0, until: 5, budget: 1e9 });
    expect(fault).toEqual({ step: 0, stage: 1, name: 'z' });
  });
});
