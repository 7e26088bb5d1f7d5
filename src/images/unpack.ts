/** Opens the files that a learner chose: archives become the files in them, and what is packed is unpacked, never
 * to more than may be. */

import { isGzip } from '../data/shard';
import { unzip, ZipError } from '../data/zip';
import { ImagesError, MOST_BYTES, MOST_IMAGES } from './limits';

/** A file with where it lay: folders and name, parted by slashes. It is only ever read as a name. */
export interface Packed {
  readonly path: string;
  readonly blob: Blob;
}

export interface Unpacked {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A ZIP archive's directory has no room for more. */
const MOST_ENTRIES = 65_535;

/** Bytes out of an archive after which the page is let go on: some hundredths of a second. */
const SLICE = 4 * 2 ** 20;

/** What systems put beside files for themselves. */
const HIDDEN = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** All files, those in archives included; folders, and files that systems hide, are left out.
 * @throws {ImagesError} for too much of them, and for what cannot be unpacked */
export async function unpack(files: readonly Packed[]): Promise<Unpacked[]> {
  const shown = files.filter(({ path }) => isShown(path));
  if (shown.length > MOST_IMAGES) throw new ImagesError('tooMany');
  const size = shown.reduce((sum, { blob }) => sum + blob.size, 0);
  if (size > MOST_BYTES) throw new ImagesError('tooLarge');
  const found: Unpacked[] = [];
  const budget: Budget = { left: MOST_BYTES };
  for (const { path, blob } of shown) {
    const content = new Uint8Array(await blob.arrayBuffer());
    // An archive may hold packed files, but no archives: those are left aside like any other file.
    const inside = isZip(content) ? entriesOf(path, content) : [[path, content] as const];
    let since = 0;
    for (const [name, bytes] of inside) {
      if (isShown(name)) found.push({ path: name, bytes: await unpacked(name, bytes, budget) });
      since += bytes.length;
      if (since < SLICE) continue;
      since = 0;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  if (found.length > MOST_IMAGES) throw new ImagesError('tooMany');
  return found;
}

/** Bytes that may still be unpacked: one for all files, so that many small ones are no way around it. */
interface Budget {
  left: number;
}

function spend(budget: Budget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) throw new ImagesError('tooLarge');
}

function* entriesOf(path: string, bytes: Uint8Array): ReturnType<typeof unzip> {
  try {
    yield* unzip(bytes, { entries: MOST_ENTRIES, bytes: MOST_BYTES, name: /^[^\0]+$/ });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new ImagesError(error.tooMuch ? 'tooLarge' : 'archive', path);
  }
}

/** What was packed by gzip; bytes that were not, as they are. */
async function unpacked(path: string, bytes: Uint8Array, budget: Budget): Promise<Uint8Array> {
  if (!isGzip(bytes)) {
    spend(budget, bytes.length);
    return bytes;
  }
  const parts: Uint8Array[] = [];
  const reader = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      spend(budget, part.value.length);
      parts.push(part.value);
    }
  } catch (error) {
    if (!(error instanceof ImagesError)) throw new ImagesError('damaged', path);
    await reader.cancel();
    throw error;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isShown(path: string): boolean {
  return !path.endsWith('/') && !HIDDEN.test(path);
}

function isZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  // With files in it, or empty.
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}
