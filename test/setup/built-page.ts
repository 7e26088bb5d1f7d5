/** Builds page and package once, and serves the build to the page tests under the content security policy of a strict host. */

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    pageUrl: string;
    /** The folder that was built, which is a package, too: its `dist`. */
    builtFolder: string;
  }
}

export const OUT_DIR = 'node_modules/.cache/built-page';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildPage();
  const { url, close } = await servePage();
  project.provide('pageUrl', url);
  project.provide('builtFolder', resolve(OUT_DIR));
  return close;
}

/** A server of the built page. */
export interface Served {
  /** With a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param policy a content security policy in place of the usual one */
export async function servePage(policy?: string): Promise<Served> {
  const headers = policy === undefined ? {} : { headers: { 'Content-Security-Policy': policy } };
  const server = await preview({
    logLevel: 'error',
    build: { outDir: OUT_DIR },
    preview: { port: 0, strictPort: true, ...headers },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview has no port.');
  return { url: `http://127.0.0.1:${String(address.port)}/`, close: () => server.close() };
}

declare global {
  var built: true | undefined;
}

/** The projects that test the page share one build. */
export function buildPage(): void {
  if (!globalThis.built) build();
  globalThis.built = true;
}

function build(): void {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  // Vitest sets NODE_ENV to test, which would build the development variants of libraries.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(
    process.execPath,
    [tsx, 'src/package/build.ts', '--outDir', OUT_DIR],
    { env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error('The build failed, so it could not be tested.');
}
