/** Reads pairs of IDX files, images and labels: one pair, or one to learn from and one to test with. */

import { IdxError, readImages, readLabels } from '../data/idx';
import { IMAGE_PIXELS, IMAGE_SIDE, type LabelledImages } from '../data/split';
import { ImagesError, LARGEST_SIDE, MOST_IMAGES } from './limits';
import { imageOf } from './picture';
import type { Unpacked } from './unpack';

export interface IdxSets {
  readonly learn: LabelledImages;
  readonly test: LabelledImages | null;
  /** Images that were no 28 by 28 pixels. */
  readonly scaled: number;
}

/** How the files for testing are told apart, as MNIST and those after it are called. */
const TEST = /t10k|test/i;

export function isIdx({ bytes }: Unpacked): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 && (bytes[3] === 3 || bytes[3] === 1);
}

/** @throws {ImagesError} unless they are one or two pairs that go together */
export function readIdx(files: readonly Unpacked[]): IdxSets {
  const images = files.filter(({ bytes }) => bytes[3] === 3);
  const labels = files.filter(({ bytes }) => bytes[3] === 1);
  if (images.length === 1 && labels.length === 1) {
    const learn = readPair(images[0]!, labels[0]!);
    return { learn, test: null, scaled: scaledIn(images) };
  }
  const [testImages, learnImages] = parted(images);
  const [testLabels, learnLabels] = parted(labels);
  return {
    learn: readPair(learnImages, learnLabels),
    test: readPair(testImages, testLabels),
    scaled: scaledIn(images),
  };
}

function parted(files: readonly Unpacked[]): [test: Unpacked, learn: Unpacked] {
  const test = files.filter(({ path }) => TEST.test(nameOf(path)));
  const learn = files.filter((file) => !test.includes(file));
  if (test.length !== 1 || learn.length !== 1) throw new ImagesError('pairs');
  return [test[0]!, learn[0]!];
}

function readPair(images: Unpacked, labels: Unpacked): LabelledImages {
  const { count, rows, columns, pixels } = reading(images, readImages);
  if (count > MOST_IMAGES) throw new ImagesError('tooMany');
  if (rows > LARGEST_SIDE || columns > LARGEST_SIDE) throw new ImagesError('side', images.path);
  const all = reading(labels, readLabels);
  if (all.length !== count) throw new ImagesError('counts', images.path, `${count}, ${all.length}`);
  if (rows === IMAGE_SIDE && columns === IMAGE_SIDE) return { pixels, labels: all };
  const scaled = new Uint8Array(count * IMAGE_PIXELS); // [count, 784]
  for (let n = 0; n < count; n++) {
    const grey = pixels.subarray(n * rows * columns, (n + 1) * rows * columns);
    scaled.set(imageOf({ width: columns, height: rows, grey }), n * IMAGE_PIXELS);
  }
  return { pixels: scaled, labels: all };
}

function scaledIn(images: readonly Unpacked[]): number {
  return images.reduce((sum, { bytes }) => {
    const { count, rows, columns } = readImages(bytes);
    return sum + (rows === IMAGE_SIDE && columns === IMAGE_SIDE ? 0 : count);
  }, 0);
}

function reading<Content>(file: Unpacked, read: (bytes: Uint8Array) => Content): Content {
  try {
    return read(file.bytes);
  } catch (error) {
    if (!(error instanceof IdxError)) throw error;
    const { label } = error;
    if (label !== undefined) throw new ImagesError('label', file.path, String(label));
    throw new ImagesError('idx', file.path);
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
