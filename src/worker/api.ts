/** What page and worker say to each other. Types only: the page loads none of the worker's code. */

import type { ProxyMarked } from 'comlink';
import type { Run } from '../core/run';
import type { Tape } from '../core/tape';
import type { Trace } from '../core/trace';
import type { Value, Values } from '../core/value';
import type { Embedded } from '../data/embedded';
import type { Progress } from '../data/progress';
import type { LabelledImages, PerSplit, Split } from '../data/split';

export type { Fault as DataFault, Progress } from '../data/progress';

/** What computes: `fused` is a kernel of our own, for a whole step at once, on tfjs's wasm backend; `wasm` that
 * backend by itself, stage by stage; `cpu` is plain JavaScript, which starts everywhere. */
export type BackendName = 'fused' | 'wasm' | 'cpu';

/** The names of the wasm backend's three files, each with its address (in Node: its path). */
export type WasmPaths = Readonly<
  Record<
    | 'tfjs-backend-wasm.wasm'
    | 'tfjs-backend-wasm-simd.wasm'
    | 'tfjs-backend-wasm-threaded-simd.wasm',
    string
  >
>;

export interface StartOptions {
  readonly backend: BackendName;
  /** Absolute addresses. */
  readonly wasmPaths: WasmPaths;
  /**
   * Absolute address of the folder with the data's manifest and shards, with its final slash; null where only what
   * is embedded is to be had.
   */
  readonly dataBase: string | null;
  /** Data that came with the script. */
  readonly embedded?: Embedded;
}

export interface Started {
  /** The backend that runs, which is another than asked for where that could not start. */
  readonly backend: BackendName;
}

/** A place of a run that need not be computed again. */
export interface Known {
  /** Updates made. */
  readonly step: number;
  /** The parameters before that step. */
  readonly parameters: Values;
  /** Mean loss of every step before it // [step] */
  readonly costs: Float32Array;
  /** Images of each of them that were read right // [step] */
  readonly hits: Uint16Array;
}

/** What the worker exposes. Comlink turns `open`'s answer into a remote `EngineApi`. */
export interface WorkerApi {
  /**
   * Starts the backend and fetches the data's manifest, then goes on loading shards by itself.
   * @param onProgress called at once and whenever loading gets on; pass it through `Comlink.proxy`.
   * @throws {ManifestError} when the list of the data files is missing or makes no sense; call it again to retry.
   */
  start(options: StartOptions, onProgress: (progress: Progress) => void): Promise<Started>;
  /**
   * An engine for this run; all engines share data and backend.
   * @param known where another engine of this backend has brought the run
   * @param images what it learns from in place of MNIST
   * @throws {Error} for a run that can't be run.
   */
  open(
    run: Run,
    known?: Known,
    images?: PerSplit<LabelledImages>,
  ): Promise<EngineApi & ProxyMarked>;
  /** A sign of life. */
  ping(): true;
  /** Loads again the shards that failed. */
  retry(): Promise<void>;
}

/**
 * One run, as the worker has it: over Comlink every method answers with a promise. Steps count from 0; `updates` is how many updates were made, so the weights "after n updates" are
 * the weights before step n. Requests are answered in the order they came, except that one that waits for
 * data lets others pass. A request with a ticket rejects with an `AbortError` once that is cancelled.
 */
