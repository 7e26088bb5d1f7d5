import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOn } from '../../src/core/axis';
import { elementOf, indexAt, offsetOf, sizeOf, valueOf } from '../../src/core/value';

describe('offsetOf and indexAt', () => {
  it('are each other’s inverse', () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, n) => {
        const offset = n % sizeOf(shape);
        expect(offsetOf(shape, indexAt(shape, offset))).toBe(offset);
      }),
    );
  });

  it('let the last axis vary fastest', () => {
    expect(offsetOf([3, 4], [1, 2])).toBe(6);
    expect(indexAt([3, 4], 6)).toEqual([1, 2]);
  });

  it('refuse an index outside the shape or of another length', () => {
    for (const index of [[3, 0], [-1, 0], [0, 4], [0.5, 0], [0], [0, 0, 0]]) {
      expect(() => offsetOf([3, 4], index)).toThrow(RangeError);
    }
  });
});

describe('elementOf', () => {
  it('finds the number at an index, and the only number of a scalar', () => {
    const value = { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
    expect(elementOf(value, [1, 0])).toBe(3);
    expect(elementOf({ shape: [], data: Float32Array.of(7) }, [])).toBe(7);
  });
});

describe('valueOf', () => {
  it('names the value that has not been computed', () => {
    expect(() => valueOf({}, 'delta')).toThrow(/delta/);
  });
});

describe('indexOn', () => {
  it('takes the positions of the value’s own axes, in their order', () => {
    const focus = { image: 3, pixel: 407, hidden: 0, class: 5 };
    expect(indexOn(['pixel', 'class'], focus)).toEqual([407, 5]);
    expect(indexOn([], focus)).toEqual([]);
  });

  it('refuses a focus that lacks one of them', () => {
    expect(() => indexOn(['pixel', 'class'], { pixel: 407 })).toThrow(/class/);
  });
});
