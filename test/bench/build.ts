/** Builds the page as it is delivered, and the bench's own page beside it; serves both. */

import { mkdirSync, readdirSync, symlinkSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';

const OUT = 'node_modules/.cache/bench';

export interface Served {
  /** Addresses with a slash at their end. */
  readonly page: string;
  readonly lab: string;
  /** Folder of the built page. */
  readonly folder: string;
  /** The page's own worker, as the bench's own page has it. */
  readonly worker: string;
  close(): Promise<void>;
}

export async function serve(): Promise<Served> {
  const [page, lab] = [`${OUT}/page`, `${OUT}/lab`];
  await build({ logLevel: 'error', build: { outDir: page, emptyOutDir: true } });
  await build({
    configFile: false,
    root: 'test/bench/lab',
    base: './',
    logLevel: 'error',
    build: { target: 'es2022', outDir: resolve(lab), emptyOutDir: true, assetsInlineLimit: 0 },
    worker: { format: 'es' },
  });
  // The same images for both, and the page's own worker: the bench's have more of tfjs inside.
  mkdirSync(lab, { recursive: true });
  for (const shared of ['mnist', 'engine']) {
    rmSync(`${lab}/${shared}`, { force: true, recursive: true });
    symlinkSync(resolve(page, shared), resolve(lab, shared));
  }
  const entry = readdirSync(`${page}/engine`).find((name) => /^entry-.*\.js$/.test(name));
  if (entry === undefined) throw new Error('The built page has no worker.');
  const servers = [await show(page, 'vite.config.ts'), await show(lab, false)] as const;
  return {
    page: addressOf(servers[0]),
    lab: addressOf(servers[1]),
    folder: page,
    worker: `engine/${entry}`,
    async close() {
      for (const server of servers) await server.close();
    },
  };
}

function show(outDir: string, configFile: string | false): Promise<PreviewServer> {
  return preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  });
}

function addressOf(server: PreviewServer): string {
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
