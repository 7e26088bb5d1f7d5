import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv, toJson, toNumPy } from '../../src/core/export';
import { shortest } from '../../src/core/shortest';
import type { Value } from '../../src/core/value';
import { hasPython, NO_NUMPY, python } from '../setup/python';

const value: Value = {
  shape: [2, 3],
  data: Float32Array.of(0.1, -1, 1 / 3, 1e-45, 3.4028234663852886e38, -0),
};
const strange: Value = { shape: [3], data: Float32Array.of(NaN, Infinity, -Infinity) };

test('the shortest digits of a float32 give it back', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (x) => {
      expect(Object.is(Math.fround(Number(shortest(x))), x)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [0.1, '0.1'],
  [1 / 3, '0.33333334'],
  [16777216, '16777216'],
  [1e-45, '1e-45'],
  [-0, '-0.0'],
  [0, '0'],
])('%d as a float32 is written %s', (x, text) => {
  expect(shortest(Math.fround(x))).toBe(text);
});

test('JSON is nested by axis and reads back to the same numbers', () => {
  expect(JSON.parse(toJson(value))).toEqual([
    [0.1, -1, 0.33333334],
    [1e-45, 3.4028235e38, -0],
  ]);
  expect(JSON.parse(toJson({ shape: [], data: Float32Array.of(2) }))).toBe(2);
  expect(JSON.parse(toJson(strange))).toEqual(['NaN', 'Infinity', '-Infinity']);
});

test('CSV has one line for each position on the first axis', () => {
  expect(toCsv(value)).toBe('0.1,-1,0.33333334\n1e-45,3.4028235e+38,-0.0');
  expect(toCsv({ shape: [2], data: Float32Array.of(1, 2) })).toBe('1\n2');
});

test('NumPy text is one assignment', () => {
  expect(toNumPy({ shape: [2, 1], data: Float32Array.of(1, 2) }, 'b')).toBe(
    'b = np.array([[1],\n              [2]], dtype=np.float32)',
  );
});

describe.skipIf(!hasPython())(`beside NumPy (skipped when ${NO_NUMPY})`, () => {
  const large: Value = { shape: [1, 1, 2], data: Float32Array.of(1e20, -1e20) };
  test.each([value, strange, large, { shape: [], data: Float32Array.of(0.7) }])(
    'the text makes the same array %#',
    (array) => {
      const made = python(
        `import numpy as np\n${toNumPy(array, 'W')}\nprint(W.dtype, W.shape, W.tobytes().hex())`,
      );
      const shape = array.shape.length === 1 ? `${array.shape[0]},` : array.shape.join(', ');
      const hex = Buffer.from(array.data.buffer).toString('hex');
      expect(made.toString()).toBe(`float32 (${shape}) ${hex}\n`);
    },
  );

  test('no float32 is written with more digits than NumPy needs', () => {
    const numbers = fc
      .sample(fc.float({ noNaN: true, noDefaultInfinity: true }), 2000)
      .filter((x) => x !== 0);
    const lengths = python(
      'import sys, json, numpy as np\n' +
        'count = lambda x: len(np.format_float_scientific(np.float32(x), trim="-").split("e")[0])\n' +
        'print(json.dumps([count(x) for x in json.load(sys.stdin)]))',
      `[${numbers.map(shortest).join(',')}]`,
    );
    const ours = numbers.map((x) => Number(shortest(x)).toExponential().split('e')[0]!.length);
    expect(ours).toEqual(JSON.parse(lengths.toString()));
  });
});
