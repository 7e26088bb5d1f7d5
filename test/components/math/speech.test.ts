import { describe, expect, test } from 'vitest';
import { figure } from '../../../components/math/figure';
import { speak } from '../../../components/math/speech';
import { number } from '../../../src/core/formula';
import { en } from '../../../src/locales/en';
import { es } from '../../../src/locales/es';
import { formulas } from './formulas';

describe.each(Object.entries(formulas))(
  'the formula of the %s',
  (_, [formula, english, spanish]) => {
    test('is said in English', () => {
      expect(speak(formula, en)).toBe(english);
    });

    test('is said in Spanish', () => {
      expect(speak(formula, es)).toBe(spanish);
    });
  },
);

test('numbers that are not finite are said by name', () => {
  expect(speak(number(NaN), en)).toBe('not a number');
  expect(speak(number(-Infinity), en)).toBe('minus infinity');
  expect(speak(number(Infinity), es)).toBe('infinito');
});

test.each([
  [0, '0'],
  [100, '100'],
  [0.5, '0.5'],
  [Math.fround(0.1), '0.100'],
  [-0.031612, '−0.0316'],
  [2.26004, '2.260'],
  [2.302585, '2.303'],
  [53.18734, '53.187'],
  [-1.2345e-7, '−1.23e−7'],
  [Infinity, '+∞'],
])('%d is printed %s', (value, printed) => {
  expect(figure(value)).toBe(printed);
});
