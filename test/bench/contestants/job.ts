/** The work that every contestant is given: the same program, the same images in the same order, the same weights. */

import { settingsFor } from '../../../src/core/recipe';
import type { Run } from '../../../src/core/run';
import type { Values } from '../../../src/core/value';
import type { Dataset } from '../../../src/data/dataset';
import { IMAGE_PIXELS } from '../../../src/data/split';
import { recipeOf } from '../../../src/recipes';
import { initialParameters } from '../../../src/worker/initial';

export type ProgramName = 'softmax-regression' | 'keras-two-layer';

export const PROGRAMS: readonly ProgramName[] = ['softmax-regression', 'keras-two-layer'];

/** What a job is made of, as it can be sent to a worker. */
export interface JobSpec {
  readonly program: ProgramName;
  /** Images in a batch; default that of the program. */
  readonly batchSize?: number;
}

export interface Job {
  readonly run: Run;
  readonly layers: 1 | 2;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Weights to begin with, and afterwards for `costOf`, by the names of the program. */
  readonly initial: Values;
  readonly data: Dataset;
}

/** All that differs between contestants. Each makes its own batches from the grey values. */
export interface Contestant {
  /** Takes so many steps on, and knows the mean loss of each. */
  run(steps: number): Promise<void>;
  /** Mean loss on the first batch with the weights it has come to. */
  cost(): Promise<number>;
  close(): void;
}

export type Enter = (job: Job) => Promise<Contestant>;

export function jobOf({ program, batchSize }: JobSpec, data: Dataset): Job {
  const recipe = recipeOf(program);
  // The training split in file order, for every contestant.
  const settings = settingsFor(recipe, {
    images: 55_000,
    batches: 100_000,
    ...(batchSize !== undefined && { batchSize }),
  });
  const run: Run = { recipe: program, settings, changes: [] };
  return {
    run,
    layers: program === 'softmax-regression' ? 1 : 2,
    batchSize: settings.batchSize,
    learningRate: settings.learningRate,
    initial: initialParameters(recipe, run),
    data,
  };
}

/** The batches of a job for those who take whole ones: rooms that are filled anew for each. */
export class Batches {
  readonly pixels: Float32Array; // [batch, 784], grey values 0 to 255
  readonly labels: Int32Array; // [batch]
  private readonly indices: Int32Array;
  private step = 0;

  /** @param count images in a batch, unless it is the job's own */
  constructor(
    private readonly job: Job,
    count = job.batchSize,
  ) {
    this.pixels = new Float32Array(count * IMAGE_PIXELS);
    this.labels = new Int32Array(count);
    this.indices = new Int32Array(count);
  }

  /** Fills the rooms with the next batch. */
  next(): void {
    const { indices } = this;
    const from = this.step++ * indices.length;
    const size = this.job.data.size('train');
    for (let n = 0; n < indices.length; n++) indices[n] = (from + n) % size;
    this.job.data.gather('train', indices, this.pixels, this.labels);
  }
}
