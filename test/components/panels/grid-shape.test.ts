import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gridOf,
  indexOfCell,
  lastIndex,
  search,
  stepCell,
} from '../../../components/panels/grid-shape';

describe('a tensor as rows and columns', () => {
  test.each([
    [[784, 10], 784, 10],
    [[10], 10, 1],
    [[], 1, 1],
    [[2, 3, 4], 2, 12],
  ])('%j has %i rows and %i columns', (shape, rows, columns) => {
    expect(gridOf(shape)).toEqual({ rows, columns });
  });
});

describe('searching', () => {
  test.each(['407,5', '407, 5', '[407, 5]', '407 5', '407;5', '(407,5)'])(
    '%s names a cell',
    (text) => {
      expect(search(text, [784, 10])).toEqual({ found: { row: 407, column: 5 } });
    },
  );

  test.each(['', '407', '4,0,7', 'a,b', '1.5,2', '1e2,3', '0x1,2'])('%j is no index', (text) => {
    expect(search(text, [784, 10])).toEqual({ found: null, why: 'malformed' });
  });

  test.each(['784,0', '0,10', '-1,0', '−1,0', '99999999999999999999,0'])(
    '%s is outside',
    (text) => {
      expect(search(text, [784, 10])).toMatchObject({ found: null, why: 'outside' });
    },
  );

  test('a single number has no index', () => {
    expect(search('0', [])).toEqual({ found: null, why: 'malformed' });
  });

  test('the index of every cell finds that cell', () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shapes, fc.nat(), fc.nat(), (shape, a, b) => {
        const { rows, columns } = gridOf(shape);
        const cell = { row: a % rows, column: b % columns };
        expect(search(indexOfCell(shape, cell).join(','), shape)).toEqual({ found: cell });
      }),
    );
  });

  test('the last index is the one that may be typed last', () => {
    expect(lastIndex([784, 10])).toBe('783,9');
  });
});

describe('keys', () => {
  const from = { row: 5, column: 5 };
  const go = (key: string, ctrlKey = false): unknown =>
    stepCell(from, { key, ctrlKey }, { rows: 20, columns: 10 }, 8);

  test.each([
    ['ArrowUp', 4, 5],
    ['ArrowDown', 6, 5],
    ['ArrowLeft', 5, 4],
    ['ArrowRight', 5, 6],
    ['PageUp', 0, 5],
    ['PageDown', 13, 5],
    ['Home', 5, 0],
    ['End', 5, 9],
  ])('%s leads to row %i, column %i', (key, row, column) => {
    expect(go(key)).toEqual({ row, column });
  });

  test('with Ctrl, Home and End lead to the corners', () => {
    expect(go('Home', true)).toEqual({ row: 0, column: 0 });
    expect(go('End', true)).toEqual({ row: 19, column: 9 });
  });

  test('a key of the page means nothing here', () => {
    expect(go(' ')).toBeNull();
  });
});
