import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sizeOf, type Values } from '../../src/core/value';
import { shapeOf } from '../../src/core/recipe';
import { writeNpz } from '../../src/data/npz';
import {
  LARGEST_WEIGHTS,
  npzOf,
  readWeights,
  WeightsError,
  weightsIn,
} from '../../src/export/weights';
import { wholeLocales } from '../../src/locales/whole';
import { allRecipes } from '../../src/recipes';
import { kerasTwoLayer } from '../../src/recipes/keras-two-layer';
import { softmaxRegression } from '../../src/recipes/softmax-regression';

const weightsFor = (recipe: (typeof allRecipes)[number]): Values =>
  Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { axes }], n) => {
      const shape = shapeOf(recipe, axes, 0);
      return [name, { shape, data: Float32Array.from({ length: sizeOf(shape) }, (_, i) => i - n) }];
    }),
  );

const W = { shape: [784, 10], data: new Float32Array(7840) };
const b = { shape: [10], data: new Float32Array(10) };

/** The bytes of a sound file whose b is written as whole numbers of 32 bits. */
const wholeNumbers = (): Uint8Array => {
  const text = new TextDecoder('latin1').decode(writeNpz({ b }));
  expect(text).toContain('<f4');
  return wrapped(Uint8Array.from(text.replace('<f4', '<i4'), (letter) => letter.charCodeAt(0)));
};

/** Sets the checksums in an archive of one stored file to what its content now gives. */
function wrapped(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const sum = crc32(bytes.subarray(start, start + view.getUint32(18, true)));
  view.setUint32(14, sum, true);
  const end = bytes.length - 22;
  view.setUint32(view.getUint32(end + 16, true) + 16, sum, true);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

const refusal = (bytes: Uint8Array, recipe = softmaxRegression): WeightsError => {
  try {
    readWeights(bytes, recipe);
  } catch (error) {
    expect(error).toBeInstanceOf(WeightsError);
    return error as WeightsError;
  }
  throw new Error('these weights were taken');
};

test.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))(
  'the weights of %s come back to the bit',
  (_, recipe) => {
    const weights = weightsFor(recipe);
    expect(readWeights(npzOf(weights), recipe)).toEqual(weights);
  },
);

test('the weights of a step are those it begins with, or those after its update', () => {
  const after = { shape: [10], data: new Float32Array(10).fill(1) };
  const values = { W, b, 'next.W': W, 'next.b': after, x: b };
  expect(weightsIn(softmaxRegression, values, false)).toEqual({ W, b });
  expect(weightsIn(softmaxRegression, values, true)['b']).toBe(after);
});

describe('a file of weights', () => {
  const files: readonly (readonly [string, Uint8Array, Partial<WeightsError>])[] = [
    ['that is too large', new Uint8Array(LARGEST_WEIGHTS + 1), { reason: 'tooLarge' }],
    ['that is none', new TextEncoder().encode('W = 1'), { reason: 'notNpz' }],
    ['that is cut short', writeNpz({ W, b }).subarray(0, 9000), { reason: 'notNpz' }],
    ['without a parameter', writeNpz({ W }), { reason: 'missing', array: 'b' }],
    ['with one too many', writeNpz({ W, b, c: b }), { reason: 'stranger', array: 'c' }],
    [
      'of another shape',
      writeNpz({ W: { ...W, shape: [10, 784] }, b }),
      { reason: 'shape', array: 'W', found: '10 × 784', wanted: '784 × 10' },
    ],
    [
      'with no shape at all',
      writeNpz({ W, b: { shape: [], data: new Float32Array(1) } }),
      { reason: 'shape', array: 'b', found: '', wanted: '10' },
    ],
    [
      'with a number that is none',
      writeNpz({ W, b: { ...b, data: new Float32Array(10).fill(NaN, 9) } }),
      { reason: 'notFinite', array: 'b', found: 'NaN' },
    ],
    [
      'with an infinite number',
      writeNpz({ W: { ...W, data: new Float32Array(7840).fill(-Infinity, 1) }, b }),
      { reason: 'notFinite', array: 'W', found: '-Infinity' },
    ],
    ['of whole numbers', wholeNumbers(), { reason: 'dtype', array: 'b', found: '<i4' }],
    [
      'of another program',
      npzOf(weightsFor(kerasTwoLayer)),
      { reason: 'missing', array: 'W', wanted: 'W, b' },
    ],
  ];

  test.each(files)('%s is refused in one sentence', (_, bytes, expected) => {
    const error = refusal(bytes);
    expect(error).toMatchObject(expected);
    for (const { exports } of Object.values(wholeLocales)) {
      expect(exports.faults[error.reason](error)).toMatch(/^\p{Lu}[^.]*(?:\.npz[^.]*)?\.$/u);
    }
  });

  test('is refused or fits, whatever is changed in it', () => {
    const sound = writeNpz({ W, b });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = sound.slice();
        bytes[at]! ^= by;
        try {
          const read = readWeights(bytes, softmaxRegression);
          expect(read['W']!.data).toHaveLength(7840);
          expect(read['W']!.data.every(Number.isFinite)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(WeightsError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
