/** Stands before some step of a run with that step's parameters, and gets to any other step: backwards by
 * way of a checkpoint, forwards by running. Everything here is synchronous, so nothing comes between. */

import { firstDifference, type Run } from '../core/run';
import type { Tensors } from '../core/stage';
import type { Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import type { Known } from './api';
import type { EngineOps } from './backend';
import { Batches } from './batches';
import { Checkpoints } from './checkpoints';
import { Costs } from './costs';
import { initialParameters } from './initial';
import { readTensor, type Program } from './program';

/** Steps back that are run again sooner than one notices. */
const NEAR = 32;

/** The parameters before a step, as tensors that the replay owns. */
interface Place {
  readonly step: number;
  readonly parameters: Tensors;
}

export class Replay {
  readonly costs = new Costs();
  private readonly checkpoints = new Checkpoints();
  private batchesNow: Batches;
  private here: Place | null = null;
  /** One step back: asking again for the step just run is the commonest request of all. */
  private before: Place | null = null;

  /** @param known where the run has been brought before
   * @throws {RangeError} when the run's weights do not fit. */
  constructor(
    private readonly ops: EngineOps,
    private readonly program: Program,
    private readonly data: Dataset,
    private run: Run,
    known?: Known,
  ) {
    this.batchesNow = new Batches(data, program.recipe, run);
    this.checkpoints.put(0, initialParameters(program.recipe, run));
    if (!known) return;
    known.costs.forEach((cost, step) => this.costs.put(step, cost, known.hits[step]!));
    this.checkpoints.put(known.step, known.parameters);
  }

  get batches(): Batches {
    return this.batchesNow;
  }

  /** The parameters before the step reached last. Don't dispose of them. */
  get parameters(): Tensors {
    if (!this.here) throw new Error('No step has been reached yet.');
    return this.here.parameters;
  }

  /** Whether these are still they. */
  holds(parameters: Tensors): boolean {
    return this.here?.parameters === parameters;
  }

  /** A copy of them. */
  get parameterValues(): Values {
    return readAll(this.parameters);
  }

  /**
   * Gets before `step`, or as near as it can.
   * @param pause asked before each step on the way
   * @returns `missing` when a step on the way has no images yet: the one that it stands before.
   */
  approach(step: number, pause: () => boolean): 'there' | 'paused' | 'missing' {
    const here = this.restore(step);
    for (let at = here.step; at < step; at++) {
      // After a long way, the steps before are near as well: whoever goes back goes back again.
      if (at === step - NEAR && at > here.step) this.mark();
      if (!this.batches.has(at)) return 'missing';
      if (pause()) return 'paused';
      this.take([]);
    }
    return 'there';
  }

  /** The step whose images are missing, after `approach` said so. */
  get step(): number {
    return this.here?.step ?? 0;
  }

  /** Keeps the place where it stands, so that it is quickly found again. */
  mark(): void {
    if (this.here) this.checkpoints.mark(this.here.step, this.parameterValues);
  }

  /** Runs the step it stands before and reads back `names`. Its images must be there. */
  take(names: readonly string[]): { readonly cost: number; readonly values: Values } {
    const { step, parameters } = this.here!;
    const { cost, hits, next, values } = this.program.step(
      parameters,
      this.batches.settings(step),
      this.batches.pictures(step),
      names,
    );
    this.costs.put(step, cost, hits);
    this.free(this.before);
    this.before = this.here;
    this.here = { step: step + 1, parameters: next };
    if (this.checkpoints.wants(step + 1)) this.checkpoints.put(step + 1, readAll(next));
    return { cost, values };
  }

  /** Goes on with another run of the same recipe, keeping what both have in common. */
  setRun(run: Run): void {
    const step = firstDifference(this.run, run);
    const initial = initialParameters(this.program.recipe, run);
    this.run = run;
    this.batchesNow = new Batches(this.data, this.program.recipe, run);
    this.costs.cut(step);
    this.checkpoints.cut(step);
    if (step === 0) {
      this.close();
      this.checkpoints.put(0, initial);
      return;
    }
    if (this.here && this.here.step > step) this.here = this.free(this.here);
    if (this.before && this.before.step > step) this.before = this.free(this.before);
  }

  /** Frees its tensors; it can still go on from a checkpoint. */
  close(): void {
    this.here = this.free(this.here);
    this.before = this.free(this.before);
  }

  /** Takes the place nearest before `step` among those held and kept. */
  private restore(step: number): Place {
    const kept = this.checkpoints.nearest(step);
    const { here, before } = this;
    if (here && here.step <= step && here.step >= kept.step) return here;
    if (before && before.step <= step && before.step >= kept.step) {
      this.free(here);
      this.before = null;
      return (this.here = before);
    }
    this.close();
    const { tensor } = this.ops;
    const parameters = Object.fromEntries(
      Object.entries(kept.parameters).map(([name, { data, shape }]) => [
        name,
        // A copy: some backends go on using the memory they were given.
        tensor(data.slice(), [...shape]),
      ]),
    );
    return (this.here = { step: kept.step, parameters });
  }

  private free(place: Place | null): null {
    if (place) this.ops.dispose({ ...place.parameters });
    return null;
  }
}

function readAll(parameters: Tensors): Values {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, tensor]) => [name, readTensor(tensor)]),
  );
}
