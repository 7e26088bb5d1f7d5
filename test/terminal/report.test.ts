import { expect, test } from 'vitest';
import { progressBar, resultLines, rowLine } from '../../src/terminal/report';

test('a line of the program is as the course prints it', () => {
  expect(
    rowLine({ step: 0, costBefore: 2.3, costAfter: 1.6328301429748535, accuracy: 0.4142 }),
  ).toBe('Epoch: 0    - Cost: 1.63     Accuracy: 0.414');
  expect(rowLine({ step: 50, costBefore: 1, costAfter: 0.28, accuracy: 0.9 })).toBe(
    'Epoch: 50   - Cost: 0.28     Accuracy: 0.9  ',
  );
});

test('the end names the accuracy, the digit read and its one-hot label', () => {
  const probabilities = [0, 0.9, 0.1];
  expect(
    resultLines({
      rows: [],
      testAccuracy: 0.8943,
      testLoss: 0.38,
      shown: { predicted: 1, label: 2, probabilities },
      weights: {},
    }),
  ).toEqual(['FINAL RESULT: 0.894', 'Result for one image: 1 [0. 0. 1.]']);
});

test('the progress bar fills from empty to full without changing its length', () => {
  expect(progressBar(0, 8)).toBe(`[${' '.repeat(30)}] 0/8`);
  expect(progressBar(4, 8)).toBe(`[${'#'.repeat(15)}${' '.repeat(15)}] 4/8`);
  expect(progressBar(8, 8)).toBe(`[${'#'.repeat(30)}] 8/8`);
});
