/** Vite plugin that brings the packed images: served while developing, written beside the page by a build. */

import type { ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { MANIFEST_NAME } from './manifest';
import { packMnist, type Pack } from './pack';

/** Folder, beside the page, of manifest and shards. */
const FOLDER = 'mnist';

/** Any folder may come before: pages of tests and stories lie deeper than the page itself. */
const ADDRESS = new RegExp(`(?:^|/)${FOLDER}/(${MANIFEST_NAME.replace('.', '\\.')}|[^/]+\\.bin)$`);

/**
 * Packs MNIST when it is first asked for, once for each process. The development server answers for
 * `mnist/manifest.json` and the shards; a build writes the same files into `mnist/`, where the preview server
 * and any other finds them. They are sent as plain files, never with a `Content-Encoding`.
 */
export function mnist(): Plugin {
  return {
    name: 'batchwise:mnist',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?', 1)[0] ?? '';
        const name = ADDRESS.exec(path)?.[1];
        if (name === undefined) return next();
        filesOnce().then((files) => answer(response, files.get(name), name), next);
      });
    },
    async generateBundle() {
      for (const [name, source] of await filesOnce()) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source });
      }
    },
  };
}

let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

function filesOnce(): Promise<ReadonlyMap<string, Uint8Array>> {
  files ??= packMnist().then(withManifest);
  return files;
}

function withManifest(pack: Pack): ReadonlyMap<string, Uint8Array> {
  const manifest = new TextEncoder().encode(`${JSON.stringify(pack.manifest, null, 2)}\n`);
  return new Map<string, Uint8Array>([[MANIFEST_NAME, manifest], ...pack.files]);
}

function answer(response: ServerResponse, body: Uint8Array | undefined, name: string): void {
  if (!body) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`There is no ${name}.\n`);
    return;
  }
  const isManifest = name === MANIFEST_NAME;
  response.writeHead(200, {
    'Content-Type': isManifest ? 'application/json' : 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': isManifest ? 'no-cache' : 'max-age=31536000, immutable',
  });
  response.end(body);
}
