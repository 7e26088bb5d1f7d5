/** Bytes as text. */

/** `String.fromCharCode` takes only so many arguments at once. */
const PART = 8192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PART) {
    text += String.fromCharCode(...bytes.subarray(from, from + PART));
  }
  return btoa(text);
}

/** Float32 numbers bit by bit, little-endian on every machine. */
export function bytesOf(numbers: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  numbers.forEach((number, i) => view.setFloat32(i * 4, number, true));
  return new Uint8Array(view.buffer);
}
