/** Changes of settings in words. */

import { expect, test } from 'vitest';
import { changeWords, valueWords } from '../../../components/controls/change';
import { locales } from '../../../src/locales';

const change = { step: 11, set: { learningRate: 1e-7, order: 'shuffled' } } as const;

test('a change names its batch, counted from 1, and every setting with its value', () => {
  const { en, es } = locales;
  expect(changeWords(change, en!)).toBe(
    `from batch 12: ${en!.settings.learningRate} 1e−7, ${en!.settings.order} ${en!.controls.orders.shuffled}`,
  );
  expect(changeWords(change, es!)).toMatch(/^desde el lote 12: /);
});

test('a value is never rounded', () => {
  expect(valueWords(0.123456789, locales['en']!)).toBe('0.123456789');
});
