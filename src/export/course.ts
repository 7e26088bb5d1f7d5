/** What is known of a run so far, as whoever takes it away needs it. */

import type { Recipe } from '../core/recipe';
import type { Run } from '../core/run';

/** What was measured after some number of updates. */
export interface Measured {
  /** Mean loss on the batch of the last update, after it; null before the first. */
  readonly costAfter: number | null;
  /** Share of the validation images read right, 0 to 1. */
  readonly accuracy: number;
}

export interface Course {
  readonly recipe: Recipe;
  readonly run: Run;
  /** Images after which a batch ends, though it be short; Infinity where batches go on. */
  readonly epoch: number;
  /** Mean loss of each batch before its update, and how many of its images were read right: the first
   * `ran` numbers hold. */
  readonly costs: ArrayLike<number>;
  readonly hits: ArrayLike<number>;
  readonly ran: number;
  /** By the number of updates the weights had seen. */
  readonly measures: ReadonlyMap<number, Measured>;
}
