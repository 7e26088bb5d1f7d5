/** Files of images as learners have them, made for the tests, and a small decoder where there is no browser. */

import { unzlibSync, zipSync, zlibSync } from 'fflate';
import type { ColourPicture } from '../../src/images/picture';

/** An IDX file of images, all of one size, row by row. */
export function idxImages(
  images: readonly Uint8Array[],
  rows = 28,
  columns = 28,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16 + images.length * rows * columns);
  const view = new DataView(bytes.buffer);
  [0x803, images.length, rows, columns].forEach((number, i) => view.setUint32(4 * i, number));
  images.forEach((image, n) => bytes.set(image, 16 + n * rows * columns));
  return bytes;
}

export function idxLabels(labels: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + labels.length);
  const view = new DataView(bytes.buffer);
  [0x801, labels.length].forEach((number, i) => view.setUint32(4 * i, number));
  bytes.set(labels, 8);
  return bytes;
}

/** A grey PNG; `pixel` gives the grey value at a row and a column. */
export function png(
  width: number,
  height: number,
  pixel: (row: number, column: number) => number,
): Uint8Array<ArrayBuffer> {
  const lines = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      lines[row * (width + 1) + 1 + column] = pixel(row, column);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** An archive of files by their paths. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files });
}

export function file(path: string, bytes: Uint8Array): { path: string; blob: Blob } {
  return { path, blob: new Blob([bytes as BlobPart]) };
}

/** Decodes what `png` makes. @throws {Error} for anything else */
export function decode(bytes: Uint8Array): Promise<ColourPicture> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const length = view.getUint32(33);
  if (String.fromCharCode(...bytes.subarray(37, 41)) !== 'IDAT') throw new Error('no such PNG');
  const lines = unzlibSync(bytes.subarray(41, 41 + length));
  const rgba = new Uint8Array(4 * width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const grey = lines[row * (width + 1) + 1 + column]!;
      rgba.set([grey, grey, grey, 255], 4 * (row * width + column));
    }
  }
  return Promise.resolve({ width, height, rgba });
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
