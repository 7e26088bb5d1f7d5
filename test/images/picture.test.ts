/** Pictures of any size become 28 by 28 grey values, and parts of an area weigh by their size. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyOf, imageOf, type Picture } from '../../src/images/picture';

const side = fc.integer({ min: 1, max: 90 });

const picture = (width: number, height: number, grey: (i: number) => number): Picture => ({
  width,
  height,
  grey: Uint8Array.from({ length: width * height }, (_, i) => grey(i)),
});

describe('A picture', () => {
  it('of 28 by 28 stays as it is', () => {
    const exact = picture(28, 28, (i) => i % 256);
    expect(imageOf(exact)).toEqual(exact.grey);
  });

  it('of one grey keeps it, whatever its size', () => {
    fc.assert(
      fc.property(side, side, fc.nat({ max: 255 }), (width, height, grey) => {
        expect(new Set(imageOf(picture(width, height, () => grey)))).toEqual(new Set([grey]));
      }),
    );
  });

  it('keeps its mean where it is square', () => {
    fc.assert(
      fc.property(side, fc.nat(), (size, seed) => {
        const square = picture(size, size, (i) => (Math.imul(i + 1, seed | 1) >>> 7) % 256);
        const mean = (greys: Uint8Array): number => greys.reduce((a, b) => a + b, 0) / greys.length;
        expect(Math.abs(mean(imageOf(square)) - mean(square.grey))).toBeLessThan(0.51);
      }),
    );
  });

  it('of twice the size has the mean of four pixels in each', () => {
    const large = picture(56, 56, (i) => ((i % 56) % 2 === 0 ? 0 : 100));
    expect(new Set(imageOf(large))).toEqual(new Set([50]));
  });

  it('that is no square stands in the middle, on the grey of its edge', () => {
    const tall = picture(14, 28, (i) => (i === 5 * 14 + 3 ? 255 : 0));
    const image = imageOf(tall);
    expect(image.indexOf(255)).toBe(5 * 28 + 7 + 3);
    expect(image.filter((grey) => grey > 0)).toHaveLength(1);
  });
});

describe('Colours', () => {
  it('become grey by their brightness, on white where they let it through', () => {
    const rgba = Uint8Array.of(255, 0, 0, 255, 10, 10, 10, 255, 0, 0, 0, 0, 0, 0, 0, 128);
    expect([...greyOf({ width: 4, height: 1, rgba }).grey]).toEqual([76, 10, 255, 127]);
  });
});
