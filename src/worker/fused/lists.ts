/** Each image as the list of its pixels that are not blank, made when it is first met and kept. */

import type { Dataset } from '../../data/dataset';
import { IMAGE_PIXELS, SPLITS } from '../../data/split';
import type { Pictures, Stored } from '../pictures';
import { Room, type Memory } from './memory';

/** Bytes of the longest list: three for every pixel. */
const LONGEST = 3 * IMAGE_PIXELS;
/** Lists are kept in blocks of so many bytes. All of MNIST's need 31 MB. */
const BLOCK = 1 << 20;

/** Writes the list of an image and gives its length in bytes. Both arguments are addresses. */
export type MakeList = (pixels: number, out: number) => number;

export class Lists {
  /** For each image of a data set where its list begins, or 0 before it is made; where it ends; and the label
   * // [images, 3] */
  private readonly kept = new WeakMap<Dataset, Int32Array>();
  /** Where the next list goes, and where its block ends. */
  private next = 0;
  private blockEnd = 0;
  /** Room for one image's grey values. */
  private readonly pixels: number;
  private readonly passing: Room;

  constructor(
    private readonly memory: Memory,
    private readonly make: MakeList,
  ) {
    this.pixels = memory.take(IMAGE_PIXELS);
    this.passing = new Room(memory);
  }

  /** For each image where its list begins and ends, and its label // int32 [n, 3]
   * Lists of images from elsewhere are good until this is asked again. Null when grey values are no bytes. */
  of(pictures: Pictures): Int32Array | null {
    return pictures.stored
      ? this.ofStored(pictures, pictures.stored)
      : this.ofPassing(pictures, pictures.labels.length);
  }

  private ofStored(pictures: Pictures, { data, numbers }: Stored): Int32Array {
    const kept = this.keptOf(data);
    const rows = new Int32Array(numbers.length * 3);
    for (let n = 0; n < numbers.length; n++) {
      const from = numbers[n]! * 3;
      if (kept[from] === 0) {
        const start = this.room();
        this.next = this.write(pictures.pixels(n) as Uint8Array, start);
        kept.set([start, this.next, pictures.labels[n]!], from);
      }
      for (let i = 0; i < 3; i++) rows[3 * n + i] = kept[from + i]!;
    }
    return rows;
  }

  private ofPassing(pictures: Pictures, count: number): Int32Array | null {
    const rows = new Int32Array(count * 3);
    let start = this.passing.of(count * LONGEST);
    for (let n = 0; n < count; n++) {
      const pixels = pictures.pixels(n);
      if (!(pixels instanceof Uint8Array)) return null;
      const end = this.write(pixels, start);
      rows.set([start, end, pictures.labels[n]!], 3 * n);
      start = end;
    }
    return rows;
  }

  /** @returns where the list ends */
  private write(pixels: Uint8Array, start: number): number {
    this.memory.bytes(this.pixels, IMAGE_PIXELS).set(pixels);
    return start + this.make(this.pixels, start);
  }

  /** Where the next list may be written. */
  private room(): number {
    if (this.next + LONGEST > this.blockEnd) {
      this.next = this.memory.take(BLOCK);
      this.blockEnd = this.next + BLOCK;
    }
    return this.next;
  }

  private keptOf(data: Dataset): Int32Array {
    const known = this.kept.get(data);
    if (known) return known;
    const images = SPLITS.reduce((sum, split) => sum + data.size(split), 0);
    const kept = new Int32Array(images * 3);
    this.kept.set(data, kept);
    return kept;
  }
}
