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

/** Longest name of a class, in letters. */
export const LONGEST_NAME = 24;

/** Why names for classes were refused. */
export type NamesFault = 'count' | 'long' | 'twice';

/** The names in a list that is parted by commas, or why they cannot be those of so many classes. */
export function readNames(
  text: string,
  count: number,
): { readonly names: readonly string[] } | { readonly fault: NamesFault } {
  const names = text.split(',').map((name) => name.trim());
  if (names.length !== count || names.includes('')) return { fault: 'count' };
  if (names.some((name) => Array.from(name).length > LONGEST_NAME)) return { fault: 'long' };
  const all = withUnused(names);
  return new Set(all).size === all.length ? { names } : { fault: 'twice' };
}

/** Ten names: what no image shows is called by its number in brackets. */
export function withUnused(names: readonly string[]): readonly string[] {
  return MNIST.classes.map((_, k) => names[k] ?? `(${k})`);
}

/** What was found in files of images, before a learner says whether it shall be used. */
export interface ImagesFound {
  /** The file or folder that they came in. */
  readonly name: string;
  /** Number of images of each part. */
  readonly sizes: ImageSet['sizes'];
  /** Whether the test images came as such; else they were taken from the others. */
  readonly ownTest: boolean;
  /** One name a class, as far as there are classes. */
  readonly names: readonly string[];
  /** Images of each class. */
  readonly counts: readonly number[];
  /** Whether ink seems to be darker than paper. */
  readonly darkInk: boolean;
  /** Images that were no 28 by 28 pixels. */
  readonly scaled: number;
  /** Files that are no images. */
  readonly leftAside: number;
  /** An image of each class as it is in the file // [784]; none for a class without images. */
  readonly samples: readonly (Uint8Array | null)[];
}
