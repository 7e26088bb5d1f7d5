import { expect, test } from 'vitest';
import { wholePixels } from '../../components/device-pixels';

test.each([
  [3, 1, 3],
  [2.5, 1, 2],
  [2.5, 2, 2.5],
  [3, 1.5, 8 / 3],
  [3, 1.1, 3 / 1.1],
  [0.2, 1, 1],
])('%s CSS pixels at %s device pixels each are cut to %s', (length, ratio, whole) => {
  expect(wholePixels(length, ratio)).toBeCloseTo(whole, 10);
});
