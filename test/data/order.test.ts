import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchAt, imageAt, type ImageOrder } from '../../src/data/order';

const size = fc.integer({ min: 1, max: 300 });
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const position = fc.nat(5000);
const count = fc.nat(400);

const inFile = (start: number, of: number): ImageOrder => ({
  order: 'file',
  seed: 0,
  start,
  size: of,
});
const shuffled = (by: number, of: number): ImageOrder => ({
  order: 'shuffled',
  seed: by,
  start: 0,
  size: of,
});
const anyOrder = fc
  .tuple(fc.boolean(), seed, fc.nat(400), size)
  .map(([file, by, start, of]) => (file ? inFile(start, of) : shuffled(by, of)));

const epochOf = (by: number, epoch: number, of: number) =>
  batchAt(shuffled(by, of), epoch * of, of);
const upTo = (end: number) => Array.from({ length: end }, (_, i) => i);

describe('File order', () => {
  it('takes images one after another from the start and goes on at the first past the last', () => {
    fc.assert(
      fc.property(size, fc.nat(400), position, count, (of, start, at, many) => {
        expect([...batchAt(inFile(start, of), at, many)]).toEqual(
          upTo(many).map((i) => (start + at + i) % of),
        );
      }),
    );
  });

  it('stays exact far into a run', () => {
    expect(imageAt(inFile(54_999, 55_000), 55_000 * 1e9)).toBe(54_999);
  });
});

describe('Shuffled order', () => {
  it('shows every image once in each epoch', () => {
    fc.assert(
      fc.property(seed, fc.nat(50), size, (by, epoch, of) => {
        expect([...epochOf(by, epoch, of)].sort((a, b) => a - b)).toEqual(upTo(of));
      }),
    );
  });

  it('takes a new permutation for each epoch and for each seed', () => {
    fc.assert(
      fc.property(seed, fc.nat(50), (by, epoch) => {
        const one = epochOf(by, epoch, 300);
        expect(epochOf(by, epoch + 1, 300)).not.toEqual(one);
        expect(epochOf((by + 1) % 2 ** 32, epoch, 300)).not.toEqual(one);
        // Otherwise seed 1 would be seed 0, one epoch late.
        expect(epochOf((by + 1) % 2 ** 32, epoch + 1, 300)).not.toEqual(one);
      }),
    );
  });

  it('leaves about one image in its place, as chance does, whatever the seed', () => {
    let fixed = 0;
    for (let by = 0; by < 1000; by++) {
      epochOf(by, 0, 100).forEach((index, i) => (fixed += index === i ? 1 : 0));
    }
    expect(fixed / 1000).toBeGreaterThan(0.85);
    expect(fixed / 1000).toBeLessThan(1.15);
  });

  it('lets a batch span the end of an epoch', () => {
    const order = shuffled(7, 55_000);
    const batch = batchAt(order, 55_000 - 30, 100);
    expect([...batch.subarray(0, 30)]).toEqual([...epochOf(7, 0, 55_000).subarray(-30)]);
    expect([...batch.subarray(30)]).toEqual([...epochOf(7, 1, 55_000).subarray(0, 70)]);
  });

  it('is the order that the Python of its description computes', () => {
    expect([...batchAt(shuffled(0, 10), 0, 10)]).toEqual([9, 0, 5, 2, 4, 7, 6, 1, 3, 8]);
    expect([...batchAt(shuffled(42, 10), 30, 10)]).toEqual([9, 0, 4, 2, 5, 1, 8, 7, 6, 3]);
    expect([...batchAt(shuffled(2 ** 32 - 1, 55_000), 55_000, 5)]).toEqual([
      14605, 49784, 22359, 628, 16560,
    ]);
  });
});

describe('Any order', () => {
  it('is a pure function: the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyOrder, position, count), { maxLength: 6 }), (calls) => {
        const answers = calls.map((call) => [...batchAt(...call)]);
        const again = calls.toReversed().map((call) => [...batchAt(...call)]);
        expect(again.toReversed()).toEqual(answers);
      }),
    );
  });

  it('does not mix up splits of different sizes', () => {
    const long = [...epochOf(5, 0, 30)];
    expect(epochOf(5, 0, 20)).toHaveLength(20);
    expect([...epochOf(5, 0, 20)].every((index) => index < 20)).toBe(true);
    expect([...epochOf(5, 0, 30)]).toEqual(long);
  });

  it('does not change when a caller overwrites a batch', () => {
    const order = shuffled(3, 20);
    const first = batchAt(order, 0, 20);
    const kept = [...first];
    first.fill(0);
    expect([...batchAt(order, 0, 20)]).toEqual(kept);
  });

  it('depends on the position alone, not on how it is cut into batches', () => {
    fc.assert(
      fc.property(anyOrder, position, count, count, (order, at, one, other) => {
        expect([...batchAt(order, at, one + other)]).toEqual([
          ...batchAt(order, at, one),
          ...batchAt(order, at + one, other),
        ]);
      }),
    );
  });

  it.each([
    ['size', { size: 0 }, 0, 1],
    ['seed', { seed: -1 }, 0, 1],
    ['seed', { seed: 2 ** 32 }, 0, 1],
    ['seed', { seed: 0.5 }, 0, 1],
    ['position', {}, -1, 1],
    ['position', {}, NaN, 1],
    ['count', {}, 0, 1.5],
  ])('refuses a %s that makes no sense', (name, change, at, many) => {
    expect(() => batchAt({ ...shuffled(1, 10), ...change }, at, many)).toThrow(RangeError);
    expect(() => batchAt({ ...shuffled(1, 10), ...change }, at, many)).toThrow(name);
  });
});
