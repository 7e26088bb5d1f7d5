import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRecipes } from '../../src/recipes';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import type { Place } from '../../src/session/address';
import { readRunFile, RunFileError, writeRunFile } from '../../src/session/run-file';
import { expectSound, placeIn } from './places';

const zeros = {
  W: { shape: [784, 10], data: new Float32Array(7840) },
  b: { shape: [10], data: new Float32Array(10) },
};

const place: Place = {
  run: {
    recipe: softmaxRegression.id,
    settings: softmaxRegression.defaults,
    changes: [
      { step: 3, set: { learningRate: 0.1 } },
      { step: 9, set: { batchSize: 50, order: 'shuffled' } },
    ],
    weights: zeros,
  },
  cursor: { step: 12, stage: 6 },
  focus: { image: 42, pixel: 407, class: 5 },
  pinned: { name: 'W', at: { pixel: 407, class: 5 } },
  lang: 'en',
  theme: 'dark',
  backend: 'wasm',
};

const file: unknown = JSON.parse(writeRunFile(place));

/** The file of `place` with other parts, by path: `['cursor', 'step']`. */
function fileWith(path: readonly (string | number)[], part: unknown): string {
  return JSON.stringify(replaced(file, path, part));
}

function replaced(whole: unknown, path: readonly (string | number)[], part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  const copy = (
    Array.isArray(whole) ? [...(whole as unknown[])] : { ...(whole as object) }
  ) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, part);
  return copy;
}

/** The error that reading gives. Anything else that is thrown, and no error at all, fails the test. */
function refusalOf(text: string): string {
  try {
    readRunFile(text, allRecipes);
  } catch (error) {
    if (!(error instanceof RunFileError)) throw error;
    return `${error.reason} ${error.detail}`.trim();
  }
  throw new Error('the file was opened');
}

/** Opens the text or is refused with a RunFileError; what is opened must be sound and stay the same. */
function expectStrict(text: string): void {
  let read: ReturnType<typeof readRunFile>;
  try {
    read = readRunFile(text, allRecipes);
  } catch (error) {
    if (!(error instanceof RunFileError)) throw error;
    return;
  }
  expectSound(read.place, read.recipe);
  for (const { data } of Object.values(read.place.run.weights ?? {})) {
    expect(data.every(Number.isFinite)).toBe(true);
  }
}

