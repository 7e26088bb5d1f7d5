import { describe, expect, test } from 'vitest';
import { shortened } from '../../../../components/class-names';
import {
  CONFIDENCES,
  EVERYTHING,
  indicesOf,
  MISREAD,
  toggled,
} from '../../../../components/panels/bench/filter';
import { readingsOf } from '../../../../components/panels/bench/readings';

/** Rows of three classes; the sure class of each, how sure, and the label. */
const rows: readonly (readonly [reading: number, confidence: number, label: number])[] = [
  [0, 0.995, 0],
  [1, 0.45, 0],
  [1, 0.92, 1],
  [0, 0.5, 1],
  [1, 0.6, 1],
];

const probabilities = {
  shape: [5, 3],
  data: Float32Array.from(
    rows.flatMap(([reading, sure]) =>
      [0, 1, 2].map((k) => (k === reading ? sure : (1 - sure) / 2)),
    ),
  ),
};
const labels = Uint8Array.from(rows, ([, , label]) => label);
const all = readingsOf(probabilities, labels);

describe('readings', () => {
  test('count rows of labels by columns of what they were read as', () => {
    expect([...all.confusion]).toEqual([1, 1, 0, 1, 2, 0, 0, 0, 0]);
    expect([...all.readings]).toEqual([0, 1, 1, 0, 1]);
    expect(all.right).toBe(3);
  });

  test('tell precision and recall of each class, and of one that nothing is said about neither', () => {
    expect(all.precision).toEqual([1 / 2, 2 / 3, null]);
    expect(all.recall).toEqual([1 / 2, 2 / 3, null]);
  });

  test('are made once for the same probabilities', () => {
    expect(readingsOf(probabilities, labels)).toBe(all);
  });

  test('say when probabilities are no numbers', () => {
    expect(all.finite).toBe(true);
    const broken = { shape: [1, 2], data: Float32Array.of(NaN, NaN) };
    expect(readingsOf(broken, Uint8Array.of(1)).finite).toBe(false);
  });

  test('give an even share to the first class, as the engine does', () => {
    const even = { shape: [1, 2], data: Float32Array.of(0.5, 0.5) };
    expect([...readingsOf(even, Uint8Array.of(1)).readings]).toEqual([0]);
  });
});

describe('filters', () => {
  test('let through everything, the misread, or one cell of the matrix', () => {
    expect(indicesOf(all, EVERYTHING)).toEqual([0, 1, 2, 3, 4]);
    expect(indicesOf(all, MISREAD)).toEqual([1, 3]);
    expect(indicesOf(all, toggled(EVERYTHING, 1, 1))).toEqual([2, 4]);
  });

  test('by confidence share every image out once', () => {
    const parts = CONFIDENCES.filter((confidence) => confidence !== 'any').map((confidence) =>
      indicesOf(all, { ...EVERYTHING, confidence }),
    );
    expect(parts).toEqual([[1], [3, 4], [2], [0]]);
  });

  test('of a cell are lifted by choosing it again', () => {
    const cell = toggled(MISREAD, 0, 1);
    expect(toggled(cell, 0, 1)).toEqual(EVERYTHING);
  });
});

describe('short names of classes', () => {
  test('are the names, else their beginnings, else their places', () => {
    expect(shortened(['0', '1'])).toEqual(['0', '1']);
    expect(shortened(['Trouser', 'Bag'])).toEqual(['Tro', 'Bag']);
    expect(shortened(['Shirt', 'Shoes', 'Shorts'])).toEqual(['Shi', '1', '2']);
    expect(shortened(['1', 'Shoes', 'Shorts'])).toEqual(['0', '1', '2']);
  });
});
