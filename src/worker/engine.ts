/** Answers questions about one run: show a step, go on for a while, how good is it now. */

import { valuesOf, type Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import type { Recorded, Tape } from '../core/tape';
import type { Trace } from '../core/trace';
import type { Value, Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import type { LabelledImages, Split } from '../data/split';
import { recipeOf } from '../recipes';
import type { Advanced, AdvanceRequest, Known, Measure, TestResult } from './api';
import type { EngineOps } from './backend';
import { answerImages, explainImage, imagesOf, measuring, testing } from './evaluate';
import { programOf, type Program } from './program';
import { Queue } from './queue';
import { Replay } from './replay';
import { noStretch, reportsAfter, runStretch, type TraceOf } from './stretch';
import { inTurns, SLICE, turn, type Pieces } from './turns';

/** Milliseconds after which a stretch ends even short of a report, so that whoever looks after the worker is heard. */
const LONGEST = 250;

/** See `EngineApi` for what each answer means; here a signal takes the place of its tickets. */
export class Engine {
  private recipe: Recipe;
  private program: Program;
  private replay: Replay;
  private readonly queue = new Queue();
  private closed = false;
  /** The step after the last that `advance` ran. */
  private reached = 0;

  /** @throws {RangeError} for a recipe that does not exist or weights that do not fit it. */
  constructor(
    private readonly ops: EngineOps,
    private readonly data: Dataset,
    run: Run,
    known?: Known,
  ) {
    this.recipe = recipeOf(run.recipe);
    this.program = programOf(ops, this.recipe);
    this.replay = new Replay(ops, this.program, data, run, known);
  }

  /** @throws the signal's reason, once that aborts; {RangeError} for a name that the recipe lacks. */
  trace(step: number, names = this.allNames, signal?: AbortSignal): Promise<Trace> {
    // The step itself must be run too, so its images are waited for first.
    return this.before(step, signal, () => this.traceHere(step, names), step);
  }

  /** @param now the clock that the budget is measured by, in milliseconds */
  async advance(
    request: AdvanceRequest & { readonly now?: () => number },
    signal?: AbortSignal,
  ): Promise<Advanced> {
    const { until, budget, names = this.allNames, now = () => performance.now() } = request;
    const toReport = request.measure ?? false;
    if (request.from !== null) checkStep(request.from);
    return this.queue.enter(async () => {
      const from = request.from ?? this.reached;
      this.reached = from;
      if ((await this.approach(from, signal)) === 'missing' || from >= until) {
        return noStretch(from, from < until);
      }
      const end = now() + (toReport ? Math.max(budget, LONGEST) : budget);
      const isOver = (): boolean => now() >= end;
      const stretch = { from, until, names, isOver, toReport };
      const { recipe, replay } = this;
      const advanced = await runStretch(recipe, replay, stretch, this.traceOf(signal));
      this.reached = from + advanced.costs.length;
      return toReport ? { ...advanced, ...(await this.measuredOf(advanced, signal)) } : advanced;
    });
  }

  async tape(step: number, signal?: AbortSignal): Promise<Tape | null> {
    const tape = await this.before(step, signal, () => this.tapeHere(step), step);
    return tape && { step, ...tape };
  }

  /** Mean loss of every step from `from` on that has been run. */
  costs(from = 0): Float32Array {
    return this.replay.costs.slice(from);
  }

  /** Images of every step from `from` on that were read right. */
  hits(from = 0): Uint16Array {
    return this.replay.costs.hits(from);
  }

  async measure(updates: number, signal?: AbortSignal): Promise<Measure> {
    await this.data.whenComplete('validation', signal);
    return this.before(updates, signal, () =>
      this.inTurns(measuring(this.program, this.data, this.replay, updates), signal),
    );
  }

  async test(updates: number, signal?: AbortSignal): Promise<TestResult> {
    await this.data.whenComplete('test', signal);
    return this.before(updates, signal, () =>
      this.inTurns(testing(this.program, this.data, this.replay, updates), signal),
    );
  }

  /** @throws {RangeError} when the grey values do not make whole images. */
  predict(
    updates: number,
    pixels: Float32Array | Uint8Array,
    signal?: AbortSignal,
  ): Promise<Value> {
    return this.before(updates, signal, () =>
      this.inTurns(answerImages(this.program, this.replay, updates, pixels), signal),
    );
  }

  /** @throws {RangeError} when the grey values do not make one image, or the label is no class. */
  explain(
    updates: number,
    pixels: Float32Array | Uint8Array,
    label: number,
    signal?: AbortSignal,
  ): Promise<Trace> {
    return this.before(updates, signal, () => ({
      step: updates,
      values: explainImage(this.program, this.replay, updates, pixels, label),
    }));
  }

  /** @throws {RangeError} for an image that the split does not have. */
  async images(
    split: Split,
    indices: readonly number[],
    signal?: AbortSignal,
  ): Promise<LabelledImages> {
    await this.data.whenComplete(split, signal);
    return imagesOf(this.data, split, indices);
  }

  parameters(updates: number, signal?: AbortSignal): Promise<Values> {
    return this.before(updates, signal, () => this.replay.parameterValues);
  }

  /** @throws {RangeError} for a recipe that does not exist or weights that do not fit it. */
  setRun(run: Run): number {
    if (run.recipe === this.recipe.id) this.replay.setRun(run);
    else this.setRecipe(run);
    return this.replay.costs.count;
  }

  /** Ends what is under way, with an AbortError, and frees every tensor. */
  close(): void {
    this.closed = true;
    this.replay.close();
  }

  private setRecipe(run: Run): void {
    const recipe = recipeOf(run.recipe);
    const program = programOf(this.ops, recipe);
    const replay = new Replay(this.ops, program, this.data, run);
    this.replay.close();
    this.recipe = recipe;
    this.program = program;
    this.replay = replay;
  }

  private get allNames(): readonly string[] {
    return Object.keys(valuesOf(this.recipe));
  }

  /** Runs `work` before step `step`, with that step's parameters, waiting for images on the way; once more, where
   * it comes to nothing because those are no longer they. */
  private async before<Answer>(
    step: number,
    signal: AbortSignal | undefined,
    work: () => Answer | Promise<Answer | undefined>,
    also?: number,
  ): Promise<Answer> {
    checkStep(step);
    for (;;) {
      this.check(signal);
      const answer = await this.queue.enter(async () => {
        const missing = (await this.approach(step, signal)) === 'missing';
        if (missing) return { missing: this.replay.step };
        if (also !== undefined && !this.replay.batches.has(also)) return { missing: also };
        return { done: await work() };
      });
      if ('done' in answer) {
        if (answer.done !== undefined) return answer.done;
        continue;
      }
      // Waited for outside the queue, so that others can be answered in the meantime.
      await this.replay.batches.whenReady(answer.missing, signal);
    }
  }

  private async approach(
    step: number,
    signal: AbortSignal | undefined,
  ): Promise<'there' | 'missing'> {
    for (;;) {
      this.check(signal);
      const end = performance.now() + SLICE;
      const reached = this.replay.approach(step, () => performance.now() >= end);
      if (reached !== 'paused') return reached;
      await turn();
    }
  }

  /** Does work with the parameters it stands at; undefined when they go meanwhile. */
  private inTurns<Answer>(
    work: Pieces<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<Answer | undefined> {
    const { replay } = this;
    const { parameters } = replay;
    return inTurns(work, () => {
      this.check(signal);
      return this.replay === replay && replay.holds(parameters);
    });
  }

  private check(signal: AbortSignal | undefined): void {
    signal?.throwIfAborted();
    if (this.closed) throw new DOMException('The engine has been closed.', 'AbortError');
  }

  private traceHere(step: number, names: readonly string[]): Trace {
    return { step, values: this.replay.take(names).values };
  }

  /** Gives traces of steps that have been run, on whichever way it takes to get there. */
  private traceOf(signal: AbortSignal | undefined): TraceOf {
    return async (step, names) => {
      if ((await this.approach(step, signal)) === 'there') return this.traceHere(step, names);
      throw new DOMException('The run has changed.', 'AbortError');
    };
  }

  private tapeHere(step: number): Recorded | null {
    const { program, replay } = this;
    const { batches, parameters } = replay;
    return program.tape(parameters, batches.settings(step), batches.pictures(step));
  }

  /** The measure at the end of a stretch that came to a report. */
  private async measuredOf(
    { trace, fault }: Advanced,
    signal: AbortSignal | undefined,
  ): Promise<Pick<Advanced, 'measured'>> {
    const updates = (trace?.step ?? -1) + 1;
    if (fault || !reportsAfter(updates, this.recipe) || !this.data.isComplete('validation')) {
      return {};
    }
    const measures = measuring(this.program, this.data, this.replay, updates);
    const measure = await this.inTurns(measures, signal);
    return measure ? { measured: { ...measure, updates } } : {};
  }
}

function checkStep(step: number): void {
  if (!Number.isInteger(step) || step < 0) {
    throw new RangeError(`A step is a whole number from 0, not ${step}.`);
  }
}