export interface EngineApi {
  /**
   * The named values of one step (default: all, parameters and givens included), reached from the nearest
   * checkpoint. Waits for the data it needs.
   */
  trace(step: number, names?: readonly string[], ticket?: number): Promise<Trace>;
  /**
   * What tfjs recorded and replayed in one step, which is run once more for that; null for a recipe that
   * leaves nothing to it. Waits for the data it needs.
   */
  tape(step: number, ticket?: number): Promise<Tape | null>;
  /** Runs on for a while. It never waits for data. */
  advance(request: AdvanceRequest, ticket?: number): Promise<Advanced>;
  /** Mean loss of every step from `from` (default 0) on that has been run, before its update. */
  costs(from?: number): Float32Array;
  /** Images of every step from `from` (default 0) on that were read right, before its update. */
  hits(from?: number): Uint16Array;
  /** Waits for the validation data. */
  measure(updates: number, ticket?: number): Promise<Measure>;
  /** Waits for the test data. */
  test(updates: number, ticket?: number): Promise<TestResult>;
  /** Probabilities // [n, 10] for images of grey values 0 to 255 // [n, 784]. */
  predict(updates: number, pixels: Float32Array | Uint8Array, ticket?: number): Promise<Value>;
  /**
   * The stages of the recipe with the parameters after so many updates, on a batch of this one image of grey
   * values 0 to 255 // [784]. The run does not move: what it makes of the parameters is made for this answer.
   * @throws {RangeError} when the grey values do not make one image, or the label is no class.
   */
  explain(
    updates: number,
    pixels: Float32Array | Uint8Array,
    label: number,
    ticket?: number,
  ): Promise<Trace>;
  /** Images of a split, in the order asked for. Waits for the split's data. */
  images(split: Split, indices: readonly number[], ticket?: number): Promise<LabelledImages>;
  /** The parameters after so many updates, by name. */
  parameters(updates: number, ticket?: number): Promise<Values>;
  /**
   * Goes on with another run; everything before the first step that differs is kept, and nothing of another
   * recipe.
   * Takes effect at once, also for requests not yet answered.
   * @returns number of steps whose costs are still known.
   */
  setRun(run: Run): number;
  /** Ends the requests that carry this ticket, waiting or running. */
  cancel(ticket: number): void;
  /** Frees what the engine holds; it cannot be used any more. */
  close(): void;
}

export interface AdvanceRequest {
  /** First step to run; null for the one after the last that was run by the `advance` before this. */
  readonly from: number | null;
  /** The step to stop before: `until - 1` is the last that may run. */
  readonly until: number;
  /** Milliseconds after which no further step begins. At least one step runs, if its data is there. */
  readonly budget: number;
  /** Values wanted of the last step run; default all. */
  readonly names?: readonly string[];
  /** Whether to run, whatever the budget, to where the program reports next, and to measure there. Where that takes
   * too long it ends before, without a measure. */
  readonly measure?: boolean;
}

/** A number that is not finite, where it first appeared. */
export interface NumberFault {
  readonly step: number;
  /** Index into the recipe's stages. */
  readonly stage: number;
  /** The value that holds it. */
  readonly name: string;
}

export interface Advanced {
  /** The last step run, or null when none was. */
  readonly trace: Trace | null;
  /** Step of `costs[0]`; `trace.step` is `first + costs.length - 1`. */
  readonly first: number;
  /** Mean loss of each step run, before its update. */
  readonly costs: Float32Array;
  /** Images of each step run that were read right, before its update. */
  readonly hits: Uint16Array;
  /** Whether it stopped for data that has not arrived; `trace` of the next step waits for it. */
  readonly waiting: boolean;
  /** Where numbers stopped being finite, or null. Then `trace` is of that step. */
  readonly fault: NumberFault | null;
  /** What was measured after the last step, where that was asked for and the validation images are there. */
  readonly measured?: Measured;
}

/** A measure, and the updates after which it holds. */
export interface Measured extends Measure {
  readonly updates: number;
}

export interface Measure {
  /** Mean loss on the batch of the last update, after it; null before the first. */
  readonly costAfter: number | null;
  /** Share of the validation images read right, 0 to 1. */
  readonly accuracy: number;
}

export interface TestResult {
  /** Share of the test images read right, 0 to 1. */
  readonly accuracy: number;
  /** Mean loss over the test images. */
  readonly loss: number;
  /** // [10000, 10] */
  readonly probabilities: Value;
  /** // [10000] */
  readonly labels: Uint8Array;
}
