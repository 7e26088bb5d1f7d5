import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import { Dataset } from '../../src/data/dataset';
import { batchAt } from '../../src/data/order';
import { IMAGE_PIXELS, type LabelledImages } from '../../src/data/split';
import { recipeOf } from '../../src/recipes';
import { Batches } from '../../src/worker/batches';

const [VALIDATION, TRAIN] = [5, 13];

/** Images that can be told apart by any of their pixels, from number `first` on. */
function images(first: number, count: number): LabelledImages {
  return {
    pixels: Uint8Array.from({ length: count * IMAGE_PIXELS }, (_, i) => {
      return first + Math.floor(i / IMAGE_PIXELS);
    }),
    labels: Uint8Array.from({ length: count }, (_, i) => (first + i) % 10),
  };
}

/** As in the training file: the validation images are numbers 0 to 4, the others 5 to 17. */
const data = Dataset.of({
  validation: images(0, VALIDATION),
  train: images(VALIDATION, TRAIN),
  test: images(100, 2),
});

function batchesOf(recipe: string, settings: Partial<Settings>): Batches {
  const run: Run = {
    recipe,
    settings: { ...recipeOf(recipe).defaults, ...settings },
    changes: [],
  };
  return new Batches(data, recipeOf(recipe), run);
}

/** The numbers of a step's images. */
function numbers(batches: Batches, step: number): number[] {
  const pictures = batches.pictures(step);
  return Array.from(pictures.labels, (label, n) => {
    const image = pictures.pixels(n);
    expect(image).toHaveLength(IMAGE_PIXELS);
    expect(new Set(image).size).toBe(1);
    expect(image[0]! % 10).toBe(label);
    return image[0]!;
  });
}

const keras = 'keras-two-layer';

describe('the batches of a program that counts in epochs', () => {
  it('go through the whole file, the validation images first, the last of them short', () => {
    const batches = batchesOf(keras, { batchSize: 4, images: 60_000 });
    const all = Array.from({ length: 6 }, (_, step) => numbers(batches, step));
    expect(all).toEqual([
      ...[
        [0, 1, 2, 3],
        [4, 5, 6, 7],
        [8, 9, 10, 11],
        [12, 13, 14, 15],
        [16, 17],
        [0, 1, 2, 3],
      ],
    ]);
  });

  it('go through the training split alone when they shall', () => {
    const batches = batchesOf(keras, { batchSize: 6, images: 55_000 });
    expect([0, 1, 2, 3].map((step) => batches.count(step))).toEqual([6, 6, 1, 6]);
    expect(numbers(batches, 2)).toEqual([17]);
    expect(numbers(batches, 3)).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('show every image once an epoch, in an order that the next has not', () => {
    const settings = fc.record({
      batchSize: fc.integer({ min: 1, max: 30 }),
      images: fc.constantFrom(55_000 as const, 60_000 as const),
      order: fc.constantFrom('file' as const, 'shuffled' as const),
      start: fc.nat(20),
    });
    fc.assert(
      fc.property(settings, (set) => {
        const batches = batchesOf(keras, set);
        const size = set.images === 60_000 ? VALIDATION + TRAIN : TRAIN;
        const each = Math.ceil(size / set.batchSize);
        for (const epoch of [0, 1]) {
          const seen = Array.from({ length: each }, (_, n) => numbers(batches, epoch * each + n));
          const expected = batchAt({ ...set, seed: 1, size }, epoch * size, size);
          const first = set.images === 60_000 ? 0 : VALIDATION;
          expect(seen.flat()).toEqual(Array.from(expected, (index) => first + index));
        }
      }),
    );
  });
});

describe('the batches of another program', () => {
  it('go on at the first image past the last', () => {
    const batches = batchesOf('softmax-regression', { batchSize: 10 });
    expect(numbers(batches, 1)).toEqual([15, 16, 17, 5, 6, 7, 8, 9, 10, 11]);
    const large = batchesOf('softmax-regression', { batchSize: 30 });
    expect(large.count(0)).toBe(30);
    expect(large.has(0)).toBe(true);
  });
});
