/** Names the three parts of MNIST and what one part holds. */

/** A part of the data set: what is learnt from, what is watched while learning, what judges at the end. */
export type Split = 'train' | 'validation' | 'test';

/** All splits, in the order in which they are counted and shown. */
export const SPLITS: readonly Split[] = ['train', 'validation', 'test'];

/** Rows, and columns, of one image. */
export const IMAGE_SIDE = 28;

/** Bytes of one image: 28 rows of 28 grey values, row by row. */
export const IMAGE_PIXELS = IMAGE_SIDE * IMAGE_SIDE;

/** Different labels there are: the digits 0 to 9. */
export const DIGITS = 10;

/** Images with their labels: `pixels` holds count * 784 grey values 0..255, `labels` count digits 0..9. */
export interface LabelledImages {
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** A value for each split. */
export type PerSplit<T> = Readonly<Record<Split, T>>;
