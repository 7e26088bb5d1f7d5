/** Engines whose images are still on their way. */

import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/settings';
import type { Engine } from '../../src/worker/engine';
import { isSettled } from '../data/settled';
import { IMAGES, SIZES } from '../data/small-mnist';
import { LateData } from '../session/late-data';
import { opened } from './engines';
import { runOf } from './mnist';

/** An engine in batches of 5, and the data that it waits for, of which nothing is there yet. */
async function waiting(
  settings: Partial<Settings> = {},
  recipe = 'softmax-regression',
): Promise<{ readonly engine: Engine; readonly data: LateData }> {
  const data = await LateData.make();
  return { engine: opened(runOf(recipe, { batchSize: 5, ...settings }), data.dataset), data };
}

describe('Data that has not arrived', () => {
  it('is waited for by a trace, and by nothing that came after it', async () => {
    const { engine, data } = await waiting();
    const first = engine.trace(0, ['cost']);
    const third = engine.trace(2, ['cost']);
    expect(await isSettled(first)).toBe(false);
    await data.arrive(1);
    expect((await first).step).toBe(0);
    expect((await engine.trace(1, [])).step).toBe(1);
    expect(await isSettled(third)).toBe(false);
    await data.arrive(1);
    expect(await isSettled(third)).toBe(false);
    await data.arrive(1);
    expect((await third).step).toBe(2);
  });

  it('stops an advance, which gives what it has', async () => {
    const { engine, data } = await waiting();
    const nothing = await engine.advance({ from: 0, until: 9, budget: 1e9 });
    expect(nothing).toMatchObject({ trace: null, waiting: true, fault: null });
    await data.arrive(1);
    const two = await engine.advance({ from: 0, until: 9, budget: 1e9, names: ['cost'] });
    expect(two).toMatchObject({ waiting: true, first: 0 });
    expect(two.trace!.step).toBe(1);
    expect(two.costs[1]).toBe(two.trace!.values['cost']!.data[0]);
    const far = await engine.advance({ from: 5, until: 9, budget: 1e9 });
    expect(far).toMatchObject({ trace: null, waiting: true });
  });

  it('is waited for where it lies: the validation images, when the whole file is learnt from', async () => {
    const { engine, data } = await waiting({}, 'keras-two-layer');
    const [first, second] = [engine.trace(0, ['x']), engine.trace(1, ['x'])];
    await data.arrive(1);
    expect(await isSettled(first)).toBe(false);
    await data.arrive(1);
    expect((await first).values['x']!.data[0]).toBeCloseTo(IMAGES.validation.pixels[0]! / 255, 6);
    // Images 5 to 9 of the file: the last three for validation, the first two of the training split.
    expect((await second).values['x']!.data[3 * 784]).toBeCloseTo(IMAGES.train.pixels[0]! / 255, 6);
  });

  it('is all waited for by a shuffled order', async () => {
    const { engine, data } = await waiting({ order: 'shuffled' });
    const first = engine.trace(0, []);
    for (let shard = 0; shard < 3; shard++) {
      await data.arrive(1);
      expect(await isSettled(first)).toBe(false);
    }
    await data.arrive(1);
    expect((await first).step).toBe(0);
  });

  it('is waited for by what measures and tests, while the run goes on', async () => {
    const { engine, data } = await waiting();
    const [measured, tested] = [engine.measure(2), engine.test(2)];
    await data.arrive(1);
    expect((await engine.trace(1, [])).step).toBe(1);
    expect(await isSettled(measured)).toBe(false);
    await data.arrive(1);
    expect((await measured).accuracy * SIZES.validation).toBeCloseTo(
      Math.round((await measured).accuracy * SIZES.validation),
      9,
    );
    expect(await isSettled(tested)).toBe(false);
    await data.arrive(3);
    expect((await tested).labels).toHaveLength(SIZES.test);
  });

  it('is no longer waited for by a request that is cancelled', async () => {
    const { engine } = await waiting();
    const controller = new AbortController();
    const requests = [
      engine.trace(0, [], controller.signal),
      engine.measure(0, controller.signal),
      engine.test(0, controller.signal),
    ];
    expect(await isSettled(Promise.race(requests))).toBe(false);
    controller.abort();
    for (const request of requests) {
      await expect(request).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  it('past the last image goes on at the first', async () => {
    const { engine, data } = await waiting();
    await data.arrive(4);
    const [first, again] = [await engine.trace(0, ['x']), await engine.trace(8, ['x'])];
    expect(SIZES.train / 5).toBe(8);
    expect(again.values['x']).toEqual(first.values['x']);
  });
});
