import { crc32 as known } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '../../src/data/crc32';

it('is that of zlib for every length, eight bytes at a time or one', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i * i * 31 + 7) % 256);
  for (let from = 0; from < 9; from++) {
    for (let to = from; to < bytes.length; to++) {
      const part = bytes.subarray(from, to);
      expect(crc32(part)).toBe(known(part));
    }
  }
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
