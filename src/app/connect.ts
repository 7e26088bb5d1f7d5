/** The worker of the page. */

import { assets } from '../session/assets';
import { WorkerLine, type EngineLine } from '../session/engine-line';
import type { BackendName } from '../worker/api';

/** A line to a new worker that computes on `backend`. */
export function connect(backend: BackendName): EngineLine {
  const { startWorker, wasmPaths, dataBase } = assets();
  return new WorkerLine(startWorker, { backend, wasmPaths, dataBase });
}
