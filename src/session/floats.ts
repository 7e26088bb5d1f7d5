/** Float32 numbers as base64 text, little-endian on every machine. */

import { bytesOf, toBase64 } from '../core/base64';

const BYTES = 4;

/** Bits are kept, those of −0 included. */
export function encodeFloats(data: Float32Array): string {
  return toBase64(bytesOf(data));
}

/** The `count` numbers that the text holds; null when it holds anything else. Looks at the length before
 * it makes room. */
export function decodeFloats(base64: string, count: number): Float32Array | null {
  const size = count * BYTES;
  if (base64.length !== Math.ceil(size / 3) * 4) return null;
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return null;
  }
  // White space and a lack of padding are forgiven by `atob`, but the count tells.
  if (text.length !== size) return null;
  const view = new DataView(Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer);
  return Float32Array.from({ length: count }, (_, i) => view.getFloat32(i * BYTES, true));
}
