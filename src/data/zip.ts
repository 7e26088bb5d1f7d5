/** Opens a ZIP archive of a few small files, and refuses everything about it that does not add up. */

import { inflateSync, strFromU8 } from 'fflate';
import { crc32 } from './crc32';

/** What an archive may be at most, so that a small file cannot claim the machine's memory. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, once unpacked. */
  readonly bytes: number;
  /** The names that are allowed. They are keys, never paths. */
  readonly name: RegExp;
}

/** Thrown with one sentence that says what is wrong with an archive. */
export class ZipError extends Error {
  /** @param tooMuch whether it is sound, but more than may be unpacked */
  constructor(
    message: string,
    readonly tooMuch = false,
  ) {
    super(message);
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const UTF8 = 1 << 11;
const LONGEST_COMMENT = 65_535;

/**
 * The files of an archive with their names, one by one, each held against its checksum.
 * @throws {ZipError} and nothing else, whatever the bytes are
 */
export function* unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
): Generator<readonly [name: string, file: Uint8Array]> {
  for (const [name, entry] of readDirectory(bytes, limits)) {
    const file = unpacked(bytes, entry);
    if (file?.length !== entry.size || crc32(file) !== entry.checksum) {
      throw new ZipError(`The file ${name} in the archive is damaged.`);
    }
    yield [name, file];
  }
}

/** What the directory says of a file. */
interface Entry {
  /** Where the file's own header begins. */
  readonly at: number;
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly checksum: number;
}

/** null for what cannot be unpacked. */
function unpacked(bytes: Uint8Array, { at, method, packed, size }: Entry): Uint8Array | null {
  if (at + HEADER_LENGTH > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(from, from + packed);
  if (method === STORED) return content.slice();
  if (method !== DEFLATED) return null;
  try {
    return inflateSync(content, { out: new Uint8Array(size) });
  } catch {
    return null;
  }
}

/** The directory at the archive's end. Archives beyond 4 GB or in parts have another one: refused. */
function readDirectory(bytes: Uint8Array, limits: ZipLimits): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) {
    throw new ZipError(`The archive holds more than ${limits.entries} files.`, true);
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ZipError('The directory of the archive is damaged.');
    }
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    // A flag says that the name is in UTF-8; else a byte is a letter.
    const latin = (view.getUint16(at + 8, true) & UTF8) === 0;
    const name = strFromU8(bytes.subarray(at + ENTRY_LENGTH, nameEnd), latin);
    if (nameEnd > end || !limits.name.test(name) || entries.has(name)) {
      throw new ZipError('The archive holds a file whose name is not allowed.');
    }
    const size = view.getUint32(at + 24, true);
    total += size;
    if (total > limits.bytes) {
      throw new ZipError(`The archive unpacks to more than ${limits.bytes} bytes.`, true);
    }
    entries.set(name, {
      at: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      checksum: view.getUint32(at + 16, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipError('This is not a ZIP archive.');
}
