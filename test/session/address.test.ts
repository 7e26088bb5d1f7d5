import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRecipes, recipes } from '../../src/recipes';
import { softmaxRegression } from '../../src/recipes/softmax-regression';
import { readAddress, writeAddress, type Place } from '../../src/session/address';
import { expectSound, placeIn } from './places';

const known = { recipes: allRecipes, langs: ['en', 'es'] };

const start: Place = {
  run: { recipe: softmaxRegression.id, settings: softmaxRegression.defaults, changes: [] },
  cursor: { step: 0, stage: 0 },
  focus: {},
  pinned: null,
  lang: null,
  theme: null,
  backend: null,
};

const parameters = [
  ...['recipe', 'rate', 'size', 'batches', 'order', 'seed', 'start', 'batch', 'stage', 'image'],
  ...['pixel', 'hidden', 'class', 'pin', 'lang', 'theme', 'backend', 'changes', 'test'],
];

describe('the address', () => {
  test('gives the same place again', () => {
    fc.assert(
      fc.property(placeIn({ changes: 8, weights: false }), ({ place, recipe }) => {
        const { query, leftOut } = writeAddress(place, recipe);
        expect(leftOut).toEqual([]);
        expect(readAddress(query, known)).toEqual({ place, recipe, problems: [] });
      }),
    );
  });

  test('stays within 2 kB, names what it left out, and makes sense without it', () => {
    fc.assert(
      fc.property(placeIn({ changes: 120, weights: true }), ({ place, recipe }) => {
        const { query, leftOut } = writeAddress(place, recipe);
        expect(query.length).toBeLessThanOrEqual(1900);
        expect(leftOut.includes('weights')).toBe(place.run.weights !== undefined);
        const { problems, place: read } = readAddress(query, known);
        expect(problems).toEqual([]);
        expect(read.run.changes).toEqual(leftOut.includes('changes') ? [] : place.run.changes);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves hundreds of changes out, with the batches that only they made room for', () => {
    const changes = Array.from({ length: 300 }, (_, i) => ({
      step: i + 1,
      set: i === 0 ? { batches: 1000 } : { learningRate: 0.5 + i / 1000 },
    }));
    const place = { ...start, run: { ...start.run, changes }, cursor: { step: 400, stage: 2 } };
    const { query, leftOut } = writeAddress(place, softmaxRegression);
    expect(leftOut).toEqual(['changes']);
    const read = readAddress(query, known);
    expect(read.problems).toEqual([]);
    expect(read.place.cursor).toEqual({ step: 99, stage: 2 });
  });

  test('holds a chosen image within a batch that has become smaller, as the page does', () => {
    const changes = [{ step: 5, set: { batchSize: 10 } }];
    const place = {
      ...start,
      run: { ...start.run, changes },
      cursor: { step: 7, stage: 0 },
      focus: { image: 42 },
    };
    const read = readAddress(writeAddress(place, softmaxRegression).query, known);
    expect(read.problems).toEqual([]);
    expect(read.place.focus).toEqual({ image: 9 });
  });

  test('counts batches and images from 1 and names the stage', () => {
    const place = { ...start, cursor: { step: 36, stage: 6 }, focus: { image: 42, pixel: 407 } };
    expect(writeAddress(place, softmaxRegression).query).toBe(
      'recipe=softmax-regression&batch=37&stage=gradient&image=43&pixel=407',
    );
  });

  test('is read from any text without an error, as a place that can be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const { place, recipe } = readAddress(text, known);
        expectSound(place, recipe);
      }),
    );
  });

  test('is read from any value of any parameter, as a place that can be shown', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('', '-0', '0', '1', '0x10', '1e999', 'NaN', 'Infinity', '2_rate_0.1', '*'),
      fc.constantFrom('keras-two-layer', '__proto__', 'constructor', 'toString', 'W', 'next.W'),
      fc.stringMatching(/^\d{1,6}_(rate|size|batches|order|seed)_[\d.e-]{1,6}(\*\d_seed_\d)?$/),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...parameters), value), { maxLength: 8 });
    fc.assert(
      fc.property(pairs, (entries) => {
        const { place, recipe } = readAddress(new URLSearchParams(entries).toString(), known);
        expectSound(place, recipe);
        const again = readAddress(writeAddress(place, recipe).query, known);
        expect(again).toEqual({ place, recipe, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ index: 5, after: false }, 'test=5'],
    [{ index: 9999, after: true }, 'test=9999_after'],
  ])(
    'names the test image in place of the batch, and which weights explain it',
    (testImage, text) => {
      const place = { ...start, testImage };
      const { query } = writeAddress(place, softmaxRegression);
      expect(query).toContain(text);
      expect(readAddress(query, known).place).toEqual(place);
    },
  );

  test('that says nothing is the first batch of the first recipe', () => {
    expect(readAddress('', { recipes, langs: ['en'] })).toEqual({
      recipe: softmaxRegression,
      problems: [],
      place: start,
    });
  });

  test.each([
    ['recipe', 'no-such'],
    ['rate', '0'],
    ['rate', '0x10'],
    ['rate', ''],
    ['size', '1001'],
    ['size', '2.5'],
    ['batches', 'many'],
    ['order', 'random'],
    ['seed', '-1'],
    ['start', '60000'],
    ['batch', '0'],
    ['batch', '101'],
    ['stage', 'nowhere'],
    ['image', '101'],
    ['pixel', '784'],
    ['hidden', '0'],
    ['class', '-1'],
    ['pin', 'Q'],
    ['pin', 'constructor'],
    ['test', '-1'],
    ['test', '1e3'],
    ['test', '5_before'],
    ['lang', 'xx'],
    ['theme', 'blue'],
    ['backend', 'webgl'],
    ['changes', '12_rate'],
    ['changes', '1_rate_0.1'],
    ['changes', '12_rate_0.1*12_rate_0.2'],
    ['changes', '12_speed_3'],
    ['changes', '12_rate_0'],
  ])('lists %s=%s as a problem and takes the default', (parameter, value) => {
    const query = new URLSearchParams({ [parameter]: value }).toString();
    const { place, problems } = readAddress(query, known);
    expect(problems).toEqual([{ parameter, value }]);
    expect(place).toEqual(start);
  });

  test('keeps what is understood beside what is broken', () => {
    const { place, problems } = readAddress('rate=oops&size=50&batch=7&stage=loss', known);
    expect(problems.map(({ parameter }) => parameter)).toEqual(['rate']);
    expect(place.run.settings).toEqual({ ...softmaxRegression.defaults, batchSize: 50 });
    expect(place.cursor).toEqual({ step: 6, stage: 3 });
  });
});
