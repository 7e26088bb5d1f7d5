/** Stages at the edges of arithmetic: no weights at all, scores beyond what e^z can hold, and real overflow. */

import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/core/value';
import { recipeOf } from '../../src/recipes';
import { engineOf } from '../worker/mnist';

const id = 'softmax-regression';

function weightsOf(value: (pixel: number, digit: number) => number, bias: number[]): Values {
  const W = Float32Array.from({ length: 7840 }, (_, i) => value(Math.floor(i / 10), i % 10));
  return {
    W: { shape: [784, 10], data: W },
    b: { shape: [10], data: Float32Array.from(bias) },
  };
}

describe('Weights that are all zero', () => {
  it('give every digit a tenth, and a loss of log 10', async () => {
    const { values } = await engineOf(id).trace(0);
    for (const p of values['p']!.data) expect(p).toBeCloseTo(0.1, 7);
    for (const loss of values['loss']!.data) expect(loss).toBeCloseTo(Math.LN10, 6);
    expect(values['cost']!.data[0]).toBeCloseTo(2.303, 3);
  });
});

describe('The batch', () => {
  it('is ink from 0 to 1 and one 1 a label', async () => {
    const { values } = await engineOf(id).trace(0);
    const { pixels, label, x, y } = values;
    expect(Math.max(...pixels!.data)).toBe(255);
    x!.data.forEach((ink, i) => expect(ink).toBe(Math.fround(pixels!.data[i]! / 255)));
    label!.data.forEach((digit, image) => {
      const row = y!.data.subarray(image * 10, image * 10 + 10);
      expect([...row]).toEqual(Array.from({ length: 10 }, (_, k) => (k === digit ? 1 : 0)));
    });
  });
});

describe('Scores in the thousands', () => {
  const bias = [4000, -4000, 0, 0, 0, 0, 0, 0, 0, 3999];

  it('give a loss that is exact where the probability itself rounds to zero', async () => {
    const { values } = await engineOf(
      id,
      {},
      [],
      weightsOf(() => 0, bias),
    ).trace(0);
    const { label, loss, p } = values;
    const top = 4000 + Math.log(1 + Math.exp(-1));
    label!.data.forEach((digit, image) => {
      expect(loss!.data[image]).toBeCloseTo(top - bias[digit]!, 2);
      expect(p!.data[image * 10 + digit]).toBeCloseTo(Math.exp(bias[digit]! - top), 6);
    });
  });

  it('are explained with finite numbers wherever float64 can hold them', async () => {
    const near = bias.map((b) => b / 10);
    const { values } = await engineOf(
      id,
      {},
      [],
      weightsOf(() => 0, near),
    ).trace(0);
    const image = values['label']!.data.indexOf(2);
    expect(values['p']!.data[image * 10 + 2]).toBe(0);
    const { lines, value } = recipeOf(id).stages[3]!.derive(
      { values, settings: recipeOf(id).defaults },
      'loss',
      { image, class: 2 },
    );
    expect(value).toBeCloseTo(400.6, 0);
    expect(lines[0]!.result).toBeCloseTo(value, 2);
    expect(lines[1]!.result).toBeCloseTo(value, 2);
  });
});

describe('Ties between digits', () => {
  it('are read as the first of them', async () => {
    const { values } = await engineOf(id).trace(0);
    const zeros = values['label']!.data.map((digit) => (digit === 0 ? 1 : 0));
    expect(values['hit']!.data).toEqual(zeros);
  });
});

describe('Numbers too large for float32', () => {
  it('come out as infinite or not a number, and derivations still answer', async () => {
    const engine = engineOf(id, { learningRate: 3e38 });
    const { values } = await engine.trace(1);
    expect(values['z']!.data.every(Number.isFinite)).toBe(false);
    const recipe = recipeOf(id);
    for (const stage of recipe.stages) {
      for (const name of Object.keys(stage.writes)) {
        const at = { image: 0, pixel: 350, class: 3 };
        const context = { values, settings: { ...recipe.defaults, learningRate: 3e38 } };
        expect(stage.derive(context, name, at).lines.length).toBeGreaterThan(0);
      }
    }
  });
});
