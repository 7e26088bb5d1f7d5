import { beforeEach, describe, expect, it } from 'vitest';
import { Dataset } from '../../src/data/dataset';
import type { FetchBytes, Progress } from '../../src/data/progress';
import { IMAGE_PIXELS } from '../../src/data/split';
import { expectImages } from './expect-images';
import { isSettled } from './settled';
import { FakeServer, IMAGES, SIZES, smallPack } from './small-mnist';

const pack = await smallPack();
let server: FakeServer;
let dataset: Dataset;

beforeEach(() => {
  server = new FakeServer(pack);
  dataset = new Dataset(server.manifest, server.fetchBytes);
});

describe('Loading good shards', () => {
  it('brings every image of every split, unchanged', async () => {
    await dataset.load();
    for (const split of ['train', 'validation', 'test'] as const) {
      expect(dataset.isComplete(split)).toBe(true);
      expect(dataset.available(split)).toBe(SIZES[split]);
      expect(dataset.size(split)).toBe(SIZES[split]);
      expectImages(dataset, split, 0, SIZES[split]);
    }
  });

  it('asks for each shard once, in the manifest’s order, however often it is told to load', async () => {
    await Promise.all([dataset.load(), dataset.load()]);
    await dataset.load();
    expect(server.asked).toEqual(
      server.manifest.shards.map(({ name }) => ({ name, fresh: false })),
    );
  });

  it('pauses after the first shard, if it is to, until somebody waits for more than has come', async () => {
    const [first] = server.manifest.shards;
    const never = new Promise<void>(() => undefined);
    const loaded = dataset.load(() => never);
    await dataset.whenReady('train', 0, first!.count);
    expect(await isSettled(loaded)).toBe(false);
    expect(server.asked).toEqual([{ name: first!.name, fresh: false }]);
    await dataset.whenReady('train', 0, first!.count + 1);
    await loaded;
    expect(dataset.progress).toMatchObject({ loaded: SIZES, loading: false });
  });

  it('goes on after a pause by itself', async () => {
    let end!: () => void;
    const loaded = dataset.load(() => new Promise<void>((resolve) => (end = resolve)));
    await dataset.whenReady('train', 0, 1);
    expect(await isSettled(loaded)).toBe(false);
    end();
    await loaded;
    expect(dataset.isComplete('test')).toBe(true);
  });

  it('asks for nothing and has nothing before it is told to load', () => {
    expect(server.asked).toEqual([]);
    expect(dataset.available('train')).toBe(0);
    expect(dataset.has('train', 0, 1)).toBe(false);
    expect(() => dataset.pixels('train', 0)).toThrow(RangeError);
  });

  it('takes shards that the transport had decompressed already', async () => {
    const { decodeShard } = await import('../../src/data/shard');
    for (const [i, shard] of server.manifest.shards.entries()) {
      const { pixels } = await decodeShard(shard, pack.files.get(shard.name)!);
      server.damage(i, () => new Uint8Array(pixels.buffer as ArrayBuffer));
    }
    const bytes: number[] = [];
    dataset.onProgress(({ bytesLoaded }) => bytes.push(bytesLoaded));
    await dataset.load();
    expect(dataset.progress.faults).toEqual([]);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expectImages(dataset, 'train', 0, SIZES.train);
  });
});

describe('Progress', () => {
  it('only grows, ends at the totals, and never claims more bytes than there are', async () => {
    const seen: Progress[] = [];
    dataset.onProgress((progress) => seen.push(progress));
    await dataset.load();
    const bytes = seen.map((progress) => progress.bytesLoaded);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(seen[0]).toEqual({
      loaded: { train: 0, validation: 0, test: 0 },
      totals: SIZES,
      bytesLoaded: 0,
      bytesTotal: server.manifest.shards.reduce((sum, shard) => sum + shard.bytes, 0),
      faults: [],
      loading: false,
    });
    expect(seen[1]!.loading).toBe(true);
    const last = seen.at(-1)!;
    expect(last).toMatchObject({ loaded: SIZES, faults: [], loading: false });
    expect(last.bytesLoaded).toBe(last.bytesTotal);
  });

  it('moves while a shard is still arriving', async () => {
    const seen = new Set<number>();
    dataset.onProgress((progress) => {
      if (progress.loaded.train === 0) seen.add(progress.bytesLoaded);
    });
    await dataset.load();
    expect([...seen]).toContain(server.manifest.shards[0]!.bytes >> 1);
  });

  it('is told a hundred times at most beside what happens to shards, in however many pieces they come', async () => {
    const inPieces: FetchBytes = async (shard, options) => {
      for (let bytes = 0; bytes <= shard.bytes; bytes++) options.onBytes(bytes);
      return server.fetchBytes(shard, { ...options, onBytes: () => undefined });
    };
    const pieces = new Dataset(server.manifest, inPieces);
    let calls = 0;
    pieces.onProgress(() => calls++);
    await pieces.load();
    // At first, as it begins, with each shard, at the end.
    expect(calls).toBeLessThanOrEqual(100 + 3 + server.manifest.shards.length);
    expect(calls).toBeGreaterThan(90);
  });

  it('goes to no one any more once the listener is taken away', async () => {
    let calls = 0;
    dataset.onProgress(() => calls++);
    dataset.onProgress(undefined);
    await dataset.load();
    expect(calls).toBe(1);
  });
});

