/** The images that a program is run on: those of a batch, of a split, or one that was drawn. */

import type { Dataset } from '../data/dataset';
import { IMAGE_PIXELS, type Split } from '../data/split';

/** As they lie in MNIST's files: the validation images are the first of the training file. */
const ORDER: readonly Split[] = ['validation', 'train', 'test'];

export interface Pictures {
  /** Digits // [n] */
  readonly labels: Int32Array;
  /** Grey values 0 to 255 of one of them // [784] */
  pixels(n: number): Float32Array | Uint8Array;
  /** Where they lie, by which what was made of an image can be found again; absent for those from elsewhere. */
  readonly stored?: Stored;
}

export interface Stored {
  readonly data: Dataset;
  /** Places in the data set, counted through the validation, training and test splits // [n] */
  readonly numbers: Int32Array;
}

/** Puts all grey values into the given room // [n, 784] */
export function fillPixels(pictures: Pictures, room: Float32Array): void {
  for (let n = 0; n < pictures.labels.length; n++) room.set(pictures.pixels(n), n * IMAGE_PIXELS);
}

/** Images of the data set, which must have arrived. */
export class StoredPictures implements Pictures {
  readonly stored: Stored;
  private known: Int32Array | undefined;

  /** @param numbers places in the data set // [n] */
  constructor(data: Dataset, numbers: Int32Array) {
    this.stored = { data, numbers };
  }

  /** Looked up once somebody asks. */
  get labels(): Int32Array {
    return (this.known ??= this.stored.numbers.map((number) => {
      const { split, index } = placeOf(this.stored.data, number);
      return this.stored.data.label(split, index);
    }));
  }

  /** `count` images of a split from `first` on. */
  static from(data: Dataset, split: Split, first: number, count: number): StoredPictures {
    const start = firstNumber(data, split) + first;
    return new StoredPictures(
      data,
      Int32Array.from({ length: count }, (_, n) => start + n),
    );
  }

  pixels(n: number): Uint8Array {
    const { data, numbers } = this.stored;
    const { split, index } = placeOf(data, numbers[n]!);
    return data.pixels(split, index);
  }
}

/** Number of the first image of a split. */
export function firstNumber(data: Dataset, split: Split): number {
  let first = 0;
  for (const before of ORDER) {
    if (before === split) break;
    first += data.size(before);
  }
  return first;
}

function placeOf(data: Dataset, number: number): { readonly split: Split; readonly index: number } {
  let index = number;
  for (const split of ORDER) {
    const size = data.size(split);
    if (index < size) return { split, index };
    index -= size;
  }
  throw new RangeError(`There is no image ${number}.`);
}
