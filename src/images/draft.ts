/** Reads a learner's own images out of files, and makes of them a set to learn from. Nothing here leaves the
 * machine. */

import type { ImageSet } from '../core/image-set';
import { withUnused, type ImagesFound } from '../core/images-found';
import type { OwnImages } from '../data/own-images';
import { sha256Hex } from '../data/shard';
import {
  IMAGE_PIXELS,
  IMAGE_SIDE,
  SPLITS,
  type LabelledImages,
  type PerSplit,
} from '../data/split';
import { isIdx, readIdx } from './idx-files';
import { ImagesError, LEAST_IMAGES, MOST_IMAGES } from './limits';
import { partsOf } from './parts';
import { edgeOf } from './picture';
import { isPng, readPngs, type Reading } from './png-files';
import { unpack, type Packed } from './unpack';

/** Images as they are in the files, already parted, with what is to be told of them. */
export interface Draft {
  readonly found: ImagesFound;
  readonly parts: PerSplit<LabelledImages>;
}

/**
 * @throws {ImagesError} for files that are no images or none that can be used; the signal's reason, once that
 *   aborts
 */
export async function readDraft(files: readonly Packed[], reading: Reading): Promise<Draft> {
  const unpacked = await unpack(files);
  reading.signal?.throwIfAborted();
  const idx = unpacked.filter(isIdx);
  const pngs = unpacked.filter(isPng);
  if (idx.length > 0 && pngs.length > 0) throw new ImagesError('mixed');
  if (idx.length + pngs.length === 0) throw new ImagesError('nothing');
  const { learn, test, scaled, classes } = await read(idx, pngs, reading);
  const all = learn.labels.length + (test?.labels.length ?? 0);
  if (all > MOST_IMAGES) throw new ImagesError('tooMany');
  if (learn.labels.length < LEAST_IMAGES) {
    throw new ImagesError('tooFew', '', String(learn.labels.length));
  }
  const counts = countsOf(classes.length, learn, test);
  if (counts.filter((count) => count > 0).length < 2) throw new ImagesError('oneClass');
  const parts = partsOf(learn, test);
  const found: ImagesFound = {
    name: nameOf(files),
    sizes: sizesOf(parts),
    ownTest: test !== null,
    names: classes,
    counts,
    darkInk: hasDarkInk(learn),
    scaled,
    leftAside: unpacked.length - idx.length - pngs.length,
    samples: classes.map((_, k) => sampleOf(learn, k)),
  };
  return { found, parts };
}

/**
 * The set that a learner chose to learn from: MNIST's way round, with ink large and paper 0.
 * @param names one a class
 */
export async function ownImages(
  { found, parts }: Draft,
  { names, darkInk }: { readonly names: readonly string[]; readonly darkInk: boolean },
): Promise<OwnImages> {
  const images = darkInk ? inverted(parts) : parts;
  const set: ImageSet = {
    id: await idOf(images),
    name: found.name,
    classes: withUnused(names),
    sizes: found.sizes,
  };
  return { set, images };
}

async function read(
  idx: Parameters<typeof readIdx>[0],
  pngs: Parameters<typeof readPngs>[0],
  reading: Reading,
) {
  if (idx.length > 0) {
    const sets = readIdx(idx);
    const largest = [sets.learn, sets.test].reduce(
      (most, part) => part?.labels.reduce((a, b) => Math.max(a, b), most) ?? most,
      0,
    );
    const classes = Array.from({ length: largest + 1 }, (_, k) => String(k));
    return { ...sets, classes };
  }
  const { images, classes, scaled } = await readPngs(pngs, reading);
  return { learn: images, test: null, classes, scaled };
}

function countsOf(
  classes: number,
  learn: LabelledImages,
  test: LabelledImages | null,
): readonly number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const part of [learn, test]) part?.labels.forEach((label) => counts[label]!++);
  return counts;
}

function sizesOf(parts: PerSplit<LabelledImages>): ImageSet['sizes'] {
  const { train, validation, test } = parts;
  return {
    train: train.labels.length,
    validation: validation.labels.length,
    test: test.labels.length,
  };
}

function sampleOf({ pixels, labels }: LabelledImages, k: number): Uint8Array | null {
  const n = labels.indexOf(k);
  return n < 0 ? null : pixels.slice(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
}

/** Paper is what lies along the edges: ink is dark where that is bright. */
function hasDarkInk({ pixels, labels }: LabelledImages): boolean {
  let sum = 0;
  for (let n = 0; n < labels.length; n++) {
    const grey = pixels.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS);
    sum += edgeOf({ width: IMAGE_SIDE, height: IMAGE_SIDE, grey });
  }
  return sum / labels.length > 127.5;
}

function inverted(parts: PerSplit<LabelledImages>): PerSplit<LabelledImages> {
  const of = ({ pixels, labels }: LabelledImages): LabelledImages => ({
    pixels: pixels.map((grey) => 255 - grey),
    labels,
  });
  return { train: of(parts.train), validation: of(parts.validation), test: of(parts.test) };
}

/** SHA-256 of the SHA-256s of pixels and labels, part by part. */
async function idOf(parts: PerSplit<LabelledImages>): Promise<string> {
  const hashes: string[] = [];
  for (const split of SPLITS) {
    hashes.push(await hashOf(parts[split].pixels), await hashOf(parts[split].labels));
  }
  return hashOf(new TextEncoder().encode(hashes.join()));
}

/** The browser's own is quicker, and absent on insecure origins. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (!subtle) return sha256Hex(bytes);
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as BufferSource));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of a folder its own; of several files that of the first. */
function nameOf(files: readonly Packed[]): string {
  const path = files[0]?.path ?? '';
  const [top = ''] = path.split('/');
  return top.slice(0, 60);
}
