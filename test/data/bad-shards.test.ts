/** Data sets of which some shards come damaged or not at all. */

import { beforeEach, describe, expect, it } from 'vitest';
import { Dataset } from '../../src/data/dataset';
import { expectImages } from './expect-images';
import { FakeServer, SIZES, smallPack } from './small-mnist';

const pack = await smallPack();
let server: FakeServer;
let dataset: Dataset;

beforeEach(() => {
  server = new FakeServer(pack);
  dataset = new Dataset(server.manifest, server.fetchBytes);
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
    expectImages(dataset, 'train', 0, 10);
    expectImages(dataset, 'train', 25, 15);
    expectImages(dataset, 'test', 0, SIZES.test);
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
    expectImages(dataset, 'train', 0, SIZES.train);
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
