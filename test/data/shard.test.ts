import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Shard } from '../../src/data/manifest';
import { decodeShard, sha256Hex, type FaultReason } from '../../src/data/shard';
import { IMAGE_PIXELS } from '../../src/data/split';
import { IMAGES, smallPack } from './small-mnist';

const { manifest, files } = await smallPack();
const shard = manifest.shards[0]!;
const stored = files.get(shard.name)!;
const payload = new Uint8Array(gunzipSync(stored));

/** A shard that is what its manifest says, but whose payload is `content`. */
function honest(content: Uint8Array): [Shard, Uint8Array<ArrayBuffer>] {
  const bytes = new Uint8Array(gzipSync(content));
  return [{ ...shard, bytes: bytes.length, sha256: sha256Hex(bytes) }, bytes];
}

async function reasonOf(of: Shard, bytes: Uint8Array<ArrayBuffer>): Promise<FaultReason> {
  const error: unknown = await decodeShard(of, bytes).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    name: 'ShardError',
    message: expect.stringContaining(of.name) as string,
  });
  return (error as { reason: FaultReason }).reason;
}

describe('decodeShard', () => {
  it('gives pixels and labels of a stored file', async () => {
    const { pixels, labels } = await decodeShard(shard, stored);
    expect(pixels).toEqual(IMAGES.train.pixels.slice(0, 10 * IMAGE_PIXELS));
    expect(labels).toEqual(IMAGES.train.labels.slice(0, 10));
  });

  it('gives the same for a file that a server’s Content-Encoding had decompressed on the way', async () => {
    expect(await decodeShard(shard, payload.slice())).toEqual(await decodeShard(shard, stored));
  });

  it.each([
    ['an empty answer', () => new Uint8Array(), 'truncated'],
    ['a file cut in the middle', () => stored.slice(0, stored.length >> 1), 'truncated'],
    ['a file without its last byte', () => stored.slice(0, -1), 'truncated'],
    ['a decompressed file without its last byte', () => payload.slice(0, -1), 'truncated'],
    ['a file with a byte more', () => Uint8Array.from([...stored, 0]), 'altered'],
    ['a changed byte in the middle', () => flipped(stored, stored.length >> 1), 'altered'],
    ['a changed first byte', () => flipped(stored, 0), 'altered'],
    ['a changed byte of a decompressed file', () => flipped(payload, 100), 'altered'],
  ] as const)('calls %s what it is', async (_, bytes, reason) => {
    expect(await reasonOf(shard, bytes())).toBe(reason);
  });

  it('calls a file unreadable that is what was packed and yet no shard', async () => {
    expect(await reasonOf(...honest(payload.subarray(1)))).toBe('unreadable');
    const wrongLabel = payload.slice();
    wrongLabel[10 * IMAGE_PIXELS] = 10;
    expect(await reasonOf(...honest(wrongLabel))).toBe('unreadable');
    const [cutShard, whole] = honest(payload);
    const cut = whole.slice(0, -20);
    const claimed = { ...cutShard, bytes: cut.length, sha256: sha256Hex(cut) };
    expect(await reasonOf(claimed, cut)).toBe('unreadable');
  });

  it('stops decompressing a bomb at the size it should have', async () => {
    const [bomb, bytes] = honest(new Uint8Array(50_000_000));
    expect(await reasonOf(bomb, bytes)).toBe('unreadable');
  });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 0x40;
  return copy;
}