describe('Asking for images', () => {
  beforeEach(async () => {
    server.damage(2, () => undefined); // leaves train 0-9 and 25-39
    await dataset.load();
  });

  it('knows ranges, and goes on at image 0 past the last', () => {
    expect(dataset.has('train', 0, 10)).toBe(true);
    expect(dataset.has('train', 0, 11)).toBe(false);
    expect(dataset.has('train', 25, 15 + 10)).toBe(true);
    expect(dataset.has('train', 25, 15 + 11)).toBe(false);
    expect(dataset.has('test', 3, 1000)).toBe(true);
    expect(dataset.has('train', 12, 0)).toBe(true);
  });

  it('knows lists', () => {
    expect(dataset.has('train', [0, 9, 25, 39])).toBe(true);
    expect(dataset.has('train', Int32Array.of(39, 10))).toBe(false);
    expect(dataset.has('train', [40])).toBe(false);
    expect(dataset.has('train', [-1])).toBe(false);
    expect(dataset.has('train', [0.5])).toBe(false);
  });

  it('gathers grey values and digits in the order asked for, into the caller’s arrays', () => {
    const pixels = new Float32Array(4 * IMAGE_PIXELS).fill(-1); // [4, 784]
    const labels = new Int32Array(4).fill(-1); // [4]
    dataset.gather('train', [39, 0, 39], pixels, labels);
    expect([...labels]).toEqual([40 % 10, 1, 40 % 10, -1]);
    expect([...pixels.subarray(0, 4)]).toEqual([0, 0, 40, 40]);
    expect(pixels[IMAGE_PIXELS + 783]).toBe(1);
    expect(pixels[2 * IMAGE_PIXELS + 783]).toBe(40);
    expect(pixels[3 * IMAGE_PIXELS]).toBe(-1);
  });

  it('refuses to gather what is not there or does not fit', () => {
    const gather = (indices: number[], room: number) =>
      dataset.gather('train', indices, new Float32Array(room * IMAGE_PIXELS), new Int32Array(room));
    expect(() => gather([0, 10], 2)).toThrow('Image 10 of 40 is not there.');
    expect(() => gather([40], 1)).toThrow(RangeError);
    expect(() => gather([0, 1], 1)).toThrow('no room for 2 images');
  });
});

describe('Waiting for images', () => {
  it('ends at once for what is there, and when the shard arrives for what is not', async () => {
    const early = dataset.whenReady('train', 0, 10);
    const late = dataset.whenComplete('test');
    expect(await isSettled(early)).toBe(false);
    let trainWhenReady = -1;
    const noted = early.then(() => (trainWhenReady = dataset.progress.loaded.test));
    await dataset.load();
    await Promise.all([noted, late, dataset.whenReady('train', 0, 40)]);
    expect(trainWhenReady).toBe(0);
  });

  it('follows a range past the last image', async () => {
    server.damage(0, () => undefined);
    await dataset.load();
    await dataset.whenReady('train', 25, 15);
    await dataset.whenReady('train', 40 + 25, 15);
    const wrapping = dataset.whenReady('train', 25, 16);
    expect(await isSettled(wrapping)).toBe(false);
    server.mend();
    await dataset.retry();
    await wrapping;
  });

  it('stays pending while a fault stands in the way, until a retry mends it', async () => {
    server.damage(1, () => undefined);
    const validation = dataset.whenComplete('validation');
    await dataset.load();
    expect(await isSettled(validation)).toBe(false);
    server.mend();
    await dataset.retry();
    await validation;
  });

  it('is given up by an abort signal, with its reason', async () => {
    const controller = new AbortController();
    const waiting = dataset.whenReady('train', 0, 1, controller.signal);
    const reason = new Error('The learner left.');
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await expect(dataset.whenComplete('test', controller.signal)).rejects.toBe(reason);
    await dataset.load();
  });
});

describe('Dataset.of', () => {
  it('is complete at once and keeps the arrays it was given', async () => {
    dataset = Dataset.of(IMAGES);
    await dataset.whenComplete('train');
    expectImages(dataset, 'validation', 0, SIZES.validation);
    expect(dataset.pixels('test', 0).buffer).toBe(IMAGES.test.pixels.buffer);
    expect(dataset.progress).toMatchObject({ loaded: SIZES, totals: SIZES, loading: false });
  });

  it('refuses pixels that do not belong to the labels', () => {
    const wrong = { pixels: new Uint8Array(10), labels: new Uint8Array(1) };
    expect(() => Dataset.of({ ...IMAGES, test: wrong })).toThrow(RangeError);
  });
});
