/** Servers for pages of other people, which have the package from elsewhere. */

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { afterAll } from 'vitest';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.mjs': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export interface Host {
  /** With a slash at the end. */
  readonly url: string;
  /** Paths asked for, in their order. */
  readonly asked: string[];
}

export interface Serving {
  readonly folder?: string;
  /** Whether scripts and data may be used by pages of other origins. */
  readonly cors?: boolean;
  /** A path under which all of the folder is served once more, where no page stands there. */
  readonly alias?: string;
}

/**
 * Serves pages by their paths, and a folder for all other paths, until the tests of the file are over.
 */
export async function host(
  pages: Readonly<Record<string, string | Uint8Array>>,
  { folder, cors = false, alias }: Serving = {},
): Promise<Host> {
  const asked: string[] = [];
  const contentOf = async (path: string): Promise<Uint8Array | string | undefined> => {
    if (pages[path] !== undefined) return pages[path];
    if (folder === undefined) return undefined;
    const inside = alias && path.startsWith(alias) ? path.slice(alias.length - 1) : path;
    const file = inside.endsWith('/') ? `${inside}index.html` : inside;
    return readFile(join(folder, normalize(file))).catch(() => undefined);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0]!);
    asked.push(path);
    void contentOf(path).then((content) => {
      const headers = {
        'Content-Type':
          TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'application/octet-stream',
        ...(cors && { 'Access-Control-Allow-Origin': '*' }),
      };
      if (content === undefined) response.writeHead(404).end();
      else response.writeHead(200, headers).end(content);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked };
}

/** A page with these elements and nothing else; its empty icon asks the server for nothing. */
export function lesson(head: string, body = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lesson</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
