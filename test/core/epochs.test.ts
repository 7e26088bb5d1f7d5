import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, epochsOf, imagesIn } from '../../src/core/epochs';
import { batchesOf, settingsFor } from '../../src/core/recipe';
import { countAt, positionAt, settingsAt, withChange, type Run } from '../../src/core/run';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';

const sizes = { train: 55_000, validation: 5000 };
const first: Run = {
  recipe: kerasTwoLayer.id,
  settings: { ...kerasTwoLayer.defaults, batchSize: 7 },
  changes: [],
};

/** A run of some changes of the batch's size, and an epoch of so many images. */
const someRun = fc.record({
  epoch: fc.integer({ min: 1, max: 60 }),
  run: fc
    .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 50 })), { maxLength: 6 })
    .map((changes) =>
      changes.reduce((run, [step, batchSize]) => withChange(run, step, { batchSize }), first),
    ),
});

describe('the images of a run', () => {
  it('are the training split, or the whole training file', () => {
    expect(imagesIn({ images: 55_000 }, sizes)).toBe(55_000);
    expect(imagesIn({ images: 60_000 }, sizes)).toBe(60_000);
  });

  it('end an epoch only where the program counts in epochs', () => {
    expect(epochOf(softmaxRegression, softmaxRegression.defaults, sizes)).toBe(Infinity);
    expect(epochOf(kerasTwoLayer, kerasTwoLayer.defaults, sizes)).toBe(60_000);
    expect(epochOf(kerasTwoLayer, { images: 55_000 }, sizes)).toBe(55_000);
  });

  it('make so many batches in ten epochs as Keras counts', () => {
    expect(settingsFor(kerasTwoLayer).batches).toBe(18_750);
    expect(settingsFor(kerasTwoLayer, { images: 55_000 }).batches).toBe(17_190);
    expect(settingsFor(kerasTwoLayer, { batchSize: 64 }).batches).toBe(9380);
    expect(settingsFor(kerasTwoLayer, { images: 55_000, batches: 3 }).batches).toBe(3);
    expect(settingsFor(softmaxRegression, { batchSize: 7 }).batches).toBe(100);
    expect(batchesOf(2, { images: 55_000, batchSize: 1000 })).toBe(110);
  });
});

describe('batches that no epoch shares with the next', () => {
  it('are as large as they can be, follow one another, and end where the epoch ends', () => {
    fc.assert(
      fc.property(someRun, ({ run, epoch }) => {
        let position = 0;
        for (let step = 0; step < 60; step++) {
          expect(positionAt(run, step, epoch)).toBe(position);
          const left = epoch - (position % epoch);
          const count = Math.min(settingsAt(run, step).batchSize, left);
          expect(countAt(run, step, epoch)).toBe(count);
          position += count;
        }
      }),
    );
  });

  it('are all of their size where batches go on and on', () => {
    fc.assert(
      fc.property(someRun, fc.nat(60), ({ run }, step) => {
        expect(countAt(run, step)).toBe(settingsAt(run, step).batchSize);
      }),
    );
  });
});

describe('what fit reports of an epoch', () => {
  it('is a mean over its images, whatever batches they came in', () => {
    fc.assert(
      fc.property(someRun, fc.nat(60), ({ run, epoch }, ran) => {
        const counts = Array.from({ length: ran }, (_, step) => countAt(run, step, epoch));
        const costs = counts.map((_, step) => 1 + Math.sin(step));
        const hits = counts.map((count, step) => (step * 5) % (count + 1));
        const fits = epochsOf(run, { costs, hits, ran }, epoch);
        expect(fits.reduce((sum, { done }) => sum + done, 0)).toBe(ran);
        for (const [n, fit] of fits.entries()) {
          expect(fit.epoch).toBe(n);
          const steps = counts.map((_, step) => step).slice(fit.first, fit.first + fit.done);
          const total = (numbers: readonly number[]) =>
            steps.reduce((sum, step) => sum + numbers[step]!, 0);
          expect(fit.images).toBe(total(counts));
          expect(fit.accuracy).toBeCloseTo(total(hits) / fit.images, 12);
          const losses = costs.map((cost, step) => cost * counts[step]!);
          expect(fit.loss).toBeCloseTo(total(losses) / fit.images, 12);
          const over = n < fits.length - 1;
          expect(fit.images === epoch || !over).toBe(true);
          expect(fit.done === fit.batches).toBe(fit.images === epoch);
        }
      }),
    );
  });

  it('tells how many batches the epoch has, as soon as it has begun', () => {
    const costs = [2];
    const run = { ...first, settings: kerasTwoLayer.defaults };
    const [fit] = epochsOf(run, { costs, hits: [3], ran: 1 }, 60_000);
    expect(fit).toEqual({
      epoch: 0,
      first: 0,
      done: 1,
      batches: 1875,
      images: 32,
      loss: 2,
      accuracy: 3 / 32,
    });
  });

  it('goes no further than it is asked to', () => {
    const steps = { costs: [3, 2, 1], hits: [0, 1, 2], ran: 3 };
    expect(epochsOf(first, steps, 14, 0)).toEqual([]);
    expect(epochsOf(first, steps, 14, 2)).toHaveLength(1);
    expect(epochsOf(first, steps, 14)).toHaveLength(2);
    expect(epochsOf(first, { ...steps, ran: 1 }, 14, 9)[0]!.done).toBe(1);
  });
});
