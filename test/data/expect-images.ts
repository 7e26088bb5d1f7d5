import { expect } from 'vitest';
import type { Dataset } from '../../src/data/dataset';
import { IMAGE_PIXELS, type Split } from '../../src/data/split';
import { IMAGES } from './small-mnist';

/** Expects the made-up images from `first` on to be there, unchanged. */
export function expectImages(dataset: Dataset, split: Split, first: number, count: number): void {
  for (let index = first; index < first + count; index++) {
    const { pixels, labels } = IMAGES[split];
    const at = index * IMAGE_PIXELS;
    expect(dataset.pixels(split, index)).toEqual(pixels.subarray(at, at + IMAGE_PIXELS));
    expect(dataset.label(split, index)).toBe(labels[index]);
  }
}
