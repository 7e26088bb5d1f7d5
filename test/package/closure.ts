/** What a built script loads before it runs. */

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /(?:\bfrom|\bimport) ?["'](\.[^"']+)["']/g;

/** Paths of a script and of all that it imports statically, from the built folder. */
export function closure(folder: string, entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, specifier] of text.matchAll(STATIC_IMPORT)) {
      found.add(posix.join(posix.dirname(path), specifier!));
    }
  }
  return [...found];
}

/** Bytes of files as gzip sends them, each by itself. */
export function gzipped(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}
