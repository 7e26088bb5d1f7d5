/** Vite plugin that writes the service worker of a build, with the list of the files that it keeps. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

export const SERVICE_WORKER = 'service-worker.js';

/** The literal in the service worker in whose place the list is written. */
const PLACE = /(["'`])__FILES_OF_THE_BUILD__\1/;

/** Wasm with threads, which never runs here, and the picture of the README. */
const NEVER_ASKED_FOR = /threaded|^batchwise\.png$/;

export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'batchwise:offline',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: 'src/app/offline/service-worker.ts',
        fileName: SERVICE_WORKER,
      });
    },
    // The files as they are on the disk, after every plugin that still changed something.
    writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('The build has no folder.');
      const paths = [...Object.keys(bundle), ...readdirSync(publicDir)];
      writeList(dir, paths);
    },
  };
}

/** Writes into the service worker of a built folder which of these files it keeps, with their hashes. */
export function writeList(folder: string, paths: readonly string[]): void {
  const file = join(folder, SERVICE_WORKER);
  const script = readFileSync(file, 'utf8');
  if (!PLACE.test(script) || /^(import|export)\b/m.test(script)) {
    throw new Error(`${SERVICE_WORKER} is not a script by itself with a place for the files.`);
  }
  const kept = paths.filter((path) => path !== SERVICE_WORKER && !NEVER_ASKED_FOR.test(path));
  const files = Object.fromEntries(
    kept.sort().map((path) => [path, hashesOf(readFileSync(join(folder, path)))]),
  );
  const literal = JSON.stringify(JSON.stringify(files));
  writeFileSync(
    file,
    script.replace(PLACE, () => literal),
  );
}

/** Of a file in gzip's format also that of its content, since some servers have the browser decompress it. */
function hashesOf(bytes: Uint8Array): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return [bytes, ...(isGzip ? [gunzipSync(bytes)] : [])].map(hashOf).join(' ');
}

function hashOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
