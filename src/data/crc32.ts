/** The checksum of ZIP (and of gzip and PNG). Eight bytes at a time: byte by byte the largest archive that may be
 * unpacked would keep a page from answering for seconds. */

const BYTES = 8;

/** What one byte does to the checksum when 0 to 7 others follow it // [8, 256] */
const TABLE = new Uint32Array(BYTES * 256);

for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  // The polynomial, bits in reverse order.
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  TABLE[byte] = rest;
}
for (let at = 256; at < TABLE.length; at++) {
  const before = TABLE[at - 256]!;
  TABLE[at] = (before >>> 8) ^ TABLE[before & 0xff]!;
}

export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % BYTES);
  let rest = 0xffffffff;
  let at = 0;
  for (; at < whole; at += BYTES) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    rest =
      TABLE[1792 + (rest & 0xff)]! ^
      TABLE[1536 + ((rest >>> 8) & 0xff)]! ^
      TABLE[1280 + ((rest >>> 16) & 0xff)]! ^
      TABLE[1024 + (rest >>> 24)]! ^
      TABLE[768 + bytes[at + 4]!]! ^
      TABLE[512 + bytes[at + 5]!]! ^
      TABLE[256 + bytes[at + 6]!]! ^
      TABLE[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) rest = TABLE[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
  return ~rest >>> 0;
}
