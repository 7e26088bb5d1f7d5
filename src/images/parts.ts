/** Parts images into those to learn from, to validate with, and to test with. */

import { batchAt } from '../data/order';
import { IMAGE_PIXELS, type LabelledImages, type PerSplit } from '../data/split';

/** One image in so many is for testing, where none came for that; and of the rest one for validation. */
const ONE_TEST_IN = 6;
const ONE_VALIDATION_IN = 12;

/** Seed of the mixing, so that the same files always give the same parts. */
const SEED = 1;

/**
 * With test images of their own, the others stay in their order: the first twelfth is for validation, as of MNIST,
 * and the rest for training. Without, they are mixed first, and the last sixth is for testing.
 */
export function partsOf(
  images: LabelledImages,
  test: LabelledImages | null,
): PerSplit<LabelledImages> {
  if (test) return { ...learning(images), test };
  const mixed = mixedUp(images);
  const all = images.labels.length;
  const rest = all - Math.max(1, Math.floor(all / ONE_TEST_IN));
  return { ...learning(slice(mixed, 0, rest)), test: slice(mixed, rest, all) };
}

function learning(images: LabelledImages): Omit<PerSplit<LabelledImages>, 'test'> {
  const all = images.labels.length;
  const first = Math.max(1, Math.floor(all / ONE_VALIDATION_IN));
  return { validation: slice(images, 0, first), train: slice(images, first, all) };
}

function mixedUp({ pixels, labels }: LabelledImages): LabelledImages {
  const size = labels.length;
  const order = batchAt({ order: 'shuffled', seed: SEED, start: 0, size }, 0, size);
  const mixed = { pixels: new Uint8Array(pixels.length), labels: new Uint8Array(size) };
  order.forEach((from, to) => {
    const image = pixels.subarray(from * IMAGE_PIXELS, (from + 1) * IMAGE_PIXELS);
    mixed.pixels.set(image, to * IMAGE_PIXELS);
    mixed.labels[to] = labels[from]!;
  });
  return mixed;
}

/** Views. */
function slice({ pixels, labels }: LabelledImages, from: number, to: number): LabelledImages {
  return {
    pixels: pixels.subarray(from * IMAGE_PIXELS, to * IMAGE_PIXELS),
    labels: labels.subarray(from, to),
  };
}
