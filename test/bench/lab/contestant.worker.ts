/** A worker for one contestant, so that none meets the memory, the backend or the compiled code of another. */

import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { expose } from 'comlink';
import { Dataset } from '../../../src/data/dataset';
import { fetchManifest, fetchShard } from '../../../src/data/fetch';
import { recipeOf } from '../../../src/recipes';
import { startBackend } from '../../../src/worker/backend';
import type { WasmPaths } from '../../../src/worker/api';
import { Engine } from '../../../src/worker/engine';
import { entries, type EntryName } from '../contestants';
import { jobOf, type Contestant, type JobSpec } from '../contestants/job';

let contestant: Contestant | null = null;
let evaluating: Engine | null = null;

const api = {
  async open(
    name: EntryName,
    spec: JobSpec,
    dataBase: string,
    wasmPaths: WasmPaths,
  ): Promise<void> {
    const data = await load(dataBase, false);
    contestant = await entries[name].enter(wasmPaths)(jobOf(spec, data));
  },

  /** @returns milliseconds that the steps took */
  async run(steps: number): Promise<number> {
    const begin = performance.now();
    await contestant!.run(steps);
    return performance.now() - begin;
  },

  cost: (): Promise<number> => contestant!.cost(),

  /** @returns milliseconds that the 10,000 test images took */
  async evaluate(program: string, dataBase: string, wasmPaths: WasmPaths): Promise<number> {
    if (!evaluating) {
      const { defaults } = recipeOf(program);
      const { ops } = await startBackend('wasm', wasmPaths);
      const run = { recipe: program, settings: defaults, changes: [] };
      evaluating = new Engine(ops, await load(dataBase, true), run);
    }
    const begin = performance.now();
    await evaluating.test(0);
    return performance.now() - begin;
  },
};

export type ContestantApi = typeof api;

async function load(dataBase: string, test: boolean): Promise<Dataset> {
  const { version, shards } = await fetchManifest(dataBase);
  const wanted = shards.filter(({ split }) => split === 'train' || (test && split === 'test'));
  const data = new Dataset({ version, shards: wanted }, fetchShard(dataBase));
  await data.load();
  return data;
}

expose(api);
