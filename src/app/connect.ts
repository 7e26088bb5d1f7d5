/** The worker of the page, and the addresses that it needs. */

import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url&no-inline';
import threadedPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url&no-inline';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url&no-inline';
import workerPath from '../worker/entry.ts?worker&url';
import { WorkerLine, type EngineLine } from '../session/engine-line';
import type { BackendName } from '../worker/api';

/** Addresses are made absolute here: the worker stands in another folder than the page. */
const absolute = (path: string): string => new URL(path, document.baseURI).href;

/** A line to a new worker that computes on `backend`. */
export function connect(backend: BackendName): EngineLine {
  return new WorkerLine(() => new Worker(absolute(workerPath), { type: 'module' }), {
    backend,
    wasmPaths: {
      'tfjs-backend-wasm.wasm': absolute(plainPath),
      'tfjs-backend-wasm-simd.wasm': absolute(simdPath),
      'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedPath),
    },
    // A build has its data beside the page, the development server at its root.
    dataBase: absolute(import.meta.env.DEV ? '/mnist/' : 'mnist/'),
  });
}