describe('a run file', () => {
  test('gives the same place again, its weights to the bit', () => {
    fc.assert(
      fc.property(placeIn({ changes: 300, weights: true }), ({ place: any, recipe }) => {
        expect(readRunFile(writeRunFile(any), allRecipes)).toEqual({ place: any, recipe });
      }),
      { numRuns: 20 },
    );
  });

  test('keeps the sign of zero, the smallest and the largest number', () => {
    const data = new Float32Array(10);
    data.set([-0, 2 ** -149, -(2 ** -149), 3.4028234663852886e38, 0.1]);
    const run = { ...place.run, weights: { ...zeros, b: { shape: [10], data } } };
    const read = readRunFile(writeRunFile({ ...place, run }), allRecipes);
    const bits = new Uint32Array(read.place.run.weights!['b']!.data.buffer);
    expect(bits).toEqual(new Uint32Array(data.buffer));
  });

  test('can be opened again although the batch has become smaller than the image chosen', () => {
    const read = readRunFile(writeRunFile({ ...place, focus: { image: 80 } }), allRecipes);
    expect(read.place.focus).toEqual({ image: 49 });
  });

  test('is refused in words whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 3 })),
        (text) => {
          expect(refusalOf(text)).toMatch(/^(notJson|notRunFile)/);
        },
      ),
    );
  });

  test('is refused, or opened as a place that can be shown, whatever part of it is replaced', () => {
    const path = fc.constantFrom(
      ...(
        ['batchwise', 'recipe', 'settings', 'changes', 'weights', 'cursor', 'focus'] as const
      ).map((key) => [key]),
      ...['pinned', 'lang', 'theme', 'backend', 'stranger', 'constructor'].map((key) => [key]),
      ['settings', 'learningRate'],
      ['settings', 'batches'],
      ['settings', 'order'],
      ['changes', 0],
      ['changes', 1, 'step'],
      ['changes', 1, 'set'],
      ['changes', 1, 'set', 'batches'],
      ['weights', 'b'],
      ['weights', 'b', 'shape'],
      ['weights', 'b', 'shape', 0],
      ['weights', 'b', 'float32'],
      ['cursor', 'step'],
      ['cursor', 'stage'],
      ['focus', 'image'],
      ['focus', 'hidden'],
      ['pinned', 'name'],
      ['pinned', 'at'],
    );
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, 0, 1, 2.5, 1e9, 1e308, '', 'x', 'constructor', '__proto__', [], {}),
    );
    fc.assert(
      fc.property(path, part, (at, value) => expectStrict(fileWith(at, value))),
      { numRuns: 400 },
    );
  });

  test('is refused, or opened as a place that can be shown, whatever happens to its text', () => {
    const text = writeRunFile(place);
    const cut = fc.tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(cut, ([from, length, instead]) =>
        expectStrict(text.slice(0, from) + instead + text.slice(from + length)),
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a longer text', ' '.repeat(8_000_001), 'tooLarge'],
    ['a text that breaks off', writeRunFile(place).slice(0, -20), 'notJson'],
    ['a deep nest', '['.repeat(200_000), 'notJson'],
    ['other JSON', '{"name": "batchwise"}', 'notRunFile'],
    ['a list', '[1]', 'notRunFile'],
    ['a later version', fileWith(['batchwise'], 2), 'otherVersion 2'],
    ['an unknown recipe', fileWith(['recipe'], 'tape'), 'unknownRecipe tape'],
    ['a part it does not know', fileWith(['drawings'], []), 'broken drawings'],
    [
      'a setting that makes no sense',
      fileWith(['settings', 'batchSize'], 0),
      'broken settings.batchSize',
    ],
    ['a missing setting', fileWith(['settings', 'seed'], undefined), 'broken settings'],
    ['a setting it does not know', fileWith(['settings', 'speed'], 1), 'broken settings.speed'],
    ['changes out of order', fileWith(['changes', 1, 'step'], 3), 'broken changes[1].step'],
    ['a change at the first batch', fileWith(['changes', 0, 'step'], 0), 'broken changes[0].step'],
    ['a change of nothing', fileWith(['changes', 0, 'set'], {}), 'broken changes[0].set'],
    [
      'more changes than anybody makes',
      fileWith(
        ['changes'],
        Array.from({ length: 10_001 }, (_, i) => ({ step: i + 1, set: { seed: 1 } })),
      ),
      'broken changes',
    ],
    ['a batch after the end', fileWith(['cursor', 'step'], 100), 'broken cursor.step'],
    ['a stage after the last', fileWith(['cursor', 'stage'], 8), 'broken cursor.stage'],
    ['a hidden unit where there is none', fileWith(['focus', 'hidden'], 0), 'broken focus.hidden'],
    ['a pin on nothing', fileWith(['pinned', 'name'], 'toString'), 'broken pinned.name'],
    ['a theme that there is not', fileWith(['theme'], 'blue'), 'broken theme'],
    ['weights of another shape', fileWith(['weights', 'W', 'shape'], [10, 784]), 'weights W'],
    ['too few numbers', fileWith(['weights', 'b', 'float32'], 'AAAA'), 'weights b'],
    [
      'numbers that are not base64',
      fileWith(['weights', 'b', 'float32'], '!'.repeat(56)),
      'weights b',
    ],
    [
      'weights without one of its tensors',
      fileWith(['weights', 'b'], undefined),
      'broken weights.b',
    ],
    ['weights with one too many', fileWith(['weights', 'c'], 1), 'broken weights.c'],
  ])('is refused for %s', (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test('is refused for numbers that are not finite', () => {
    const data = new Float32Array(10).fill(NaN, 3, 4);
    const run = { ...place.run, weights: { ...zeros, b: { shape: [10], data } } };
    expect(refusalOf(writeRunFile({ ...place, run }))).toBe('weights b');
  });

  test('of a shape as large as can be said is refused without making room for it', () => {
    expect(refusalOf(fileWith(['weights', 'W', 'shape'], [1e9, 1e9]))).toBe('weights W');
  });
});
