/** Reads and writes several named arrays as NumPy's `numpy.savez` and `numpy.load` do. */

import { zipSync } from 'fflate';
import { NpzError, readNpy, writeNpy, type NpyArray } from './npy';
import { unzip, ZipError } from './zip';

const LIMITS = { entries: 64, bytes: 64 * 2 ** 20, name: /^[A-Za-z]\w{0,63}\.npy$/ };

// The earliest moment a ZIP archive can name: the same arrays give the same bytes on every day.
const MOMENT = new Date(1980, 0, 1);

/**
 * The arrays of an archive by name, as float32 in row-major order.
 * @throws {NpzError} with one sentence, and nothing else, whatever the bytes are
 */
export function readNpz(bytes: Uint8Array): Record<string, NpyArray> {
  try {
    const arrays = [...unzip(bytes, LIMITS)].map(([file, content]) => {
      const name = file.slice(0, -'.npy'.length);
      return [name, readNpy(content, name)] as const;
    });
    return Object.fromEntries(arrays);
  } catch (error) {
    if (error instanceof ZipError) throw new NpzError(error.message);
    throw error;
  }
}

/** The bytes of an uncompressed archive of these arrays. Names are letters, digits and underscores. */
export function writeNpz(arrays: Readonly<Record<string, NpyArray>>): Uint8Array {
  const files = Object.entries(arrays).map(([name, array]) => [`${name}.npy`, writeNpy(array)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    level: 0,
    mtime: MOMENT,
  });
}

export { NpzError, type NpyArray };
