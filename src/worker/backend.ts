/** Starts tfjs and gives the operations that engines use. */

import {
  add,
  argMax,
  cast,
  dispose,
  div,
  env,
  equal,
  exp,
  getBackend,
  log,
  logSumExp,
  losses,
  matMul,
  max,
  mean,
  memory,
  mul,
  neg,
  oneHot,
  Reduction,
  scalar,
  setBackend,
  sigmoid,
  softmax,
  sub,
  sum,
  tensor,
  tidy,
  transpose,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Ops } from '../core/stage';
import type { BackendName, WasmPaths } from './api';

/** What stages compute with, and what it takes to hold, read and free tensors. */
export type EngineOps = Ops &
  Readonly<{
    dispose: typeof dispose;
    memory: typeof memory;
    tensor: typeof tensor;
    tidy: typeof tidy;
  }>;

export interface Backend {
  readonly ops: EngineOps;
  /** The one that runs, which is `cpu` where wasm could not start. */
  readonly name: BackendName;
}

const ops: EngineOps = {
  add,
  argMax,
  cast,
  dispose,
  div,
  equal,
  exp,
  log,
  logSumExp,
  losses,
  matMul,
  max,
  mean,
  memory,
  mul,
  neg,
  oneHot,
  Reduction,
  scalar,
  sigmoid,
  softmax,
  sub,
  sum,
  tensor,
  tidy,
  transpose,
  valueAndGrads,
};

/**
 * @param wasmPaths where wasm is to be found; not needed in Node, where it lies in its package
 * @throws {Error} when no backend starts.
 */
export async function startBackend(wanted: BackendName, wasmPaths?: WasmPaths): Promise<Backend> {
  if (wanted === 'wasm' && (await startWasm(wasmPaths))) return { ops, name: 'wasm' };
  await import('@tensorflow/tfjs-backend-cpu');
  if (await setBackend('cpu')) return { ops, name: 'cpu' };
  throw new Error('TensorFlow.js could not be started.');
}

async function startWasm(wasmPaths: WasmPaths | undefined): Promise<boolean> {
  // The paths may be given once only.
  if (getBackend() === 'wasm') return true;
  // Threads gain nothing at this size, and hang in a minified build on an isolated page.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (wasmPaths) setWasmPaths(wasmPaths);
  return setBackend('wasm');
}
