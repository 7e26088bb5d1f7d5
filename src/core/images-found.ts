/** What is found in a learner's files of images, and the names that their classes are given. */

import { MNIST, type ImageSet } from './image-set';

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
