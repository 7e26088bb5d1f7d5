import { afterEach, describe, expect, it } from 'vitest';
import { withChange } from '../../src/core/run';
import type { Values } from '../../src/core/value';
import { Dataset } from '../../src/data/dataset';
import { Engine } from '../../src/worker/engine';
import { FakeServer, IMAGES, SIZES, smallPack } from '../data/small-mnist';
import { hashOf } from '../fidelity/node-hash';
import { engineOf, mnist, ops, runOf } from './mnist';

const id = 'softmax-regression';
const engines: Engine[] = [];

function open(...run: Parameters<typeof runOf>): Engine {
  const engine = engineOf(...run);
  engines.push(engine);
  return engine;
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  expect(ops.memory().numTensors).toBe(0);
});

/** Whether a promise has settled once everything that was due has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol();
  const turn = new Promise((resolve) => setImmediate(resolve, pending));
  return (await Promise.race([promise.catch(() => undefined), turn])) !== pending;
}

describe('trace', () => {
  it('gives every value of the step, the givens and the parameters among them', async () => {
    const { step, values } = await open(id).trace(2);
    expect(step).toBe(2);
    expect(Object.keys(values).toSorted()).toEqual(
      [...['pixels', 'label', 'x', 'y', 'W', 'b', 'z', 'p', 'loss', 'cost', 'hit', 'delta']]
        .concat(['dW', 'db', 'next.W', 'next.b'])
        .toSorted(),
    );
    expect(values['cost']!.shape).toEqual([]);
    expect([...values['label']!.data.slice(0, 3)]).toEqual(
      [200, 201, 202].map((image) => mnist.label('train', image)),
    );
  });

  it('reads back only the names asked for, with the same bits', async () => {
    const engine = open(id);
    const all = await engine.trace(7);
    const some = await engine.trace(7, ['p', 'W']);
    expect(Object.keys(some.values).toSorted()).toEqual(['W', 'p']);
    expect(hashOf(some.values)).toBe(hashOf({ p: all.values['p']!, W: all.values['W']! }));
    expect((await engine.trace(7, [])).values).toEqual({});
  });

  it('begins a step with what the step before made', async () => {
    const engine = open(id);
    const first = await engine.trace(4, ['next.W']);
    const second = await engine.trace(5, ['W']);
    expect(second.values['W']).toEqual(first.values['next.W']);
  });

  it('refuses a name that the recipe lacks and a step that is none', async () => {
    const engine = open(id);
    await expect(engine.trace(0, ['q'])).rejects.toThrow('There is no value q.');
    await expect(engine.trace(-1)).rejects.toThrow(RangeError);
    await expect(engine.trace(1.5)).rejects.toThrow(RangeError);
    expect((await engine.trace(0, ['cost'])).step).toBe(0);
  });

  it('ends with an AbortError when it is cancelled on the way to a far step', async () => {
    const engine = open(id, { batchSize: 1 });
    const controller = new AbortController();
    const far = engine.trace(1_000_000, ['cost'], controller.signal);
    const next = engine.trace(3, ['cost']);
    setTimeout(() => {
      controller.abort();
    });
    await expect(far).rejects.toMatchObject({ name: 'AbortError' });
    expect((await next).step).toBe(3);
    await expect(engine.trace(3, [], AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

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

describe('close', () => {
  it('ends what is under way and frees every tensor', async () => {
    const engine = open(id, { batchSize: 1 });
    const far = engine.trace(1_000_000, []);
    setTimeout(() => {
      engine.close();
    });
    await expect(far).rejects.toMatchObject({ name: 'AbortError' });
    await expect(engine.trace(0, [])).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('measure, test, predict and parameters', () => {
  it('measure the batch after its update and the validation images', async () => {
    const engine = open(id);
    const { costAfter, accuracy } = await engine.measure(1);
    expect(costAfter).toBeCloseTo(1.6328, 3);
    expect(accuracy).toBeCloseTo(0.4142, 3);
    expect((await engine.measure(0)).costAfter).toBeNull();
  });

  it('test on 10,000 images, in one answer', async () => {
    const { accuracy, loss, probabilities, labels } = await open(id).test(100);
    expect(probabilities.shape).toEqual([10_000, 10]);
    expect([...labels.slice(0, 6)]).toEqual([7, 2, 1, 0, 4, 1]);
    const own = -Math.log(probabilities.data[7]!);
    expect(own).toBeLessThan(1);
    expect(accuracy).toBeCloseTo(0.8943, 3);
    const mean = labels.reduce((sum, k, n) => sum - Math.log(probabilities.data[n * 10 + k]!), 0);
    expect(loss).toBeCloseTo(mean / 10_000, 4);
  });

  it('read images that come from elsewhere, alone or many', async () => {
    const engine = open(id);
    const one = await engine.predict(50, mnist.pixels('train', 7));
    const many = new Float32Array(2500 * 784);
    for (let n = 0; n < 2500; n++) many.set(mnist.pixels('train', n), n * 784);
    const all = await engine.predict(50, many);
    expect(all.shape).toEqual([2500, 10]);
    one.data.forEach((p, k) => expect(all.data[70 + k]).toBeCloseTo(p, 5));
    await expect(engine.predict(50, new Uint8Array(785))).rejects.toThrow(RangeError);
    expect((await engine.predict(50, new Uint8Array(0))).shape).toEqual([0, 10]);
  });

  it('leave the run as it was', async () => {
    const engine = open(id);
    const before = hashOf((await engine.trace(20)).values);
    await engine.measure(20);
    await engine.test(3);
    expect(hashOf((await engine.trace(20)).values)).toBe(before);
  });

  it('give the weights after so many updates, which start another run', async () => {
    const engine = open(id);
    const weights = await engine.parameters(10);
    const other = open(id, { start: 1000 }, [], weights);
    const [there, here] = [await other.trace(0), await engine.trace(10)];
    expect(hashOf(there.values)).toBe(hashOf(here.values));
  });
});

describe('setRun', () => {
  it('keeps the costs of the steps before the change, and says how many', async () => {
    const engine = open(id);
    await engine.advance({ from: 0, until: 40, budget: 1e9, names: [] });
    const before = engine.costs();
    const changed = withChange(runOf(id), 12, { learningRate: 0.1 });
    expect(engine.setRun(changed)).toBe(12);
    expect(engine.costs()).toEqual(before.slice(0, 12));
    await engine.trace(30, []);
    expect(engine.costs().slice(0, 13)).toEqual(before.slice(0, 13));
    expect(engine.costs()[13]).not.toBe(before[13]);
  });

  it('takes nothing away for a run that is only longer', async () => {
    const engine = open(id);
    await engine.trace(39, []);
    expect(engine.setRun(runOf(id, { batches: 20_000 }))).toBe(40);
  });

  it('of another recipe begins anew with that, and leaves no tensor of the first', async () => {
    const engine = open(id);
    await engine.trace(3, []);
    const other = runOf('keras-two-layer', { batchSize: 5 });
    expect(engine.setRun(other)).toBe(0);
    const shown = await engine.trace(4);
    expect(shown).toEqual(await open(other.recipe, other.settings).trace(4));
    engine.setRun(runOf(id));
    await engine.trace(2, []);
    const before = ops.memory().numTensors;
    engine.setRun(other);
    await engine.trace(2, []);
    engine.setRun(runOf(id));
    await engine.trace(2, []);
    expect(ops.memory().numTensors).toBe(before);
  });

  it('refuses weights that don’t fit, and stays as it was', async () => {
    const engine = open(id);
    await engine.trace(3, []);
    expect(() => engine.setRun({ ...runOf(id), recipe: 'alchemy' })).toThrow(RangeError);
    const b = { shape: [10], data: new Float32Array(10) };
    const wrong: [Values, string][] = [
      [{ b }, 'lack W'],
      [{ b, W: { shape: [10, 784], data: new Float32Array(7840) } }, 'W must have the shape'],
      [{ b, W: { shape: [784, 10], data: new Float32Array(784) } }, 'W must have the shape'],
      [{ b, W: { shape: [784, 10], data: new Float32Array(7840) }, V: b }, 'no parameter V'],
    ];
    for (const [weights, sentence] of wrong) {
      expect(() => engine.setRun(runOf(id, {}, [], weights))).toThrow(sentence);
    }
    expect(engine.costs()).toHaveLength(4);
    expect(() => new Engine(ops, mnist, runOf(id, {}, [], { b }))).toThrow(RangeError);
    expect(() => new Engine(ops, mnist, { ...runOf(id), recipe: 'alchemy' })).toThrow(RangeError);
  });
});

describe('Random initial weights', () => {
  it('depend on the seed alone, differ from layer to layer, and keep within Glorot’s bounds', async () => {
    const weights = async (seed: number) => {
      const engine = open('keras-two-layer', { seed });
      return engine.parameters(0);
    };
    const [one, same, other] = [await weights(1), await weights(1), await weights(2)];
    expect(hashOf(one)).toBe(hashOf(same));
    expect(hashOf(one)).not.toBe(hashOf(other));
    const { W1, b1, W2 } = one;
    expect(b1!.data.every((value) => value === 0)).toBe(true);
    for (const { data, shape } of [W1!, W2!]) {
      const limit = Math.sqrt(6 / (shape[0]! + shape[1]!));
      const largest = Math.max(...data.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(limit);
      expect(largest).toBeGreaterThan(0.9 * limit);
      expect(Math.abs(data.reduce((sum, value) => sum + value, 0) / data.length)).toBeLessThan(
        0.3 * limit,
      );
    }
    expect(W1!.data[0]! / W2!.data[0]!).not.toBeCloseTo(Math.sqrt(20 / 794), 5);
  });
});

describe('Data that has not arrived', async () => {
  const pack = await smallPack();

  /** Training images 0-9 are there; then validation, training 10-24, 25-39 and test are on their way. */
  function waitingFor(order: 'file' | 'shuffled' = 'file', recipe = id) {
    const server = new FakeServer(pack);
    let allowed = 0;
    let look: () => void = () => undefined;
    const dataset = new Dataset(server.manifest, async (shard, options) => {
      while (server.asked.length >= allowed) await new Promise<void>((resolve) => (look = resolve));
      return server.fetchBytes(shard, options);
    });
    const engine = new Engine(ops, dataset, runOf(recipe, { batchSize: 5, order }));
    engines.push(engine);
    const loaded = dataset.load();
    /** Lets one more shard in. */
    const arrive = async () => {
      const { loaded: before } = dataset.progress;
      allowed++;
      look();
      while (JSON.stringify(dataset.progress.loaded) === JSON.stringify(before)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { engine, arrive, loaded };
  }

  it('is waited for by a trace, and by nothing that came after it', async () => {
    const { engine, arrive } = waitingFor();
    const first = engine.trace(0, ['cost']);
    const third = engine.trace(2, ['cost']);
    expect(await isSettled(first)).toBe(false);
    await arrive();
    expect((await first).step).toBe(0);
    expect((await engine.trace(1, [])).step).toBe(1);
    expect(await isSettled(third)).toBe(false);
    await arrive();
    expect(await isSettled(third)).toBe(false);
    await arrive();
    expect((await third).step).toBe(2);
  });

  it('stops an advance, which gives what it has', async () => {
    const { engine, arrive } = waitingFor();
    const nothing = await engine.advance({ from: 0, until: 9, budget: 1e9 });
    expect(nothing).toMatchObject({ trace: null, waiting: true, fault: null });
    await arrive();
    const two = await engine.advance({ from: 0, until: 9, budget: 1e9, names: ['cost'] });
    expect(two).toMatchObject({ waiting: true, first: 0 });
    expect(two.trace!.step).toBe(1);
    expect(two.costs[1]).toBe(two.trace!.values['cost']!.data[0]);
    const far = await engine.advance({ from: 5, until: 9, budget: 1e9 });
    expect(far).toMatchObject({ trace: null, waiting: true });
  });

  it('is waited for where it lies: the validation images, when the whole file is learnt from', async () => {
    const { engine, arrive } = waitingFor('file', 'keras-two-layer');
    const [first, second] = [engine.trace(0, ['x']), engine.trace(1, ['x'])];
    await arrive();
    expect(await isSettled(first)).toBe(false);
    await arrive();
    expect((await first).values['x']!.data[0]).toBeCloseTo(IMAGES.validation.pixels[0]! / 255, 6);
    // Images 5 to 9 of the file: the last three for validation, the first two of the training split.
    expect((await second).values['x']!.data[3 * 784]).toBeCloseTo(IMAGES.train.pixels[0]! / 255, 6);
  });

  it('is all waited for by a shuffled order', async () => {
    const { engine, arrive } = waitingFor('shuffled');
    const first = engine.trace(0, []);
    for (let shard = 0; shard < 3; shard++) {
      await arrive();
      expect(await isSettled(first)).toBe(false);
    }
    await arrive();
    expect((await first).step).toBe(0);
  });

  it('is waited for by what measures and tests, while the run goes on', async () => {
    const { engine, arrive, loaded } = waitingFor();
    const [measured, tested] = [engine.measure(2), engine.test(2)];
    await arrive();
    expect((await engine.trace(1, [])).step).toBe(1);
    expect(await isSettled(measured)).toBe(false);
    await arrive();
    expect((await measured).accuracy * SIZES.validation).toBeCloseTo(
      Math.round((await measured).accuracy * SIZES.validation),
      9,
    );
    expect(await isSettled(tested)).toBe(false);
    for (let shard = 0; shard < 3; shard++) await arrive();
    await loaded;
    expect((await tested).labels).toHaveLength(SIZES.test);
  });

  it('is no longer waited for by a request that is cancelled', async () => {
    const { engine } = waitingFor();
    const controller = new AbortController();
    const waiting = [
      engine.trace(0, [], controller.signal),
      engine.measure(0, controller.signal),
      engine.test(0, controller.signal),
    ];
    expect(await isSettled(Promise.race(waiting))).toBe(false);
    controller.abort();
    for (const request of waiting) {
      await expect(request).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  it('past the last image goes on at the first', async () => {
    const { engine, arrive } = waitingFor();
    for (let shard = 0; shard < 4; shard++) await arrive();
    const [first, again] = [await engine.trace(0, ['x']), await engine.trace(8, ['x'])];
    expect(SIZES.train / 5).toBe(8);
    expect(again.values['x']).toEqual(first.values['x']);
  });
});
