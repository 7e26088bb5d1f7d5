/** One hash for any number of tensors: equal hashes mean equal bits. */

import { createHash, type Hash } from 'node:crypto';
import type { Values } from '../../src/core/value';

/** Adds every value by name, shape and bytes. */
export function addValues(hash: Hash, values: Values): void {
  for (const name of Object.keys(values).toSorted()) {
    const { data, shape } = values[name]!;
    hash.update(`${name} [${shape.join()}]\n`);
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
}

export function hashOf(values: Values): string {
  const hash = createHash('sha256');
  addValues(hash, values);
  return hash.digest('hex');
}
