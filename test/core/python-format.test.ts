import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pythonFixed,
  pythonGeneral,
  pythonGrouped,
  pythonLeft,
  pythonScientific,
} from '../../src/core/python-format';
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

test.each([
  [0.8534167, '0.8534', '8.5342e-01'],
  [0.00043219, '0.0004', '4.3219e-04'],
  [0.03125, '0.0312', '3.1250e-02'],
  [1, '1.0000', '1.0000e+00'],
  [-0, '-0.0000', '-0.0000e+00'],
  [Infinity, 'inf', 'inf'],
])('%d with four digits behind the point is %s, and %s with a power of ten', (x, fixed, power) => {
  expect([pythonFixed(x, 4), pythonScientific(x, 4)]).toEqual([fixed, power]);
});

test.each([
  [7, '7'],
  [110, '110'],
  [7960, '7,960'],
  [1234567, '1,234,567'],
])('%i has a comma before each three digits: %s', (n, text) => {
  expect(pythonGrouped(n)).toBe(text);
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

  test('so many digits behind the point are those of Python', () => {
    const sixteenths = fc.integer({ min: -40000, max: 40000 }).map((n) => n / 65536);
    const numbers = fc.oneof(fc.double(), fc.float().map(Math.fround), sixteenths);
    const cases = fc.sample(fc.tuple(numbers, fc.integer({ min: 1, max: 8 })), 5000);
    const theirs = python(
      'import json, sys\n' +
        'print(json.dumps([["{:.{}f}".format(float(x), p), "{:.{}e}".format(float(x), p)]' +
        ' for x, p in json.load(sys.stdin)]))',
      JSON.stringify(cases.map(([x, p]) => [Object.is(x, -0) ? '-0.0' : String(x), p])),
    );
    const ours = cases.map(([x, p]) => [pythonFixed(x, p), pythonScientific(x, p)]);
    expect(ours).toEqual(JSON.parse(theirs.toString()));
  });
});
