/** One run's line to its engine in the worker that all lines share: requests that can be cancelled, and a rejection
 * instead of silence when the worker is lost. */

import type * as Comlink from 'comlink';
import type { Run } from '../core/run';
import type { Tape } from '../core/tape';
import type { Trace } from '../core/trace';
import type { Value } from '../core/value';
import type { Progress } from '../data/progress';
import type { LabelledImages, PerSplit, Split } from '../data/split';
import type { Advanced, BackendName, EngineApi, Known, Measure, TestResult } from '../worker/api';
import { LinkError, type Link } from './link';
import { PATIENCE, type WorkerPool } from './worker-pool';

/** What runs, once an engine was started. */
export interface Opened {
  readonly backend: BackendName;
  /** Whether that is the slow one because the one asked for could not start here. */
  readonly fallback: boolean;
}

/** A place of the run, and the backend that computed it: another one would go on to other last digits. */
export interface KnownPlace extends Known {
  readonly backend: string;
}

/** What a session asks of an engine, wherever it runs. */
export interface EngineLine {
  /** Starts everything anew for this run.
   * @param known where it need not be computed again
   * @param images what the run learns from in place of MNIST */
  open(
    run: Run,
    onProgress: (progress: Progress) => void,
    known?: KnownPlace | null,
    images?: PerSplit<LabelledImages>,
  ): Promise<Opened>;
  setRun(run: Run): Promise<unknown>;
  /** Waits for the data it needs. @throws AbortError after `cancel`. */
  trace(step: number, names?: readonly string[]): Promise<Trace>;
  /** Never waits for data. @param from null to go on where the last one stopped
   * @throws AbortError after `cancel`. */
  advance(
    from: number | null,
    until: number,
    budget: number,
    names?: readonly string[],
  ): Promise<Advanced>;
  /** The same with all values, on the way to nowhere in particular.
   * @param measure whether to run to the next report, and to measure there */
  sprint(from: number | null, until: number, budget: number, measure: boolean): Promise<Advanced>;
  /** What tfjs recorded in one step; null when the recipe leaves nothing to it. */
  tape(step: number): Promise<Tape | null>;
  measure(updates: number): Promise<Measure>;
  test(updates: number): Promise<TestResult>;
  predict(updates: number, pixels: Uint8Array): Promise<Value>;
  explain(updates: number, pixels: Uint8Array, label: number): Promise<Trace>;
  images(split: Split, indices: readonly number[]): Promise<LabelledImages>;
  /** Ends what waits for data or has a long way to go: traces and advances. */
  cancel(): void;
  /** Loads again what could not be loaded. */
  retry(): Promise<void>;
  /** From now on it opens on plain JavaScript. @returns whether it opened on anything else before. */
  simplify(): boolean;
  close(): void;
}

export class WorkerLine implements EngineLine {
  private link: Link | null = null;
  private engine: Comlink.Remote<EngineApi> | null = null;
  private ticket = 1;
  private openings = 0;
  /** What the engine learns from in place of MNIST. */
  private own: PerSplit<LabelledImages> | undefined;

  /** @param plain the pool whose workers compute in plain JavaScript, if there is one */
  constructor(
    private pool: WorkerPool,
    private readonly plain: () => WorkerPool = () => pool,
  ) {}

  async open(
    run: Run,
    onProgress: (progress: Progress) => void,
    known: KnownPlace | null = null,
    images?: PerSplit<LabelledImages>,
  ): Promise<Opened> {
    if (this.link && images !== this.own) {
      // Other images take another engine, and the worker may stay.
      void this.engine?.close();
      this.engine = this.link = null;
    } else {
      // Who opens again has an engine that failed: nobody can go on with its worker.
      if (this.link) this.pool.drop(this.link);
      this.close();
    }
    this.own = images;
    const opening = ++this.openings;
    const { link, started } = this.pool.enter(this, images ? unheard : onProgress);
    // Asked for at once: to wait for the answer before takes a turn of the page's thread more, which is drawing.
    const early = known ? null : link.api.open(run, undefined, images);
    early?.catch(() => undefined);
    const { backend, fallback } = await started;
    const there = known?.backend === backend ? known : undefined;
    const engine = await link.callWithin(PATIENCE, early ?? link.api.open(run, there, images));
    if (images) onProgress(arrived(images));
    if (opening !== this.openings) {
      void engine.close();
      throw new LinkError('other', 'closed');
    }
    this.link = link;
    this.engine = engine;
    return { backend, fallback };
  }

  setRun(run: Run): Promise<number> {
    return this.ask((engine) => engine.setRun(run));
  }

  trace(step: number, names?: readonly string[]): Promise<Trace> {
    const { ticket } = this;
    return this.ask((engine) => engine.trace(step, names, ticket));
  }

  advance(
    from: number | null,
    until: number,
    budget: number,
    names?: readonly string[],
  ): Promise<Advanced> {
    const { ticket } = this;
    const request = { from, until, budget, ...(names && { names }) };
    return this.ask((engine) => engine.advance(request, ticket));
  }

  sprint(from: number | null, until: number, budget: number, measure: boolean): Promise<Advanced> {
    const { ticket } = this;
    return this.ask((engine) => engine.advance({ from, until, budget, measure }, ticket));
  }

  tape(step: number): Promise<Tape | null> {
    return this.ask((engine) => engine.tape(step));
  }

  measure(updates: number): Promise<Measure> {
    return this.ask((engine) => engine.measure(updates));
  }

  test(updates: number): Promise<TestResult> {
    return this.ask((engine) => engine.test(updates));
  }

  predict(updates: number, pixels: Uint8Array): Promise<Value> {
    return this.ask((engine) => engine.predict(updates, pixels));
  }

  explain(updates: number, pixels: Uint8Array, label: number): Promise<Trace> {
    return this.ask((engine) => engine.explain(updates, pixels, label));
  }

  images(split: Split, indices: readonly number[]): Promise<LabelledImages> {
    return this.ask((engine) => engine.images(split, indices));
  }

  cancel(): void {
    const ended = this.ticket++;
    if (this.engine) void this.ask((engine) => engine.cancel(ended)).catch(() => undefined);
  }

  async retry(): Promise<void> {
    if (this.link) await this.link.call(this.link.api.retry());
  }

  simplify(): boolean {
    const { link, pool } = this;
    const plain = this.plain();
    if (plain === pool) return false;
    if (link) pool.drop(link);
    this.close();
    this.pool = plain;
    return true;
  }

  close(): void {
    this.openings++;
    const { link, engine } = this;
    // Others may go on in the worker: the engine frees what it holds there.
    if (link && engine) void link.call(engine.close()).catch(() => undefined);
    this.pool.leave(this);
    this.link = null;
    this.engine = null;
  }

  private ask<Answer>(
    request: (engine: Comlink.Remote<EngineApi>) => Promise<Answer>,
  ): Promise<Answer> {
    const { link, engine } = this;
    if (!link || !engine) return Promise.reject(new Error('there is no engine yet'));
    return link.call(request(engine));
  }
}

/** Of MNIST, while an engine learns from other images. */
const unheard = (): void => undefined;

/** Images that are there from the start. */
function arrived({ train, validation, test }: PerSplit<LabelledImages>): Progress {
  const totals = {
    train: train.labels.length,
    validation: validation.labels.length,
    test: test.labels.length,
  };
  return { loaded: totals, totals, bytesLoaded: 0, bytesTotal: 0, faults: [], loading: false };
}
