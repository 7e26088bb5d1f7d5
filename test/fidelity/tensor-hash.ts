/** One hash for any number of tensors: equal hashes mean equal bits. In Node and in a browser. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Values } from '../../src/core/value';

/** What computes SHA-256: Node's own is the faster one. */
export interface Sha256 {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

export class TensorHash {
  constructor(private readonly hash: Sha256 = sha256.create()) {}

  /** Adds every value by name, shape and bytes. */
  add(values: Values): void {
    for (const name of Object.keys(values).toSorted()) {
      const { data, shape } = values[name]!;
      this.hash.update(new TextEncoder().encode(`${name} [${shape.join()}]\n`));
      this.hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  }

  hex(): string {
    return bytesToHex(new Uint8Array(this.hash.digest()));
  }
}
