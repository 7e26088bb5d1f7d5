/** Lines to the worker of the page, of which there is one for each backend that is asked for. */

import type { BackendName } from '../worker/api';
import { assets } from './assets';
import { WorkerLine, type EngineLine } from './engine-line';
import { WorkerPool } from './worker-pool';

const pools = new Map<BackendName, WorkerPool>();

/** A line to an engine on `backend`, by itself the fastest. Nothing is loaded before it is opened. */
export function connect(backend: BackendName = 'fused'): EngineLine {
  return new WorkerLine(poolOf(backend), () => poolOf('cpu'));
}

/** Starts the worker that `connect` with the same name is going to use: for a page whose other scripts are on their way. */
export function startEarly(backend?: BackendName): void {
  poolOf(backend ?? 'fused').warm();
}

function poolOf(backend: BackendName): WorkerPool {
  const known = pools.get(backend);
  if (known) return known;
  const pool = new WorkerPool(
    (name) => assets().startWorker(name),
    () => {
      const { wasmPaths, dataBase, embedded } = assets();
      return { backend, wasmPaths, dataBase, ...(embedded && { embedded }) };
    },
  );
  pools.set(backend, pool);
  return pool;
}
