/** Writes the copies that need no files beside them: a classic script, a widget and a page. Node only. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Shard } from '../data/manifest';
import { packMnist, type Pack } from '../data/pack';
import { inlineConfig, type Target } from './configs';
import type { ElementModule } from './elements';
import type { Inlined } from './inlined';
import { singlePage } from './single-page-html';

const WASM = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';

/** Training images in a script: those of the first ten batches of 100. */
const FIRST = 1_000;

/** Training images in the page: those of the course's 100 batches of 100. */
const TRAINING = 10_000;

export async function writeInlineCopies(
  target: Target,
  elements: readonly ElementModule[],
): Promise<void> {
  const pack = await packMnist();
  const worker = await scriptOf(target, 'src/worker/entry.ts');
  const wasm = base64(readFileSync(createRequire(import.meta.url).resolve(WASM)));
  const make = (
    entry: string,
    holds: (shard: Shard) => boolean,
    format: 'iife' | 'es' = 'iife',
  ): Promise<string> => {
    const inlined = { worker, wasm, manifest: pack.manifest, shards: shardsOf(pack, holds) };
    return scriptOf(target, entry, { format, elements, plugins: [inside(inlined)] });
  };
  const atFirst = ({ split, first }: Shard): boolean => split === 'train' && first < FIRST;
  const write = (name: string, text: string): void => {
    writeFileSync(join(target.outDir, name), text);
  };
  write('batchwise.inline.js', await make('src/package/inline.ts', atFirst));
  write('embed-host.js', await scriptOf(target, 'src/package/embed-host.ts'));
  write('anywidget.js', await make('src/package/anywidget.ts', atFirst, 'es'));
  const inPage = ({ split, first }: Shard): boolean => split !== 'train' || first < TRAINING;
  const licenses = readFileSync(join(target.outDir, 'licenses.md'), 'utf8');
  write('batchwise.html', singlePage(await make('src/package/single-page.ts', inPage), licenses));
}

interface Making {
  readonly format?: 'iife' | 'es';
  readonly elements?: readonly ElementModule[];
  readonly plugins?: readonly Plugin[];
}

/** One script with all that it imports. */
async function scriptOf(target: Target, entry: string, making: Making = {}): Promise<string> {
  const { format = 'iife', elements = [], plugins = [] } = making;
  const built = await build(inlineConfig(target, entry, format, elements, [...plugins]));
  const all = Array.isArray(built) ? built : [built];
  const chunks = all.flatMap((files) => ('output' in files ? files.output.filter(isChunk) : []));
  if (chunks.length !== 1)
    throw new Error(`${entry} has become ${chunks.length} scripts, not one.`);
  return chunks[0]!.code;
}

function isChunk(file: Rolldown.OutputChunk | Rolldown.OutputAsset): file is Rolldown.OutputChunk {
  return file.type === 'chunk';
}

function shardsOf({ manifest, files }: Pack, holds: (shard: Shard) => boolean): Inlined['shards'] {
  const inside = manifest.shards.filter(holds);
  return Object.fromEntries(inside.map(({ name }) => [name, base64(files.get(name)!)]));
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Writes `inlined.ts`, and leaves nothing that would be looked for elsewhere. */
function inside(inlined: Inlined): Plugin {
  const NOWHERE = '\0batchwise:nowhere';
  return {
    name: 'batchwise:inside',
    enforce: 'pre',
    resolveId: (source) => (/[?&]url\b/.test(source) ? NOWHERE : null),
    load(id) {
      if (id === NOWHERE) return "export default '';";
      if (!/[\\/]src[\\/]package[\\/]inlined\.ts$/.test(id)) return null;
      return `export const inlined = ${JSON.stringify(inlined)};`;
    },
  };
}
