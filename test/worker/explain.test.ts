import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/worker/engine';
import { recipes } from '../../src/recipes';
import { hashOf } from '../fidelity/node-hash';
import { engineOf, mnist, ops } from './mnist';

const engines: Engine[] = [];

function open(...run: Parameters<typeof engineOf>): Engine {
  const engine = engineOf(...run);
  engines.push(engine);
  return engine;
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  expect(ops.memory().numTensors).toBe(0);
});

const image = (index: number) => mnist.pixels('test', index);

describe.each(recipes.map(({ id }) => id))('explaining an image by %s', (id) => {
  it('gives every value of the recipe for a batch of that one image', async () => {
    const engine = open(id);
    const whole = await engine.trace(3);
    const { step, values } = await engine.explain(3, image(5), 1);
    expect(step).toBe(3);
    expect(Object.keys(values)).toEqual(Object.keys(whole.values));
    expect([...values['pixels']!.data]).toEqual([...image(5)]);
    expect([...values['label']!.data]).toEqual([1]);
    expect(values['p']!.shape).toEqual([1, 10]);
  });

  it('reads it by the weights after so many updates, as the test does', async () => {
    const engine = open(id);
    const all = await engine.test(7);
    const { values } = await engine.explain(7, image(11), mnist.label('test', 11));
    const row = all.probabilities.data.subarray(110, 120);
    values['p']!.data.forEach((share, k) => expect(share).toBeCloseTo(row[k]!, 6));
    const { W, W1 } = await engine.parameters(7);
    expect(hashOf({ W: (values['W'] ?? values['W1'])! })).toBe(hashOf({ W: (W ?? W1)! }));
  });

  it('leaves the run as it was, to the bit', async () => {
    const [asked, plain] = [open(id), open(id)];
    await asked.trace(4);
    await asked.explain(4, image(5), 1);
    await asked.explain(2, image(0), 7);
    expect(hashOf((await asked.trace(5)).values)).toBe(hashOf((await plain.trace(5)).values));
    expect(asked.costs()).toEqual(plain.costs());
  });
});

describe('what is no image to explain', () => {
  it('is refused in words', async () => {
    const engine = open('softmax-regression');
    await expect(engine.explain(0, new Uint8Array(783), 1)).rejects.toThrow(
      '783 grey values do not make one image.',
    );
    await expect(engine.explain(0, image(0), 10)).rejects.toThrow('There is no class 10.');
    await expect(engine.explain(0, image(0), 1.5)).rejects.toThrow('There is no class 1.5.');
  });
});

describe('images of a split', () => {
  it('come in the order asked for, with their labels', async () => {
    const { pixels, labels } = await open('softmax-regression').images('test', [9_999, 5]);
    expect(pixels.subarray(784)).toEqual(image(5));
    expect(pixels.subarray(0, 784)).toEqual(image(9_999));
    expect([...labels]).toEqual([9_999, 5].map((index) => mnist.label('test', index)));
  });

  it('are copies, which can be handed over', async () => {
    const { pixels } = await open('softmax-regression').images('test', [5]);
    pixels.fill(7);
    expect(image(5)).not.toEqual(pixels);
  });

  it('that do not exist are refused', async () => {
    const asked = open('softmax-regression').images('test', [10_000]);
    await expect(asked).rejects.toThrow(RangeError);
  });
});
