import { expect, test } from 'vitest';
import { progressBar } from '../../src/terminal/report';

test('the progress bar fills from empty to full without changing its length', () => {
  expect(progressBar(0, 8)).toBe(`[${' '.repeat(30)}] 0/8`);
  expect(progressBar(4, 8)).toBe(`[${'#'.repeat(15)}${' '.repeat(15)}] 4/8`);
  expect(progressBar(8, 8)).toBe(`[${'#'.repeat(30)}] 8/8`);
});
