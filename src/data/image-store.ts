/** Holds the images of one split that have arrived so far, and knows which ones those are. */

import { IMAGE_PIXELS, type LabelledImages } from './split';

/** The images of one split: room for all of them, taken when the first arrive. */
export class ImageStore {
  private images: LabelledImages | undefined;
  private readonly present: Uint8Array;
  private contiguous = 0;
  private arrived = 0;

  /** @param size number of images in the whole split */
  constructor(readonly size: number) {
    this.present = new Uint8Array(size);
  }

  /** A store whose images are all there; it keeps the arrays themselves, not copies. */
  static full(images: LabelledImages): ImageStore {
    const size = images.labels.length;
    if (images.pixels.length !== size * IMAGE_PIXELS) {
      throw new RangeError(`${images.pixels.length} pixels do not make ${size} images.`);
    }
    const store = new ImageStore(size);
    store.images = images;
    store.present.fill(1);
    store.contiguous = store.arrived = size;
    return store;
  }

  /** Number of images present, wherever they lie. */
  get loaded(): number {
    return this.arrived;
  }

  /** Number of images present from image 0 on without a gap. */
  get available(): number {
    return this.contiguous;
  }

  /** Adds images that were not there yet; the first becomes image `first` of the split. */
  put(first: number, { pixels, labels }: LabelledImages): void {
    this.images ??= {
      pixels: new Uint8Array(this.size * IMAGE_PIXELS), // [size, 784]
      labels: new Uint8Array(this.size), // [size]
    };
    this.images.pixels.set(pixels, first * IMAGE_PIXELS);
    this.images.labels.set(labels, first);
    this.present.fill(1, first, first + labels.length);
    this.arrived += labels.length;
    while (this.present[this.contiguous] === 1) this.contiguous++;
  }

  /** Whether this one image is present; an index outside the split is not. */
  has(index: number): boolean {
    return this.present[index] === 1;
  }

  /** Whether `count` images from `first` on are present, going on at image 0 past the last. */
  hasRange(first: number, count: number): boolean {
    for (let i = 0; i < Math.min(count, this.size); i++) {
      if (!this.has((first + i) % this.size)) return false;
    }
    return true;
  }

  /** One image as a view // [784]. @throws {RangeError} if it has not arrived. */
  pixels(index: number): Uint8Array {
    const { pixels } = this.need(index);
    return pixels.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
  }

  /** One label, 0..9. @throws {RangeError} if it has not arrived. */
  label(index: number): number {
    return this.need(index).labels[index] ?? 0;
  }

  private need(index: number): LabelledImages {
    if (!this.images || !this.has(index)) {
      throw new RangeError(`Image ${index} of ${this.size} is not there.`);
    }
    return this.images;
  }
}
