import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centreOf,
  normalised,
  SIDE,
  type Picture,
} from '../../../../components/panels/bench/normalise';
import { inked } from '../../../../components/panels/bench/strokes';
import { mnist } from '../../../worker/mnist';

const pictureOf = (grey: Uint8Array): Picture => ({
  width: SIDE,
  ink: Float32Array.from(grey, (value) => value / 255),
});

/** Rows and columns that have ink, from the first to the last. */
function extentOf(grey: Uint8Array): { width: number; height: number } {
  const inky = [...grey.keys()].filter((i) => grey[i] !== 0);
  const span = (all: number[]): number => Math.max(...all) - Math.min(...all) + 1;
  return {
    width: span(inky.map((i) => i % SIDE)),
    height: span(inky.map((i) => Math.floor(i / SIDE))),
  };
}

const point = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 3,
});

describe("MNIST's own images", () => {
  const images = Array.from({ length: 10_000 }, (_, n) => mnist.pixels('test', n));

  test('have their centre of mass within half a pixel of the middle, as this rule puts it', () => {
    for (const image of images) {
      const { x, y } = centreOf(image, SIDE);
      expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5);
    }
  });

  test('stay as they are, to the last grey value', () => {
    const changed = images.filter((image) => {
      const made = normalised(pictureOf(image));
      return !made.every((value, i) => value === image[i]);
    });
    // Three are a pixel smaller than the box; of those exactly between two pixels some go to the other.
    expect(changed.length).toBeLessThan(20);
  });
});

describe('a drawing', () => {
  test('fills a box of 20 pixels one way and keeps its proportions', () => {
    const upright = normalised(inked([[{ x: 0.2, y: 0.1 }, { x: 0.2, y: 0.4 }]])); // prettier-ignore
    expect(extentOf(upright).height).toBe(20);
    const { width } = extentOf(upright);
    // The pen is 2.7 wide on 28; with its ends the stroke is 0.3 * 28 + 2.7 high.
    expect(width).toBe(Math.round((2.7 / (0.3 * 28 + 2.7)) * 20));
    const lying = normalised(inked([[{ x: 0.1, y: 0.8 }, { x: 0.9, y: 0.8 }]])); // prettier-ignore
    expect(extentOf(lying).width).toBe(20);
  });

  test('comes out the same wherever on the paper it was drawn', () => {
    const seven = (x: number, y: number) => [
      [
        { x: x + 0.1, y: y + 0.1 },
        { x: x + 0.4, y: y + 0.1 },
        { x: x + 0.2, y: y + 0.5 },
      ],
    ];
    // By whole pixels of the picture, so that the pen covers the same ones.
    const moved = 42 / 168;
    expect(normalised(inked(seven(moved, moved)))).toEqual(normalised(inked(seven(0, 0))));
  });

  test('has its centre of mass in the middle unless that would cut it off', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const image = normalised(inked(drawn));
        const { x, y } = centreOf(image, SIDE);
        const inky = [...image.keys()].filter((i) => image[i] !== 0);
        const atEdge = inky.some((i) => {
          const [row, column] = [Math.floor(i / SIDE), i % SIDE];
          return row === 0 || row === SIDE - 1 || column === 0 || column === SIDE - 1;
        });
        if (atEdge) return;
        expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.52);
        expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.52);
      }),
    );
  });

  test('is not changed by being made like MNIST a second time', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const once = normalised(inked(drawn));
        expect(Math.max(extentOf(once).width, extentOf(once).height)).toBe(20);
        expect(normalised(pictureOf(once))).toEqual(once);
      }),
    );
  });

  test('has edges in grey, as the digits it is compared with have', () => {
    const slash = normalised(inked([[{ x: 0.2, y: 0.2 }, { x: 0.7, y: 0.8 }]])); // prettier-ignore
    expect(slash.some((value) => value > 40 && value < 215)).toBe(true);
    expect(Math.max(...slash)).toBe(255);
  });

  test('of nothing is blank paper', () => {
    expect(normalised(inked([])).every((value) => value === 0)).toBe(true);
  });
});
