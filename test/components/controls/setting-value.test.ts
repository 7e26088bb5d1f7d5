/** What may be typed into a setting. */

import { expect, test } from 'vitest';
import { readSetting } from '../../../components/controls/setting-value';

test.each([
  ['0.1', 0.1],
  [' .5 ', 0.5],
  ['1e-3', 0.001],
  ['1e−3', 0.001],
  ['0,25', 0.25],
])('a learning rate typed as %j is read', (typed, value) => {
  expect(readSetting('learningRate', typed)).toEqual({ value });
});

test.each([
  ['learningRate', 'fast', 'notANumber'],
  ['learningRate', '', 'notANumber'],
  ['learningRate', '0x10', 'notANumber'],
  ['learningRate', '0', 'outside'],
  ['learningRate', '−1', 'outside'],
  ['learningRate', '1e999', 'outside'],
  ['batchSize', '0', 'outside'],
  ['batchSize', '2.5', 'notWhole'],
  ['batchSize', '1,000', 'notANumber'],
  ['start', '60000', 'outside'],
] as const)('%s typed as %j is refused: %s', (name, typed, reason) => {
  expect(readSetting(name, typed)).toMatchObject({ refusal: { setting: name, reason } });
});
