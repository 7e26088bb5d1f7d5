/** What a set of images is called, which classes it has, and how many images each of its parts holds. MNIST is
 * one; a learner can bring another. The pixels themselves are data, which only whoever computes needs. */

import type { Sizes } from './epochs';
import type { Run } from './run';

export interface ImageSet {
  /** Tells two sets apart: the SHA-256 of pixels, labels and parts, or the name of the set that comes with the
   * page. */
  readonly id: string;
  /** What it is called on the page: a name of its own, or that of the file it came in. */
  readonly name: string;
  /** One name a class, in the order of the labels. */
  readonly classes: readonly string[];
  /** Number of images of each part. */
  readonly sizes: Sizes & { readonly test: number };
}

export const MNIST: ImageSet = {
  id: 'mnist',
  name: 'MNIST',
  classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
  sizes: { train: 55_000, validation: 5_000, test: 10_000 },
};

/** The images that a run learns from. */
export function imagesOf({ images }: Pick<Run, 'images'>): ImageSet {
  return images ?? MNIST;
}

/** Whether the classes are the ten digits. */
export function areDigits(classes: readonly string[]): boolean {
  return classes.every((name, k) => name === String(k));
}
