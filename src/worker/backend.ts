/** Starts tfjs and gives the operations that engines use. */

import {
  add,
  argMax,
  cast,
  dispose,
  div,
  engine,
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
import { BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Recipe } from '../core/recipe';
import type { Ops } from '../core/stage';
import type { BackendName, WasmPaths } from './api';
import { startFused } from './fused';
import { guardMemory } from './memory-guard';
import type { Program } from './program';

/** What stages compute with, and what it takes to hold, read and free tensors. */
export type EngineOps = Ops &
  Readonly<{
    dispose: typeof dispose;
    memory: typeof memory;
    tensor: typeof tensor;
    tidy: typeof tidy;
    /** A faster way to run a recipe than stage by stage, if there is one. */
    programOf?: (ops: EngineOps, recipe: Recipe) => Program | null;
  }>;

export interface Backend {
  readonly ops: EngineOps;
  /** The one that runs. */
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
 * @param wanted the first to try: what cannot start gives way to the next, from `fused` to `wasm` to `cpu`
 * @param wasmPaths where wasm is to be found; not needed in Node, where it lies in its package
 * @throws {Error} when no backend starts.
 */
export async function startBackend(wanted: BackendName, wasmPaths?: WasmPaths): Promise<Backend> {
  if (wanted !== 'cpu' && (await startWasm(wasmPaths))) {
    const programOf = wanted === 'fused' ? await startFused() : null;
    return programOf ? { ops: { ...ops, programOf }, name: 'fused' } : { ops, name: 'wasm' };
  }
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
  if (!(await setBackend('wasm'))) return false;
  const backend = engine().backend;
  if (backend instanceof BackendWasm) guardMemory(backend);
  return true;
}
