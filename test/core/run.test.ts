import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDifference,
  lengthOf,
  positionAt,
  settingsAt,
  withChange,
  type Run,
} from '../../src/core/run';
import type { Settings } from '../../src/core/settings';

const settings: Settings = {
  learningRate: 0.5,
  batchSize: 100,
  batches: 100,
  order: 'file',
  seed: 1,
  start: 0,
  images: 55_000,
};
const run: Run = { recipe: 'softmax-regression', settings, changes: [] };

const someSet: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({ learningRate: fc.constantFrom(0.1, 0.5, 2) }),
  fc.record({ batchSize: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ order: fc.constantFrom('file' as const, 'shuffled' as const) }),
  fc.record({ seed: fc.nat(9), batches: fc.integer({ min: 1, max: 99 }) }),
);
const someChanges = fc.array(fc.tuple(fc.nat(30), someSet), { maxLength: 8 });

function changed(changes: readonly [number, Partial<Settings>][]): Run {
  return changes.reduce((made, [step, set]) => withChange(made, step, set), run);
}

describe('settingsAt', () => {
  it('gives the settings that the run began with until something is changed', () => {
    const later = withChange(run, 12, { learningRate: 0.1 });
    expect(settingsAt(later, 11)).toEqual(settings);
    expect(settingsAt(later, 12)).toEqual({ ...settings, learningRate: 0.1 });
    expect(settingsAt(later, 13).learningRate).toBe(0.1);
  });
});

describe('withChange', () => {
  it('holds from its step on, whatever was there before, and leaves earlier steps alone', () => {
    fc.assert(
      fc.property(someChanges, fc.nat(30), someSet, (before, step, set) => {
        const first = changed(before);
        const second = withChange(first, step, set);
        for (let at = 0; at < 40; at++) {
          const expected = settingsAt(first, at);
          expect(settingsAt(second, at)).toEqual(at < step ? expected : { ...expected, ...set });
        }
      }),
    );
  });

  it('keeps changes in order of their steps, one a step, none empty', () => {
    fc.assert(
      fc.property(someChanges, (list) => {
        const steps = changed(list).changes.map((change) => change.step);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        expect(changed(list).changes.every(({ set }) => Object.keys(set).length > 0)).toBe(true);
      }),
    );
  });

  it('writes nothing down for a change that changes nothing', () => {
    expect(withChange(run, 7, { learningRate: 0.5 })).toEqual(run);
  });

  it('does not touch the run it is given', () => {
    const first = withChange(run, 5, { learningRate: 0.1 });
    const copy = structuredClone(first);
    withChange(first, 5, { learningRate: 0.2, batchSize: 7 });
    withChange(first, 2, { learningRate: 0.3 });
    expect(first).toEqual(copy);
  });
});

describe('positionAt', () => {
  it('is the sum of the batch sizes of all steps before', () => {
    fc.assert(
      fc.property(someChanges, (list) => {
        const made = changed(list);
        let images = 0;
        for (let step = 0; step < 40; step++) {
          expect(positionAt(made, step)).toBe(images);
          images += settingsAt(made, step).batchSize;
        }
      }),
    );
  });
});

describe('lengthOf', () => {
  it('is what was said last about the number of batches', () => {
    expect(lengthOf(run)).toBe(100);
    expect(lengthOf(withChange(run, 40, { batches: 250 }))).toBe(250);
  });
});

describe('firstDifference', () => {
  it('is the first step whose settings differ, the number of batches aside', () => {
    fc.assert(
      fc.property(someChanges, someChanges, (left, right) => {
        const [a, b] = [changed(left), changed(right)];
        const differs = (step: number): boolean => {
          const [first, second] = [settingsAt(a, step), settingsAt(b, step)];
          return (
            JSON.stringify({ ...first, batches: 0 }) !== JSON.stringify({ ...second, batches: 0 })
          );
        };
        const steps = Array.from({ length: 40 }, (_, step) => step);
        expect(firstDifference(a, b)).toBe(steps.find(differs) ?? Infinity);
      }),
    );
  });

  it('is 0 for other weights and Infinity for equal ones, number by number', () => {
    const weights = (last: number) => ({ b: { shape: [2], data: Float32Array.of(1, last) } });
    expect(firstDifference(run, { ...run, weights: weights(2) })).toBe(0);
    expect(firstDifference({ ...run, weights: weights(2) }, run)).toBe(0);
    const own = { ...run, weights: weights(NaN) };
    expect(firstDifference(own, { ...run, weights: weights(NaN) })).toBe(Infinity);
    expect(firstDifference(own, { ...run, weights: weights(2) })).toBe(0);
  });

  it('is 0 for another recipe', () => {
    expect(firstDifference(run, { ...run, recipe: 'keras-two-layer' })).toBe(0);
  });
});
