import { describe, expect, it } from 'vitest';
import { withChange } from '../../src/core/run';
import type { Values } from '../../src/core/value';
import { Engine } from '../../src/worker/engine';
import { hashOf } from '../fidelity/node-hash';
import { open } from './engines';
import { mnist, ops, runOf } from './mnist';

const id = 'softmax-regression';

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
