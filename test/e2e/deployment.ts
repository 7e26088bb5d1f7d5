/** A server whose build can be replaced by another while pages are open, and whose network can go. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The files of a build that differ from those that were built, by their paths. */
export type Build = ReadonlyMap<string, string>;

export interface Deployment {
  readonly url: string;
  /** Paths asked for, in their order. */
  readonly asked: string[];
  /** Serves another build from now on. */
  deploy(build: Build): void;
  /** Answers nobody from now on. */
  cut(): void;
}

/** The build that is tested, with its number in its index, its script and its worker, all under the same names. */
export function numbered(build: number): Build {
  const folder = inject('builtFolder');
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const index = text('index.html');
  const main = /src="\.\/(assets\/index-[^"]+\.js)"/.exec(index)![1]!;
  const worker = readdirSync(join(folder, 'engine')).find((name) => /^entry-.*\.js$/.test(name))!;
  // Not every driver finds the workers of a page that was loaded anew, so the worker tells the page, which may begin to
  // listen before the worker begins, or after.
  const channel = "const toldOfBuilds = new BroadcastChannel('build');";
  const asks = "toldOfBuilds.postMessage('which?');";
  const tells = `toldOfBuilds.postMessage(${build});`;
  const changed = new Map([
    ['index.html', index.replace('<html ', `<html data-build="${build}" `)],
    [
      main,
      `${text(main)}\nglobalThis.build = ${build};\n${channel}\ntoldOfBuilds.onmessage = ({ data }) => { if (data !== 'which?') globalThis.worker = data; };\n${asks}\n`,
    ],
    [
      `engine/${worker}`,
      `${text(`engine/${worker}`)}\n${channel}\ntoldOfBuilds.onmessage = ({ data }) => { if (data === 'which?') ${tells} };\n${tells}\n`,
    ],
  ]);
  const script = text('service-worker.js').replace(/JSON\.parse\((".*?[^\\]")\)/, (_, literal) => {
    const files = JSON.parse(JSON.parse(literal as string) as string) as Record<string, string>;
    for (const [path, content] of changed) {
      if (files[path] === undefined) throw new Error(`${path} is not kept.`);
      files[path] = `sha256-${createHash('sha256').update(content).digest('base64')}`;
    }
    return `JSON.parse(${JSON.stringify(JSON.stringify(files))})`;
  });
  return new Map([...changed, ['service-worker.js', script]]);
}

/** Serves the build that is tested until the running test ends. Browsers may keep nothing of it by themselves. */
export async function deployment(first: Build = new Map()): Promise<Deployment> {
  const folder = inject('builtFolder');
  const policy = (await fetch(inject('pageUrl'))).headers.get('Content-Security-Policy')!;
  const asked: string[] = [];
  let build = first;
  let gone = false;
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://host').pathname.slice(1) || 'index.html';
    asked.push(path);
    if (gone) {
      request.socket.destroy();
      return;
    }
    try {
      const content = build.get(path) ?? readFileSync(join(folder, path));
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-store',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    deploy: (next) => (build = next),
    cut: () => {
      gone = true;
      server.closeAllConnections();
    },
  };
}
