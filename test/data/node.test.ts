import { expect, it } from 'vitest';
import { loadNode } from '../../src/data/node';
import { readMnistFile } from '../../src/data/mnist-files';

it('loadNode gives all of MNIST, train beginning at image 5000 of the original file', () => {
  const mnist = loadNode();
  expect(mnist.progress.loaded).toEqual({ train: 55_000, validation: 5_000, test: 10_000 });
  const original = readMnistFile('train-images-idx3-ubyte').subarray(16 + 5000 * 784);
  expect(mnist.pixels('train', 0)).toEqual(original.subarray(0, 784));
  expect(mnist.label('train', 0)).toBe(readMnistFile('train-labels-idx1-ubyte')[8 + 5000]);
  const firstTestDigits = [7, 2, 1, 0, 4, 1, 4, 9, 5, 9];
  expect(firstTestDigits.map((_, i) => mnist.label('test', i))).toEqual(firstTestDigits);
});
