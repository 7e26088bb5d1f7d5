/** A worker for one contestant, so that none meets the memory, the backend or the compiled code of another. */

import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { engine, memory as tfMemory } from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { expose } from 'comlink';
import { Dataset } from '../../../src/data/dataset';
import { fetchManifest, fetchShard } from '../../../src/data/fetch';
import { SPLITS, type Split } from '../../../src/data/split';
import { recipeOf } from '../../../src/recipes';
import { startBackend } from '../../../src/worker/backend';
import type { BackendName, WasmPaths } from '../../../src/worker/api';
import { Engine } from '../../../src/worker/engine';
import { entries, type EntryName } from '../contestants';
import { course, type CourseEntry, type Finished } from '../contestants/course';
import { jobOf, type Contestant, type JobSpec } from '../contestants/job';

let contestant: Contestant | null = null;
let data: Dataset | null = null;
let evaluating: Engine | null = null;

const api = {
  async open(
    name: EntryName,
    spec: JobSpec,
    dataBase: string,
    wasmPaths: WasmPaths,
  ): Promise<void> {
    const images = await load(dataBase, ['train']);
    contestant = await entries[name].enter(wasmPaths)(jobOf(spec, images));
  },

  /** @returns milliseconds that the steps took */
  async run(steps: number): Promise<number> {
    const begin = performance.now();
    await contestant!.run(steps);
    return performance.now() - begin;
  },

  cost: (): Promise<number> => contestant!.cost(),

  /** @returns milliseconds that the 10,000 test images took */
  async evaluate(
    program: string,
    backend: BackendName,
    dataBase: string,
    wasmPaths: WasmPaths,
  ): Promise<number> {
    if (!evaluating) {
      const { defaults } = recipeOf(program);
      const { ops } = await startBackend(backend, wasmPaths);
      const run = { recipe: program, settings: defaults, changes: [] };
      evaluating = new Engine(ops, await load(dataBase, ['train', 'test']), run);
    }
    const begin = performance.now();
    await evaluating.test(0);
    return performance.now() - begin;
  },

  /** The course's program to its end. */
  async course(
    who: CourseEntry,
    epochs: number,
    dataBase: string,
    wasmPaths: WasmPaths,
  ): Promise<Finished> {
    data ??= await load(dataBase, SPLITS);
    return course(who, epochs, data, wasmPaths);
  },

  /** What this worker holds now beside what its JavaScript does. */
  memory(): Memory {
    const { numTensors, numBytes } = tfMemory();
    const backend = engine().findBackend('wasm') as unknown as BackendWasm;
    // Emscripten's module has it; its types don't say so.
    const { HEAPU8: wasm } = backend.wasm as unknown as { readonly HEAPU8: Uint8Array };
    return {
      wasm: wasm.byteLength,
      tensors: numTensors,
      tensorBytes: numBytes,
    };
  },
};

export type ContestantApi = typeof api;

/** Bytes, and how many tensors there are. */
export interface Memory {
  readonly wasm: number;
  readonly tensors: number;
  readonly tensorBytes: number;
}

async function load(dataBase: string, splits: readonly Split[]): Promise<Dataset> {
  const { version, shards } = await fetchManifest(dataBase);
  const wanted = shards.filter(({ split }) => splits.includes(split));
  const data = new Dataset({ version, shards: wanted }, fetchShard(dataBase));
  await data.load();
  return data;
}

expose(api);
