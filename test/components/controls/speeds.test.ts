/** The table of speeds. */

import { expect, test } from 'vitest';
import { speeds, stagesPerSecond } from '../../../components/controls/speeds';

test('speeds rise from one stage a second to as fast as it goes', () => {
  const rates = speeds.map((speed) => speed.stagesPerSecond);
  expect(rates[0]).toBe(1);
  expect(rates.at(-1)).toBe(Infinity);
  expect(rates).toEqual([...new Set(rates)].sort((a, b) => a - b));
});

test('a speed told in batches is that many batches in a loop of any length', () => {
  const speed = speeds.find(({ batchesPerSecond }) => batchesPerSecond === 4)!;
  expect(stagesPerSecond(speed, 8)).toBe(speed.stagesPerSecond);
  expect(stagesPerSecond(speed, 11)).toBe(44);
  expect(stagesPerSecond(speeds[0]!, 11)).toBe(1);
  expect(stagesPerSecond(speeds.at(-1)!, 11)).toBe(Infinity);
});
