/** A line to a real engine in this very thread, which can be watched, held up and broken. As with a worker,
 * what is said takes its time in either direction, and keeps its order. */

import type { Run } from '../../src/core/run';
import type { Tape } from '../../src/core/tape';
import type { Trace } from '../../src/core/trace';
import { Dataset } from '../../src/data/dataset';
import type { Value } from '../../src/core/value';
import type { Progress } from '../../src/data/progress';
import type { LabelledImages, PerSplit, Split } from '../../src/data/split';
import type { EngineLine, KnownPlace, Opened } from '../../src/session/engine-line';
import type { Advanced, Measure, TestResult } from '../../src/worker/api';
import { Engine } from '../../src/worker/engine';
import { EngineHandle } from '../../src/worker/handle';
import { backendName, ops } from '../worker/mnist';
import { turn } from './frames';

type Asked =
  | 'open'
  | 'setRun'
  | 'trace'
  | 'advance'
  | 'measure'
  | 'test'
  | 'tape'
  | 'predict'
  | 'explain'
  | 'images'
  | 'retry';

export class LocalLine implements EngineLine {
  /** Everything asked for, in order. */
  readonly asked: { readonly is: Asked; readonly step: number }[] = [];
  /** Requests for steps that are under way, and the most that ever were at once. */
  inFlight = 0;
  mostInFlight = 0;
  /** All requests under way, measures and tests among them. */
  underWay = 0;
  /** Thrown by every request while it is set. */
  broken: Error | null = null;
  /** Whether only this engine is broken, and the next that is opened is sound. */
  brokenOnce = false;
  private engine: EngineHandle | null = null;
  private ticket = 1;
  private held: Promise<void> | null = null;
  private free: () => void = () => undefined;

  constructor(private readonly data: Dataset) {}

  /** Whether its engines are to be in plain JavaScript. */
  simplified = false;

  /** How often one kind of thing was asked for. */
  count(is: Asked): number {
    return this.asked.filter((asked) => asked.is === is).length;
  }

  /** Keeps back all answers, which the engine has given already, until `release`. */
  hold(): void {
    this.held = new Promise((resolve) => {
      this.free = resolve;
    });
  }

  release(): void {
    this.held = null;
    this.free();
  }

  open(
    run: Run,
    onProgress: (progress: Progress) => void,
    known?: KnownPlace | null,
    images?: PerSplit<LabelledImages>,
  ): Promise<Opened> {
    if (this.brokenOnce) this.broken = null;
    return this.answer('open', 0, () => {
      this.close();
      const data = images ? Dataset.of(images) : this.data;
      this.engine = new EngineHandle(new Engine(ops, data, run, known ?? undefined));
      data.onProgress(onProgress);
      return { backend: this.simplified ? 'cpu' : backendName, fallback: false };
    });
  }

  setRun(run: Run): Promise<number> {
    return this.answer('setRun', 0, () => this.opened.setRun(run));
  }

  trace(step: number, names?: readonly string[]): Promise<Trace> {
    const { ticket } = this;
    return this.counted(this.answer('trace', step, () => this.opened.trace(step, names, ticket)));
  }

  advance(
    from: number | null,
    until: number,
    budget: number,
    names?: readonly string[],
  ): Promise<Advanced> {
    const { ticket } = this;
    const request = { from, until, budget, ...(names && { names }) };
    return this.counted(
      this.answer('advance', from ?? NaN, () => this.opened.advance(request, ticket)),
    );
  }

  sprint(from: number | null, until: number, budget: number, measure: boolean): Promise<Advanced> {
    const { ticket } = this;
    const request = { from, until, budget, measure };
    if (measure) this.asked.push({ is: 'measure', step: NaN });
    return this.counted(
      this.answer('advance', from ?? NaN, () => this.opened.advance(request, ticket)),
    );
  }

  tape(step: number): Promise<Tape | null> {
    return this.answer('tape', step, () => this.opened.tape(step));
  }

  measure(updates: number): Promise<Measure> {
    return this.answer('measure', updates, () => this.opened.measure(updates));
  }

  test(updates: number): Promise<TestResult> {
    return this.answer('test', updates, () => this.opened.test(updates));
  }

  predict(updates: number, pixels: Uint8Array): Promise<Value> {
    return this.answer('predict', updates, () => this.opened.predict(updates, pixels));
  }

  explain(updates: number, pixels: Uint8Array, label: number): Promise<Trace> {
    return this.answer('explain', updates, () => this.opened.explain(updates, pixels, label));
  }

  images(split: Split, indices: readonly number[]): Promise<LabelledImages> {
    return this.answer('images', 0, () => this.opened.images(split, indices));
  }

  /** This line's engines compute as before, and only say that they are others. */
  simplify(): boolean {
    const before = this.simplified;
    this.simplified = true;
    return !before;
  }

  cancel(): void {
    const { engine } = this;
    const ended = this.ticket++;
    void turn().then(() => engine?.cancel(ended));
  }

  retry(): Promise<void> {
    return this.answer('retry', 0, () => this.data.retry());
  }

  close(): void {
    this.engine?.close();
    this.engine = null;
  }

  private get opened(): EngineHandle {
    if (!this.engine) throw new Error('there is no engine yet');
    return this.engine;
  }

  private async answer<Answer>(
    is: Asked,
    step: number,
    ask: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    this.asked.push({ is, step });
    this.underWay++;
    await turn();
    try {
      if (this.broken) throw this.broken;
      return await ask();
    } finally {
      await turn();
      await this.held;
      this.underWay--;
    }
  }

  private counted<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight);
    return answer.finally(() => this.inFlight--);
  }
}
