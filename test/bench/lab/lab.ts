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
import type { CourseEntry, Finished } from '../contestants/course';
import type { ContestantApi, Memory } from './contestant.worker';
import contestantPath from './contestant.worker.ts?worker&url';
import { Lines } from './lines';
import type { WholeApi } from './whole.worker';
import wholePath from './whole.worker.ts?worker&url';

const absolute = (path: string): string => new URL(path, document.baseURI).href;
const dataBase = new URL('/mnist/', document.baseURI).href;
const wasmPaths = {
  'tfjs-backend-wasm.wasm': absolute(plainPath),
  'tfjs-backend-wasm-simd.wasm': absolute(simdPath),
  'tfjs-backend-wasm-threaded-simd.wasm': absolute(threadedPath),
};

const workers = new Map<string, Worker>();
const open = new Map<string, Comlink.Remote<ContestantApi>>();

function newWorker(path: string, name = ''): Worker {
  return new Worker(absolute(path), { type: 'module', name });
}

/** The contestants' worker of this name, started if there is none. */
function worker(id: string): Comlink.Remote<ContestantApi> {
  let api = open.get(id);
  if (!api) {
    const started = newWorker(contestantPath);
    api = Comlink.wrap<ContestantApi>(started);
    workers.set(id, started);
    open.set(id, api);
  }
  return api;
}

/** A worker of our engine. */
function pool(backend: BackendName, path = entryPath): WorkerPool {
  return new WorkerPool(
    (name) => newWorker(path, name),
    () => ({ backend, wasmPaths, dataBase }),
  );
}

let lines: Lines | null = null;

/** A run by itself in a worker of its own, by whatever name. */
const alone = new Map<string, Lines>();

const lab = {
  /** Opens a contestant; it is called `id` from then on. */
  async enter(id: string, name: EntryName, spec: JobSpec): Promise<void> {
    await worker(id).open(name, spec, dataBase, wasmPaths);
  },

  /** @returns milliseconds that so many steps took */
  run: (id: string, steps: number): Promise<number> => open.get(id)!.run(steps),

  cost: (id: string): Promise<number> => open.get(id)!.cost(),

  /** @returns milliseconds for the 10,000 test images */
  evaluate: (id: string, backend: BackendName, program: ProgramName): Promise<number> =>
    worker(id).evaluate(program, backend, dataBase, wasmPaths),

  /** The course's Keras program to its end. */
  course: (who: CourseEntry, epochs: number): Promise<Finished> =>
    worker(`course ${who}`).course(who, epochs, dataBase, wasmPaths),

  memory: (id: string): Promise<Memory> => open.get(id)!.memory(),

  /** Ends the worker of a contestant. */
  leave(id: string): void {
    workers.get(id)?.terminate();
    workers.delete(id);
    open.delete(id);
  },

  /** Opens a run in a worker of its own.
   * @param path of the page's own worker */
  async enterAlone(
    id: string,
    backend: BackendName,
    program: ProgramName,
    path: string,
  ): Promise<void> {
    const opened = new Lines(pool(backend, path), program);
    alone.set(id, opened);
    await opened.open(1);
  },

  /** @returns milliseconds that so many steps took */
  runAlone: (id: string, steps: number): Promise<number> => alone.get(id)!.on(steps),

  /** Opens runs in the page's own worker, until there are so many. */
  async openLines(count: number): Promise<void> {
    lines ??= new Lines(pool('fused'), 'softmax-regression');
    await lines.open(count);
  },

  linesTogether: (length: number): Promise<number> => lines!.together(length),
  lineTo: (step: number): Promise<number> => lines!.to(step),
  runLineTo: (batches: number): Promise<void> => lines!.runTo(batches),

  closeLines(): void {
    lines?.close();
    lines = null;
  },

  /** @param path of the page's own worker
   * @returns milliseconds from its creation to the values of its first step */
  async startOurs(backend: BackendName, path: string): Promise<number> {
    const begin = performance.now();
    const line = new WorkerLine(pool(backend, path));
    const { backend: started } = await line.open(firstRun, () => undefined);
    await line.trace(0);
    const time = performance.now() - begin;
    line.close();
    if (started !== backend) throw new Error(`${backend} could not be started.`);
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
