import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdxError, readImages, readLabels } from '../../src/data/idx';

function idx(magic: readonly number[], sizes: readonly number[], body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + body.length);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  sizes.forEach((size, i) => view.setUint32(4 + 4 * i, size));
  bytes.set(body, 4 + 4 * sizes.length);
  return bytes;
}

const imageMagic = [0, 0, 8, 3];
const labelMagic = [0, 0, 8, 1];
const someImages = () =>
  idx(
    imageMagic,
    [2, 3, 4],
    Uint8Array.from({ length: 24 }, (_, i) => i),
  );

function outcome<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(IdxError);
    return undefined;
  }
}

describe('readImages', () => {
  it('returns the sizes of the header and a view of the pixels', () => {
    const file = someImages();
    const { count, rows, columns, pixels } = readImages(file);
    expect([count, rows, columns]).toEqual([2, 3, 4]);
    expect([...pixels]).toEqual(Array.from({ length: 24 }, (_, i) => i));
    expect(pixels.buffer).toBe(file.buffer);
  });

  it('reads a file that lies inside a larger buffer', () => {
    const file = someImages();
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 5);
    expect(readImages(larger.subarray(5, 5 + file.length)).pixels[23]).toBe(23);
  });

  it.each([
    ['an empty file', new Uint8Array(), /0 bytes, fewer than the 16/],
    ['a file that ends in its header', someImages().subarray(0, 15), /15 bytes/],
    ['a wrong beginning', idx([0, 1, 8, 3], [1, 1, 1], new Uint8Array(1)), /zero bytes/],
    ['another type of value', idx([0, 0, 9, 3], [1, 1, 1], new Uint8Array(1)), /type 9/],
    ['labels instead of images', idx(labelMagic, [20], new Uint8Array(20)), /1 dimensions/],
    ['a missing pixel', someImages().subarray(0, 39), /2 x 3 x 4 = 24 values, but 23/],
    ['a pixel too many', idx(imageMagic, [1, 2, 2], new Uint8Array(5)), /= 4 values, but 5/],
    ['no images', idx(imageMagic, [0, 28, 28], new Uint8Array()), /empty/],
  ])('refuses %s in a sentence', (_, file, sentence) => {
    expect(() => readImages(file)).toThrow(IdxError);
    expect(() => readImages(file)).toThrow(sentence);
  });

  it('refuses sizes whose product no memory could hold, before it allocates anything', () => {
    const huge = idx(imageMagic, [2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1], new Uint8Array(1));
    expect(() => readImages(huge)).toThrow(IdxError);
    // Modulo 2^32 this product is 16, the number of bytes that are there.
    const wrapping = idx(imageMagic, [2 ** 31 + 8, 2, 1], new Uint8Array(16));
    expect(() => readImages(wrapping)).toThrow(IdxError);
  });

  it('gives a view or an IdxError, and nothing else, whatever the header says', () => {
    const header = fc.uint8Array({ minLength: 0, maxLength: 16 });
    fc.assert(
      fc.property(header, fc.nat(15), fc.nat(16), (noise, at, cut) => {
        const file = someImages();
        file.set(noise.subarray(0, 16 - at), at);
        const mutated = file.subarray(0, file.length - cut);
        const images = outcome(() => readImages(mutated));
        if (!images) return;
        expect(images.pixels.buffer).toBe(file.buffer);
        expect(images.count * images.rows * images.columns).toBe(images.pixels.length);
        expect(images.pixels.length).toBe(mutated.length - 16);
      }),
      { numRuns: 1000 },
    );
  });

  it('notices every change of a single byte of the header that changes its meaning', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const file = someImages();
        file[at] = (file[at]! + difference) % 256;
        expect(() => readImages(file)).toThrow(IdxError);
      }),
    );
  });
});

describe('readLabels', () => {
  it('returns the labels as a view', () => {
    const file = idx(labelMagic, [3], Uint8Array.of(0, 9, 5));
    expect([...readLabels(file)]).toEqual([0, 9, 5]);
    expect(readLabels(file).buffer).toBe(file.buffer);
  });

  it('refuses a label above 9 and says where it is', () => {
    const file = idx(labelMagic, [3], Uint8Array.of(0, 10, 11));
    expect(() => readLabels(file)).toThrow('Label 1 is 10, but labels go from 0 to 9.');
  });

  it('gives digits or an IdxError, and nothing else, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.boolean(), (noise, sound) => {
        const file = sound ? idx(labelMagic, [noise.length], noise) : noise;
        const labels = outcome(() => readLabels(file));
        expect(labels !== undefined).toBe(
          sound && noise.length > 0 && noise.every((label) => label <= 9),
        );
      }),
      { numRuns: 500 },
    );
  });
});
