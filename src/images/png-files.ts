/** Reads PNG files: the size is looked at before anything is decoded, and the name says the class. */

import { IMAGE_PIXELS, IMAGE_SIDE, type LabelledImages } from '../data/split';
import { classesOf, labelsOf } from './file-classes';
import { ImagesError, LARGEST_SIDE, MOST_IMAGES } from './limits';
import { greyOf, imageOf, type ColourPicture } from './picture';
import type { Unpacked } from './unpack';

/** Decodes a PNG. It may reject for one that is damaged. */
export type DecodePng = (bytes: Uint8Array) => Promise<ColourPicture>;

export interface PngSet {
  readonly images: LabelledImages;
  readonly classes: readonly string[];
  readonly scaled: number;
}

/** How reading is followed and ended. */
export interface Reading {
  readonly decode: DecodePng;
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Signature, and the whole of the first part, which holds the size. */
const HEADER = 33;

export function isPng({ bytes }: Unpacked): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** @throws {ImagesError} for one that is damaged, too large, or of no class; the signal's reason once that aborts */
export async function readPngs(
  files: readonly Unpacked[],
  { decode, onProgress, signal }: Reading,
): Promise<PngSet> {
  if (files.length > MOST_IMAGES) throw new ImagesError('tooMany');
  const names = classesOf(files.map(({ path }) => path));
  const { classes, labels } = labelsOf(names);
  const sizes = files.map(sizeOf);
  const pixels = new Uint8Array(files.length * IMAGE_PIXELS); // [n, 784]
  for (const [n, file] of files.entries()) {
    signal?.throwIfAborted();
    if (n % 100 === 0) onProgress?.(n, files.length);
    pixels.set(await imageIn(file, sizes[n]!, decode), n * IMAGE_PIXELS);
  }
  const scaled = sizes.filter(
    ({ width, height }) => width !== IMAGE_SIDE || height !== IMAGE_SIDE,
  ).length;
  return { images: { pixels, labels }, classes, scaled };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ path, bytes }: Unpacked): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') {
    throw new ImagesError('png', path);
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) throw new ImagesError('png', path);
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) throw new ImagesError('side', path);
  return { width, height };
}

async function imageIn(file: Unpacked, size: Size, decode: DecodePng): Promise<Uint8Array> {
  let picture: ColourPicture;
  try {
    picture = await decode(file.bytes);
  } catch {
    throw new ImagesError('png', file.path);
  }
  if (picture.width !== size.width || picture.height !== size.height) {
    throw new ImagesError('png', file.path);
  }
  return imageOf(greyOf(picture));
}
