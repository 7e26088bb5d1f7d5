/** Turns the bytes of one shard into images and labels, after checking that they are what the manifest promised. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { payloadLength, type Shard } from './manifest';
import { DIGITS, IMAGE_PIXELS, type LabelledImages } from './split';

/**
 * Why a shard cannot be used: it did not arrive at all (`missing`), broke off (`truncated`), is not the file
 * that was packed (`altered`), is that file and still makes no sense (`unreadable`), or was left out of a self-contained
 * copy (`absent`).
 */
export type FaultReason = 'missing' | 'truncated' | 'altered' | 'unreadable' | 'absent';

/** Thrown for a shard that cannot be used; `reason` is for programs, the message for people. */
export class ShardError extends Error {
  override readonly name = 'ShardError';

  constructor(
    readonly reason: FaultReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Whether bytes begin as every gzip file does. Nothing else of ours can: a payload begins with blank pixels. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** SHA-256 as 64 hexadecimal digits. In plain JavaScript: `crypto.subtle` is absent on insecure origins. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * Checks, decompresses and takes apart a shard. Bytes that a server's `Content-Encoding` made the browser
 * decompress on the way are recognised by their missing gzip header and checked as they are.
 * @returns views of one payload: pixels // [count, 784] and labels // [count]
 * @throws {ShardError} saying what is wrong with the bytes.
 */
export async function decodeShard(
  shard: Shard,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<LabelledImages> {
  // A damaged first byte must not make a stored file pass for a decompressed one.
  const stored = isGzip(bytes) || bytes.length === shard.bytes;
  const expected = stored ? shard.bytes : payloadLength(shard);
  if (bytes.length !== expected) {
    throw new ShardError(
      bytes.length < expected ? 'truncated' : 'altered',
      `${shard.name} has ${bytes.length} bytes instead of ${expected}.`,
    );
  }
  if (sha256Hex(bytes) !== (stored ? shard.sha256 : shard.payloadSha256)) {
    throw new ShardError('altered', `${shard.name} does not have the SHA-256 of the manifest.`);
  }
  const payload = stored ? await gunzip(shard, bytes) : bytes;
  const pixels = payload.subarray(0, shard.count * IMAGE_PIXELS); // [count, 784]
  const labels = payload.subarray(shard.count * IMAGE_PIXELS); // [count]
  if (labels.some((label) => label >= DIGITS)) {
    throw new ShardError('unreadable', `${shard.name} has a label that is not a digit.`);
  }
  return { pixels, labels };
}

/** Decompresses into exactly the room that the manifest promises; more than that is refused, not stored. */
async function gunzip(shard: Shard, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const payload = new Uint8Array(payloadLength(shard));
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > payload.length) {
        await reader.cancel();
        throw new ShardError('unreadable', `${shard.name} decompresses to more than it should.`);
      }
      payload.set(part.value, length);
      length += part.value.length;
    }
  } catch (cause) {
    if (cause instanceof ShardError) throw cause;
    throw new ShardError('unreadable', `${shard.name} cannot be decompressed.`, { cause });
  }
  if (length < payload.length) {
    throw new ShardError('unreadable', `${shard.name} decompresses to less than it should.`);
  }
  return payload;
}
