import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pythonGeneral, pythonLeft } from '../../src/core/python-format';
import { hasPython, python } from '../setup/python';

test.each([
  [1.6328301429748535, 3, '1.63'],
  [0.4142, 3, '0.414'],
  [0.9, 3, '0.9'],
  [1, 3, '1.0'],
  [0, 3, '0.0'],
  [-0, 3, '-0.0'],
  [12.34, 3, '12.3'],
  [99.95, 3, '1e+02'],
  [123.4, 3, '1.23e+02'],
  [0.0001, 3, '0.0001'],
  [0.00001234, 3, '1.23e-05'],
  [1.5e300, 2, '1.5e+300'],
  [NaN, 3, 'nan'],
  [-Infinity, 3, '-inf'],
])('%d with %i digits is %s', (x, digits, text) => {
  expect(pythonGeneral(x, digits)).toBe(text);
});

test.each([
  [0.125, 2, '0.12'],
  [0.375, 2, '0.38'],
  [2.5, 1, '2e+00'],
  [0.1235, 3, '0.123'],
  [0.1245, 3, '0.124'],
])('the half in %d is rounded to even, if it is one: %i digits, %s', (x, digits, text) => {
  expect(pythonGeneral(x, digits)).toBe(text);
});

test('a width is filled with spaces behind the number, and never cuts it', () => {
  expect(pythonLeft(1.63, 8, 3)).toBe('1.63    ');
  expect(pythonLeft(-1.23e-7, 5, 3)).toBe('-1.23e-07');
});

describe.skipIf(!hasPython('json'))('beside Python (skipped when python3 is not here)', () => {
  test('any number is written as Python writes it', () => {
    const quarters = fc.integer({ min: -40000, max: 40000 }).map((n) => n / 32);
    const numbers = fc.oneof(fc.double(), fc.float().map(Math.fround), quarters);
    const cases = fc.sample(fc.tuple(numbers, fc.integer({ min: 1, max: 8 })), 5000);
    const theirs = python(
      'import json, sys\n' +
        'print(json.dumps(["{:<12.{}}".format(float(x), p) for x, p in json.load(sys.stdin)]))',
      JSON.stringify(cases.map(([x, p]) => [Object.is(x, -0) ? '-0.0' : String(x), p])),
    );
    expect(cases.map(([x, p]) => pythonLeft(x, 12, p))).toEqual(JSON.parse(theirs.toString()));
  });
});
