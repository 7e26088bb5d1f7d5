/** Serves the built page as static hosts do: compressed, kept by browsers for ten minutes. Vite's preview does neither. */

import { createServer, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { SlowLine, type Line } from './slow-line';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Compressed already. */
const PACKED = new Set(['.woff2', '.png', '.bin']);

export interface Sent {
  readonly path: string;
  /** Of the body, as it went over the line. */
  readonly bytes: number;
}

export interface Host {
  /** Address with a slash at its end. */
  readonly address: string;
  /** What was asked for and sent, in that order. */
  readonly sent: Sent[];
  close(): void;
}

/** @param line what lies between it and who asks, where that counts */
export async function host(folder: string, line?: Line): Promise<Host> {
  const slow = line && new SlowLine(line);
  const sent: Sent[] = [];
  const known = new Map<string, Buffer>();
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    let body = known.get(file);
    if (!body) known.set(file, (body = bodyOf(file)));
    sent.push({ path, bytes: body.length });
    answer(response, extname(file), body, slow);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    sent,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bodyOf(file: string): Buffer {
  const bytes = readFileSync(file);
  return PACKED.has(extname(file)) ? bytes : gzipSync(bytes, { level: 9 });
}

function answer(
  response: ServerResponse,
  extension: string,
  body: Buffer,
  slow: SlowLine | undefined,
): void {
  response.writeHead(200, {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Content-Length': body.length,
    'Cache-Control': 'max-age=600',
    ...(!PACKED.has(extension) && { 'Content-Encoding': 'gzip' }),
  });
  if (slow) Readable.from(slow.through(body)).pipe(response);
  else response.end(body);
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return address.port;
}
