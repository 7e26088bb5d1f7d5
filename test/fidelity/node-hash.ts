/** Hashes of tensors by Node's own SHA-256. */

import { createHash } from 'node:crypto';
import type { Values } from '../../src/core/value';
import { TensorHash } from './tensor-hash';

export function nodeHash(): TensorHash {
  return new TensorHash(createHash('sha256'));
}

export function hashOf(values: Values): string {
  const hash = nodeHash();
  hash.add(values);
  return hash.hex();
}
