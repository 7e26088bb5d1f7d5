/** What is sent until the first stage is shown, compressed, and what the fused step adds to the worker. */

import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { tfjsParts } from '../../../src/package/tfjs-parts';
import { newPage, type Ground } from '../ground';
import { host } from '../host';
import { round } from '../statistics';
import { isShown, watchForStage } from './load';

/** Kilobytes (1,000 bytes), gzip. */
export interface BytesResult {
  /** Address, style sheets and scripts of the page. */
  readonly page: number;
  readonly worker: number;
  /** The wasm of tfjs. */
  readonly wasm: number;
  readonly fonts: number;
  /** Images and labels that the first batch needs, and the list of all. */
  readonly data: number;
  /** By how much the worker is larger with `src/worker/fused` than without. */
  readonly fused: number;
}

export async function bytes(ground: Ground): Promise<BytesResult> {
  ground.say('Bytes.');
  const on = await host(ground.served.folder);
  const context = await ground.browser.newContext();
  const page = await newPage(context);
  await watchForStage(page);
  const shown = isShown(page);
  await page.goto(on.address);
  await shown;
  await context.close();
  on.close();
  const once = new Map(on.sent.map(({ path, bytes }) => [path, bytes]));
  const sum = (wanted: (path: string) => boolean): number =>
    round([...once].reduce((all, [path, bytes]) => all + (wanted(path) ? bytes : 0), 0) / 1000);
  const first = [...once.keys()].findIndex((path) => path.includes('/mnist/'));
  // The first shard is small and comes first; the others are not waited for.
  const shard = [...once.keys()].slice(first).filter((path) => path.includes('/mnist/'));
  const needed = new Set(shard.slice(0, 2));
  const isWorker = (path: string): boolean => /\/engine\/[^/]*\.js$/.test(path);
  return {
    page: sum((path) => /\/$|\.(html|css|js)$/.test(path) && !isWorker(path)),
    worker: sum(isWorker),
    wasm: sum((path) => path.endsWith('.wasm')),
    fonts: sum((path) => path.endsWith('.woff2')),
    data: sum((path) => needed.has(path)),
    fused: round(((await workerBytes(true)) - (await workerBytes(false))) / 1000),
  };
}

/** Of the worker's script, compressed, with the fused step or with nothing in its place. */
async function workerBytes(fused: boolean): Promise<number> {
  const without: Plugin = {
    name: 'without-fused',
    enforce: 'pre',
    resolveId: (source) => (source === './fused' ? '\0without' : null),
    load: (id) => (id === '\0without' ? 'export const startFused = async () => null;' : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [tfjsParts(), ...(fused ? [] : [without])],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/worker/entry.ts', formats: ['es'], fileName: 'entry' },
      minify: true,
      rolldownOptions: { output: { comments: { legal: false }, codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const code = outputs.flatMap(({ output }) =>
    output.map((file) => ('code' in file ? file.code : '')),
  );
  return gzipSync(code.join(''), { level: 9 }).length;
}
