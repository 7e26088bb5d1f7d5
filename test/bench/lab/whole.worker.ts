/** The whole of tfjs with its wasm backend and one `minimize`, for the time that it takes to start. */

import '@tensorflow/tfjs';
import { expose } from 'comlink';
import { Dataset } from '../../../src/data/dataset';
import { fetchManifest, fetchShard } from '../../../src/data/fetch';
import type { WasmPaths } from '../../../src/worker/api';
import { startBackend } from '../../../src/worker/backend';
import { jobOf } from '../contestants/job';
import { minimize } from '../contestants/tfjs';

const api = {
  /** Takes the first step on the images of the first shard. */
  async first(dataBase: string, wasmPaths: WasmPaths): Promise<void> {
    const [manifest] = await Promise.all([
      fetchManifest(dataBase),
      startBackend('wasm', wasmPaths),
    ]);
    const data = new Dataset(manifest, fetchShard(dataBase));
    void data.load();
    await data.whenReady('train', 0, 100);
    const contestant = await minimize(wasmPaths)(jobOf({ program: 'softmax-regression' }, data));
    await contestant.run(1);
  },
};

export type WholeApi = typeof api;

expose(api);
