/** Our engine without a page: as fast as it goes when nobody looks. */

import { Engine } from '../../../src/worker/engine';
import type { BackendName, WasmPaths } from '../../../src/worker/api';
import { startBackend } from '../../../src/worker/backend';
import { costOf } from './cost';
import type { Enter } from './job';

export const ours =
  (backend: BackendName, wasmPaths?: WasmPaths): Enter =>
  async (job) => {
    const { ops, name } = await startBackend(backend, wasmPaths);
    if (name !== backend) throw new Error(`${backend} could not be started.`);
    const engine = new Engine(ops, job.data, job.run);
    let at = 0;
    return {
      async run(steps) {
        const until = at + steps;
        await engine.advance({ from: at, until, budget: Infinity, names: [] });
        at = until;
      },
      cost: async () => costOf(job, await engine.parameters(at)),
      close: () => engine.close(),
    };
  };
