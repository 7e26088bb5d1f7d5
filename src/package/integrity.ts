/** Writes the hashes by which a page of somebody else's can hold our scripts, wherever it loads them from, to what
 * was built (subresource integrity). */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const INTEGRITY = 'integrity.json';

/** What other pages load: not the page's own scripts. */
const FOR_OTHERS = /^(?!assets\/|service-worker\.js$).*\.(js|wasm)$/;

/** One hash a script, by its path from the built folder. */
export function writeIntegrity(folder: string): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => FOR_OTHERS.test(path))
    .sort();
  const hashes = Object.fromEntries(
    paths.map((path) => {
      const digest = createHash('sha384').update(readFileSync(join(folder, path)));
      return [path, `sha384-${digest.digest('base64')}`];
    }),
  );
  writeFileSync(join(folder, INTEGRITY), `${JSON.stringify(hashes, null, 2)}\n`);
}
