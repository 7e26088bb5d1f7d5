/** Reads the IDX format in which MNIST was published, refusing anything that is not exactly it. */

import { DIGITS } from './split';

/** An IDX file of images: `pixels` is a view of the file, count * rows * columns grey values. */
export interface IdxImages {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint8Array;
}

/** Says in one sentence why bytes are not the IDX file that was expected. */
export class IdxError extends Error {
  override readonly name = 'IdxError';

  /** @param label a label that is no class, where that alone is wrong */
  constructor(
    message: string,
    readonly label?: number,
  ) {
    super(message);
  }
}

const UNSIGNED_BYTE = 0x08;

/**
 * Reads an IDX file of images (three dimensions: count, rows, columns).
 * The result is a view: nothing is copied or allocated, whatever the header claims.
 * @throws {IdxError} unless the header is right and agrees with the number of bytes.
 */
export function readImages(bytes: Uint8Array): IdxImages {
  const { sizes, body } = readHeader(bytes, 3);
  const [count = 0, rows = 0, columns = 0] = sizes;
  return { count, rows, columns, pixels: body };
}

/**
 * Reads an IDX file of labels (one dimension: count) as a view of the file.
 * @throws {IdxError} unless the header is right, agrees with the number of bytes, and every label is 0..9.
 */
export function readLabels(bytes: Uint8Array): Uint8Array {
  const { body } = readHeader(bytes, 1);
  const wrong = body.findIndex((label) => label >= DIGITS);
  if (wrong >= 0) {
    throw new IdxError(
      `Label ${wrong} is ${body[wrong]}, but labels go from 0 to ${DIGITS - 1}.`,
      body[wrong],
    );
  }
  return body;
}

function readHeader(bytes: Uint8Array, dimensions: number) {
  const headerLength = 4 + 4 * dimensions;
  if (bytes.length < headerLength) {
    throw new IdxError(
      `The file has ${bytes.length} bytes, fewer than the ${headerLength} of its header.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0) {
    throw new IdxError('The file does not begin with the two zero bytes of an IDX file.');
  }
  if (view.getUint8(2) !== UNSIGNED_BYTE) {
    throw new IdxError(
      `The file holds values of type ${view.getUint8(2)}, not unsigned bytes (8).`,
    );
  }
  if (view.getUint8(3) !== dimensions) {
    throw new IdxError(`The file has ${view.getUint8(3)} dimensions instead of ${dimensions}.`);
  }
  const sizes = Array.from({ length: dimensions }, (_, i) => view.getUint32(4 + 4 * i));
  if (sizes.includes(0)) {
    throw new IdxError(`The file says that it is empty: its size is ${sizes.join(' x ')}.`);
  }
  // A product past 2^53 is inexact, yet never equal to the length of an array that exists.
  const promised = sizes.reduce((product, size) => product * size, 1);
  const present = bytes.length - headerLength;
  if (promised !== present) {
    throw new IdxError(
      `The header promises ${sizes.join(' x ')} = ${promised} values, but ${present} follow it.`,
    );
  }
  return { sizes, body: bytes.subarray(headerLength) };
}
