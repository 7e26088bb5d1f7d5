/** The bench's own page: opens contestants in workers and lets one at a time run. */

import simdPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url&no-inline';
import threadedPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url&no-inline';
import plainPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url&no-inline';
import * as Comlink from 'comlink';
import { WorkerLine } from '../../../src/session/engine-line';
import { WorkerPool } from '../../../src/session/worker-pool';
import entryPath from '../../../src/worker/entry.ts?worker&url';
import type { BackendName } from '../../../src/worker/api';
import type { EntryName } from '../contestants';
import { jobOf, type JobSpec, type ProgramName } from '../contestants/job';
import type { ContestantApi } from './contestant.worker';
import contestantPath from './contestant.worker.ts?worker&url';
import type { WholeApi } from './whole.worker';
import wholePath from './whole.worker.ts?worker&url';

const absolute = (path: string): string => new URL(path, document.baseURI).href;
const dataBase = new URL('/mnist/', document.baseURI).href;
const wasmPaths = {
  'tfjs-backend-wasm.wasm': absolute(plainPath),
  'tfjs-backend-wasm-simd.wasm': absolute(simdPath),
  'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedPath),
};

const open = new Map<string, Comlink.Remote<ContestantApi>>();

function newWorker(path: string): Worker {
  return new Worker(absolute(path), { type: 'module' });
}

const lab = {
  /** Opens a contestant; it is called `id` from then on. */
  async enter(id: string, name: EntryName, spec: JobSpec): Promise<void> {
    const worker = newWorker(contestantPath);
    const api = Comlink.wrap<ContestantApi>(worker);
    await api.open(name, spec, dataBase, wasmPaths);
    open.set(id, api);
  },

  /** @returns milliseconds that so many steps took */
  run: (id: string, steps: number): Promise<number> => open.get(id)!.run(steps),

  cost: (id: string): Promise<number> => open.get(id)!.cost(),

  /** @returns milliseconds for the 10,000 test images */
  async evaluate(id: string, program: ProgramName): Promise<number> {
    if (!open.has(id)) open.set(id, Comlink.wrap<ContestantApi>(newWorker(contestantPath)));
    return open.get(id)!.evaluate(program, dataBase, wasmPaths);
  },

  /** @returns milliseconds from the creation of the page's own worker to the values of its first step */
  async startOurs(backend: BackendName): Promise<number> {
    const begin = performance.now();
    const options = { backend, wasmPaths, dataBase };
    const line = new WorkerLine(
      new WorkerPool(
        () => newWorker(entryPath),
        () => options,
      ),
    );
    const settings = { ...firstRun.settings };
    await line.open({ ...firstRun, settings }, () => undefined);
    await line.trace(0);
    const time = performance.now() - begin;
    line.close();
    return time;
  },

  /** The same for a worker with the whole of tfjs. */
  async startWhole(): Promise<number> {
    const begin = performance.now();
    const worker = newWorker(wholePath);
    await Comlink.wrap<WholeApi>(worker).first(dataBase, wasmPaths);
    const time = performance.now() - begin;
    worker.terminate();
    return time;
  },
};

const firstRun = jobOf({ program: 'softmax-regression' }, { size: () => 0 } as never).run;

export type Lab = typeof lab;

declare global {
  interface Window {
    lab: Lab;
  }
}

window.lab = lab;
