/** Lines to the worker of the page, of which there is one for each backend that is asked for. */

import type { BackendName } from '../worker/api';
import { assets } from './assets';
import { WorkerLine, type EngineLine } from './engine-line';
import { WorkerPool } from './worker-pool';

const pools = new Map<BackendName, WorkerPool>();

/** A line to an engine on `backend`. Nothing is loaded before it is opened. */
export function connect(backend: BackendName): EngineLine {
  let pool = pools.get(backend);
  if (!pool) pools.set(backend, (pool = poolFor(backend)));
  return new WorkerLine(pool);
}

function poolFor(backend: BackendName): WorkerPool {
  return new WorkerPool(
    () => assets().startWorker(),
    () => {
      const { wasmPaths, dataBase, embedded } = assets();
      return { backend, wasmPaths, dataBase, ...(embedded && { embedded }) };
    },
  );
}
