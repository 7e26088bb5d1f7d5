/** Packs MNIST into compressed shards and their manifest; the same images give the same files. Node only. */

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { MANIFEST_VERSION, type Manifest, type Shard } from './manifest';
import { readMnist, sliceImages } from './mnist-files';
import { sha256Hex } from './shard';
import type { LabelledImages, PerSplit, Split } from './split';

/** Which images go into one shard. */
export interface ShardPlan {
  readonly split: Split;
  readonly first: number;
  readonly count: number;
}

/** A manifest with the bytes of every shard it names. */
export interface Pack {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where the first shards end: one for the first batch, on which the page waits to show anything, and one for nine
 * more. */
const STARTS = [100, 1_000];

/**
 * Cuts the splits into shards, in the order in which they are to be loaded: small first ones of train, all of
 * validation, the rest of train in about equal parts of at most `most` images, all of test.
 */
export function planShards(
  sizes: PerSplit<number>,
  starts: readonly number[] = STARTS,
  most = 9_000,
): ShardPlan[] {
  const ends = [0, ...starts].map((end) => Math.min(end, sizes.train));
  return [
    ...ends.slice(1).flatMap((end, n) => cut('train', ends[n]!, end, most)),
    ...cut('validation', 0, sizes.validation, most),
    ...cut('train', ends.at(-1)!, sizes.train, most),
    ...cut('test', 0, sizes.test, TEST),
  ];
}

/** The most test images in a shard: nobody asks for a part of them. */
const TEST = 10_000;

/** Packs images by a plan; shards appear in the manifest in the plan's order. */
export async function packShards(
  images: PerSplit<LabelledImages>,
  plan: readonly ShardPlan[],
): Promise<Pack> {
  const packed = await Promise.all(plan.map((part) => packShard(images[part.split], part)));
  return {
    manifest: { version: MANIFEST_VERSION, shards: packed.map(({ shard }) => shard) },
    files: new Map(packed.map(({ shard, bytes }) => [shard.name, bytes])),
  };
}

/** Packs all of MNIST. Takes about a second. */
export function packMnist(): Promise<Pack> {
  const images = readMnist();
  const sizes = {
    train: images.train.labels.length,
    validation: images.validation.labels.length,
    test: images.test.labels.length,
  };
  return packShards(images, planShards(sizes));
}

function cut(split: Split, first: number, end: number, most: number): ShardPlan[] {
  const parts = Math.ceil((end - first) / most);
  const edge = (part: number) => first + Math.round(((end - first) * part) / parts);
  return Array.from({ length: parts }, (_, i) => ({
    split,
    first: edge(i),
    count: edge(i + 1) - edge(i),
  }));
}

async function packShard(
  images: LabelledImages,
  { split, first, count }: ShardPlan,
): Promise<{ shard: Shard; bytes: Uint8Array<ArrayBuffer> }> {
  const { pixels, labels } = sliceImages(images, first, first + count);
  const payload = new Uint8Array(pixels.length + labels.length);
  payload.set(pixels);
  payload.set(labels, pixels.length);
  // Level 9 takes twenty times as long for two parts in a hundred.
  const bytes = new Uint8Array(await promisify(gzip)(payload, { level: 6 }));
  bytes[OPERATING_SYSTEM] = UNKNOWN_SYSTEM;
  const sha256 = sha256Hex(bytes);
  const name = `${split}-${String(first).padStart(5, '0')}-${sha256.slice(0, 12)}.bin`;
  const payloadSha256 = sha256Hex(payload);
  return {
    shard: { name, split, first, count, bytes: bytes.length, sha256, payloadSha256 },
    bytes,
  };
}

/** The byte of a gzip header that names the system it was made on; it must not change the hash. */
const OPERATING_SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;
