/** Where everything heavy is: the worker's script, the wasm of its backend, the data. The only place that knows. */

import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url&no-inline';
import threadedPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url&no-inline';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url&no-inline';
import workerPath from '../worker/entry.ts?worker&url';
import type { Embedded } from '../data/embedded';
import type { WasmPaths } from '../worker/api';
import { trusted } from './trusted';

export interface Assets {
  /** @param name by which it begins before it is asked: see `Service.begin` */
  startWorker(name: string): Worker;
  readonly wasmPaths: WasmPaths;
  /**
   * Absolute address of the folder with the data's manifest and shards, with its final slash; null where only what
   * is embedded is to be had.
   */
  readonly dataBase: string | null;
  /** Data that came with the script. */
  readonly embedded?: Embedded;
}

/** Addresses are made absolute here: the worker stands in another folder than the page. */
const absolute = (path: string): string => new URL(path, document.baseURI).href;

let chosen: Partial<Assets> = {};

/** Chooses other places. It holds for workers that start from then on. */
export function placeAssets(assets: Readonly<Partial<Assets>>): void {
  chosen = { ...chosen, ...assets };
}

/** The places now. They are first looked at when a worker starts, so that a script can be loaded without a page. */
export function assets(): Assets {
  return {
    startWorker: chosen.startWorker ?? ((name) => startWorker(absolute(workerPath), name)),
    wasmPaths: chosen.wasmPaths ?? {
      'tfjs-backend-wasm.wasm': absolute(plainPath),
      'tfjs-backend-wasm-simd.wasm': absolute(simdPath),
      'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedPath),
    },
    dataBase: chosen.dataBase === undefined ? dataBase() : chosen.dataBase,
    ...(chosen.embedded && { embedded: chosen.embedded }),
  };
}

/** Address of the folder with scripts, pages and data; null for a copy that has everything inside and nothing beside
 * it. */
export function packageFolder(): string | null {
  const { dataBase } = assets();
  return dataBase === null ? null : new URL('../', dataBase).href;
}

/** A build has its data beside the folder of the worker, the development server at its root. */
function dataBase(): string {
  if (import.meta.env.DEV) return absolute('/mnist/');
  return new URL('../mnist/', absolute(workerPath)).href;
}

/**
 * A worker's own script must be of the page's origin. A script of another origin is imported by one of a line, for
 * which its server must allow it (`Access-Control-Allow-Origin`).
 */
function startWorker(address: string, name: string): Worker {
  if (new URL(address).origin === location.origin) {
    return new Worker(trusted(address), { type: 'module', name });
  }
  const line = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const url = URL.createObjectURL(line);
  const worker = new Worker(trusted(url), { type: 'module', name });
  // Its first message says that the script has been read.
  const release = (): void => URL.revokeObjectURL(url);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
