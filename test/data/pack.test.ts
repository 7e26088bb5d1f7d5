import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/data/manifest';
import {
  MNIST_FILES,
  readMnist,
  readMnistFile,
  VALIDATION_IMAGES,
} from '../../src/data/mnist-files';
import { packMnist } from '../../src/data/pack';
import { IMAGE_PIXELS } from '../../src/data/split';
import { smallPack } from './small-mnist';

const hash = (algorithm: string, bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest('hex');

const trainImages = readMnistFile('train-images-idx3-ubyte');
const trainLabels = readMnistFile('train-labels-idx1-ubyte');
const testLabels = readMnistFile('t10k-labels-idx1-ubyte');

describe('The original files', () => {
  it.each(Object.entries(MNIST_FILES))('%s has the published MD5', (name, md5) => {
    expect(hash('md5', readMnistFile(name as keyof typeof MNIST_FILES))).toBe(md5);
  });

  it('are split into 55,000 + 5,000 + 10,000 images, and train begins at image 5000', () => {
    const { train, validation, test } = readMnist();
    expect([train, validation, test].map((part) => part.labels.length)).toEqual([
      55_000, 5_000, 10_000,
    ]);
    expect(train.labels[0]).toBe(trainLabels[8 + 5000]);
    expect(hash('md5', train.pixels.subarray(0, IMAGE_PIXELS))).toBe(
      hash('md5', trainImages.subarray(16 + 5000 * IMAGE_PIXELS, 16 + 5001 * IMAGE_PIXELS)),
    );
    expect(validation.labels[0]).toBe(trainLabels[8]);
  });
});

describe('packMnist', async () => {
  const { manifest, files } = await packMnist();
  const payloads = new Map([...files].map(([name, bytes]) => [name, gunzipSync(bytes)]));

  it('writes a manifest that its own parser accepts, with one file for each shard', () => {
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
    expect([...files.keys()]).toEqual(manifest.shards.map((shard) => shard.name));
  });

  it('puts the images of the first batch first, in at most 20 kB, and those of nine more behind them', () => {
    const [first, second] = manifest.shards;
    expect(first).toMatchObject({ split: 'train', first: 0, count: 100 });
    expect(first!.bytes).toBeLessThanOrEqual(20_000);
    expect(second).toMatchObject({ split: 'train', first: 100, count: 900 });
  });

  it('goes on with validation, the rest of train in shards of about 10,000, and test', () => {
    const [, , third, ...others] = manifest.shards;
    expect(third).toMatchObject({ split: 'validation', first: 0, count: 5000 });
    expect(others.map((shard) => shard.split).join(' ')).toMatch(/^(train )+test$/);
    for (const { count } of others) {
      expect(count).toBeGreaterThanOrEqual(9_000);
      expect(count).toBeLessThanOrEqual(11_000);
    }
  });

  it('states the true size and hash of every file, names the file by it, and stays under 12 MB', () => {
    for (const shard of manifest.shards) {
      const bytes = files.get(shard.name)!;
      expect(shard.bytes).toBe(bytes.length);
      expect(shard.sha256).toBe(hash('sha256', bytes));
      expect(shard.payloadSha256).toBe(hash('sha256', payloads.get(shard.name)!));
      expect(shard.name).toMatch(/\.bin$/);
      expect(shard.name).toContain(shard.sha256.slice(0, 12));
    }
    expect(manifest.shards.reduce((sum, shard) => sum + shard.bytes, 0)).toBeLessThan(12e6);
  });

  it('holds the original bytes, each once', () => {
    const pixels: Record<string, Uint8Array[]> = { train: [], validation: [], test: [] };
    const labels: Record<string, Uint8Array[]> = { train: [], validation: [], test: [] };
    for (const { name, split, count } of manifest.shards) {
      const payload = payloads.get(name)!;
      expect(payload.length).toBe(count * (IMAGE_PIXELS + 1));
      pixels[split]!.push(payload.subarray(0, count * IMAGE_PIXELS));
      labels[split]!.push(payload.subarray(count * IMAGE_PIXELS));
    }
    const joined = (parts: Record<string, Uint8Array[]>, ...splits: string[]) =>
      hash('md5', Buffer.concat(splits.flatMap((split) => parts[split]!)));
    expect(joined(pixels, 'validation', 'train')).toBe(hash('md5', trainImages.subarray(16)));
    expect(joined(labels, 'validation', 'train')).toBe(hash('md5', trainLabels.subarray(8)));
    expect(joined(labels, 'test')).toBe(hash('md5', testLabels.subarray(8)));
  });

  it('has image 5000 of the original training file as its first, after the 5,000 of validation', () => {
    const first = payloads.get(manifest.shards[0]!.name)!;
    const original = trainImages.subarray(16 + VALIDATION_IMAGES * IMAGE_PIXELS);
    expect(
      Buffer.compare(first.subarray(0, IMAGE_PIXELS), original.subarray(0, IMAGE_PIXELS)),
    ).toBe(0);
    expect(first[100 * IMAGE_PIXELS]).toBe(trainLabels[8 + VALIDATION_IMAGES]);
  });
});

describe('packShards', () => {
  it('gives the same manifest and the same bytes each time', async () => {
    const [one, other] = [await smallPack(), await smallPack()];
    expect(other.manifest).toEqual(one.manifest);
    expect(other.files).toEqual(one.files);
  });

  it('writes gzip headers that tell neither the time nor the system', async () => {
    for (const bytes of (await smallPack()).files.values()) {
      expect([...bytes.subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
      expect(bytes[9]).toBe(255);
    }
  });
});
