/** A worker that computes for long is heard of on the way: nobody takes it for one that hangs. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atOnce, inTurns, type Pieces } from '../../src/worker/turns';
import { engineOf, ops, runOf } from './mnist';

/** Milliseconds on a clock that only computing moves. */
let time = 0;

beforeEach(() => {
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(ops.memory().numTensors).toBe(0);
});

/** Looks after the worker whenever it lets messages in. @returns the longest time that it did not */
function looks(): () => number {
  let [last, longest, over] = [time, 0, false];
  const look = (): void => {
    if (over) return;
    longest = Math.max(longest, time - last);
    last = time;
    setTimeout(look);
  };
  setTimeout(look);
  return () => {
    over = true;
    return Math.max(longest, time - last);
  };
}

/** Makes whatever is computed seem slow: each call takes so many milliseconds more. */
function slow<Name extends string>(
  of: Record<Name, (...given: unknown[]) => unknown>,
  name: Name,
  by: number,
): void {
  const act = of[name];
  of[name] = function (this: unknown, ...given) {
    time += by;
    return act.apply(this, given);
  };
}

function* pieces(count: number, each: number): Pieces<string> {
  for (let piece = 0; piece < count; piece++) {
    time += each;
    yield;
  }
  return 'done';
}

describe('work in pieces', () => {
  it('lets messages in after 50 ms, and never in between', async () => {
    const longest = looks();
    expect(await inTurns(pieces(100, 20), () => true)).toBe('done');
    expect(longest()).toBe(60);
  });

  it('ends without an answer where what it is about has gone', async () => {
    let asked = 0;
    expect(await inTurns(pieces(100, 60), () => ++asked < 3)).toBe(undefined);
    expect(time).toBe(180);
  });

  it('can be done without a pause', () => {
    expect(atOnce(pieces(3, 1000))).toBe('done');
  });
});

describe('an engine', () => {
  /** On which every stretch of images takes 40 ms. */
  function slowEngine() {
    const engine = engineOf('softmax-regression');
    const { program } = engine as unknown as {
      program: { compute: (...given: unknown[]) => unknown };
    };
    slow(program, 'compute', 40);
    return engine;
  }

  it('that measures, tests and reads images on a slow backend lets messages in on the way', async () => {
    const engine = slowEngine();
    const longest = looks();
    const { accuracy } = await engine.test(0);
    expect(accuracy).toBeCloseTo(0.098, 3);
    await engine.measure(3);
    await engine.predict(3, new Uint8Array(9_000 * 784));
    expect(time).toBeGreaterThan(40 * 24);
    expect(longest()).toBeLessThanOrEqual(120);
    engine.close();
  });

  it('measures by the new run where that changes on the way', async () => {
    const engine = slowEngine();
    const other = runOf('softmax-regression', { seed: 2, order: 'shuffled', batchSize: 10 });
    const measured = engine.measure(3);
    const lets = vi.fn(() => engine.setRun(other));
    setTimeout(lets);
    const answer = await measured;
    expect(lets).toHaveBeenCalledOnce();
    const straight = engineOf(other.recipe, other.settings);
    expect(answer).toEqual(await straight.measure(3));
    straight.close();
    engine.close();
  });

  it('that is closed on the way says so, and frees everything', async () => {
    const engine = slowEngine();
    const tested = expect(engine.test(2)).rejects.toMatchObject({ name: 'AbortError' });
    setTimeout(() => {
      engine.close();
    });
    await tested;
  });

  it('that is slow to come to a report stops before, and measures once it is there', async () => {
    const engine = engineOf('softmax-regression');
    // Every look at the clock is a step.
    const now = (): number => (time += 20);
    const request = { until: 200, budget: 0, names: [], measure: true, now };
    await engine.advance({ ...request, from: 0 });
    const reached: number[] = [];
    for (let measured = false; !measured;) {
      const began = time;
      const advanced = await engine.advance({ ...request, from: null });
      expect(time - began).toBeLessThanOrEqual(300);
      reached.push(advanced.trace!.step);
      measured = advanced.measured !== undefined;
    }
    expect(reached.length).toBeGreaterThan(3);
    expect(reached.at(-1)).toBe(50);
    engine.close();
  });

  it('finds where numbers broke a long way back, and lets messages in on that way', async () => {
    const engine = engineOf('softmax-regression', { batchSize: 5, batches: 5000 });
    await engine.advance({ from: 0, until: 2000, budget: 1e9, names: [] });
    const broken = runOf('softmax-regression', { batchSize: 5, batches: 5000 }, [
      { step: 1990, set: { learningRate: 3e38 } },
    ]);
    engine.setRun(broken);
    const { replay } = engine as unknown as { replay: { take: (...given: unknown[]) => unknown } };
    slow(replay, 'take', 20);
    const longest = looks();
    const { fault } = await engine.advance({ from: 1990, until: 2010, budget: 1e9, names: [] });
    expect(fault!.step).toBeGreaterThanOrEqual(1990);
    expect(longest()).toBeLessThanOrEqual(400);
    engine.close();
  });
});
