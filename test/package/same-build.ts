/** `tsx test/package/same-build.ts A B`: two builds of the same sources are the same files, byte by byte. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [first = 'dist', second = 'node_modules/.cache/built-page'] = process.argv.slice(2);

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files.sort().map((path) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, path)));
      return [path, digest.digest('hex')];
    }),
  );
}

const [a, b] = [hashes(first), hashes(second)];
const differing = [...new Set([...a.keys(), ...b.keys()])].filter(
  (path) => a.get(path) !== b.get(path),
);
if (differing.length > 0) {
  process.stderr.write(`${first} and ${second} differ in\n${differing.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${String(a.size)} files of ${first} and ${second} are the same.\n`);
}
