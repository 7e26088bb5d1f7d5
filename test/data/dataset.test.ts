import { beforeEach, describe, expect, it } from 'vitest';
import { Dataset } from '../../src/data/dataset';
import type { FetchBytes, Progress } from '../../src/data/progress';
import { IMAGE_PIXELS, type Split } from '../../src/data/split';
import { FakeServer, IMAGES, SIZES, smallPack } from './small-mnist';

const pack = await smallPack();
let server: FakeServer;
let dataset: Dataset;

beforeEach(() => {
  server = new FakeServer(pack);
  dataset = new Dataset(server.manifest, server.fetchBytes);
});

/** Whether a promise has settled once everything that was due has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol();
  const turn = new Promise((resolve) => setImmediate(resolve, pending));
  return (await Promise.race([promise, turn])) !== pending;
}

function expectImages(split: Split, first: number, count: number): void {
  for (let index = first; index < first + count; index++) {
    const { pixels, labels } = IMAGES[split];
    const at = index * IMAGE_PIXELS;
    expect(dataset.pixels(split, index)).toEqual(pixels.subarray(at, at + IMAGE_PIXELS));
    expect(dataset.label(split, index)).toBe(labels[index]);
  }
}

describe('Loading good shards', () => {
  it('brings every image of every split, unchanged', async () => {
    await dataset.load();
    for (const split of ['train', 'validation', 'test'] as const) {
      expect(dataset.isComplete(split)).toBe(true);
      expect(dataset.available(split)).toBe(SIZES[split]);
      expect(dataset.size(split)).toBe(SIZES[split]);
      expectImages(split, 0, SIZES[split]);
    }
  });

  it('asks for each shard once, in the manifest’s order, however often it is told to load', async () => {
    await Promise.all([dataset.load(), dataset.load()]);
    await dataset.load();
    expect(server.asked).toEqual(
      server.manifest.shards.map(({ name }) => ({ name, fresh: false })),
    );
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
    expectImages('train', 0, SIZES.train);
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

describe('A bad shard', () => {
  it.each([
    ['missing', () => undefined],
    ['truncated', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length - 5)],
    [
      'altered',
      (bytes: Uint8Array<ArrayBuffer>) => {
        bytes[bytes.length >> 1]! ^= 1;
        return bytes;
      },
    ],
  ] as const)('that is %s is named, and all the others stay usable', async (reason, change) => {
    server.damage(2, change);
    await dataset.load();
    expect(dataset.progress.faults).toEqual([
      { shard: server.nameOf(2), split: 'train', first: 10, count: 15, reason },
    ]);
    expect(dataset.progress.loaded).toEqual({ ...SIZES, train: 25 });
    expect(dataset.progress.bytesLoaded).toBe(
      dataset.progress.bytesTotal - server.manifest.shards[2]!.bytes,
    );
    expect(dataset.available('train')).toBe(10);
    expect(dataset.isComplete('train')).toBe(false);
    expect(dataset.isComplete('test')).toBe(true);
    expectImages('train', 0, 10);
    expectImages('train', 25, 15);
    expectImages('test', 0, SIZES.test);
    expect(() => dataset.label('train', 10)).toThrow(RangeError);
  });

  it('is brought by a retry, which asks for nothing else and trusts no cache', async () => {
    server.damage(1, () => undefined);
    server.damage(3, (bytes) => bytes.slice(1));
    await dataset.load();
    expect(dataset.progress.faults.map((fault) => fault.shard)).toEqual([
      server.nameOf(1),
      server.nameOf(3),
    ]);
    server.mend();
    server.asked.length = 0;
    await dataset.retry();
    expect(server.asked).toEqual([
      { name: server.nameOf(1), fresh: true },
      { name: server.nameOf(3), fresh: true },
    ]);
    expect(dataset.progress).toMatchObject({ loaded: SIZES, faults: [], loading: false });
    expect(dataset.progress.bytesLoaded).toBe(dataset.progress.bytesTotal);
    expectImages('train', 0, SIZES.train);
  });

  it('is named in the manifest’s order, even when its retry fails after the others', async () => {
    server.damage(0, () => undefined);
    server.damage(2, () => undefined);
    let retried = false;
    dataset.onProgress(({ faults: [fault] }) => {
      if (retried || !fault) return;
      retried = true;
      // So early that the first shard comes after the third, which has yet to fail.
      void dataset.retry();
    });
    await dataset.load();
    expect(server.asked.at(-1)).toEqual({ name: server.nameOf(0), fresh: true });
    expect(dataset.progress.faults.map((fault) => fault.shard)).toEqual([
      server.nameOf(0),
      server.nameOf(2),
    ]);
  });

  it('stays a fault when the retry fails too, and is gone from the list while it is tried', async () => {
    server.damage(0, () => undefined);
    await dataset.load();
    const retried = dataset.retry();
    expect(dataset.progress).toMatchObject({ faults: [], loading: true });
    await retried;
    expect(dataset.progress.faults).toMatchObject([{ shard: server.nameOf(0), reason: 'missing' }]);
    expect(dataset.available('train')).toBe(0);
    expect(dataset.has('train', 10, 30)).toBe(true);
  });

  it('counts as missing when its source fails in a way of its own', async () => {
    dataset = new Dataset(server.manifest, () => Promise.reject(new TypeError('no network')));
    await dataset.load();
    expect(dataset.progress.faults.map((fault) => fault.reason)).toEqual(
      server.manifest.shards.map(() => 'missing'),
    );
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
    expectImages('validation', 0, SIZES.validation);
    expect(dataset.pixels('test', 0).buffer).toBe(IMAGES.test.pixels.buffer);
    expect(dataset.progress).toMatchObject({ loaded: SIZES, totals: SIZES, loading: false });
  });

  it('refuses pixels that do not belong to the labels', () => {
    const wrong = { pixels: new Uint8Array(10), labels: new Uint8Array(1) };
    expect(() => Dataset.of({ ...IMAGES, test: wrong })).toThrow(RangeError);
  });
});
