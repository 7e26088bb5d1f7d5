/** Where everything heavy is: the worker's script, the wasm of its backend, the data. The only place that knows. */

import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url&no-inline';
import threadedPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url&no-inline';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url&no-inline';
import workerPath from '../worker/entry.ts?worker&url';
import type { WasmPaths } from '../worker/api';
import { trusted } from './trusted';

export interface Assets {
  startWorker(): Worker;
  readonly wasmPaths: WasmPaths;
  /** Absolute address of the folder with the data's manifest and shards, with its final slash. */
  readonly dataBase: string;
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
    startWorker: () => new Worker(trusted(absolute(workerPath)), { type: 'module' }),
    wasmPaths: {
      'tfjs-backend-wasm.wasm': absolute(plainPath),
      'tfjs-backend-wasm-simd.wasm': absolute(simdPath),
      'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedPath),
    },
    // A build has its data beside the page, the development server at its root.
    dataBase: absolute(import.meta.env.DEV ? '/mnist/' : 'mnist/'),
    ...chosen,
  };
}
