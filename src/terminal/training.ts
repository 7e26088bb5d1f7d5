/** Runs a recipe from the first batch to the last and says how it went, without a word to anybody else. */

import {
  readingOf,
  type Figures,
  type Outcome,
  type Reading,
  type Report,
} from '../console/figures';
import { epochOf } from '../core/epochs';
import type { Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import type { Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import type { NumberFault } from '../worker/api';
import type { Learner } from './learner';

/** What is known after one batch. `step` counts from 0. */
export interface Row {
  readonly step: number;
  /** Mean loss of the batch before its own update. */
  readonly costBefore: number;
  /** The same after it. */
  readonly costAfter: number;
  /** Share of the validation images read right, 0 to 1. */
  readonly accuracy: number;
}

export interface Result {
  readonly rows: readonly Row[];
  readonly testAccuracy: number;
  readonly testLoss: number;
  readonly shown: Reading & { readonly image: number };
  readonly weights: Values;
}

/** Thrown when a number was not finite any more: training on would teach nothing. */
export class FaultError extends Error {
  constructor(fault: NumberFault, recipe: Recipe) {
    super(
      `In batch ${fault.step}, counted from 0, ${fault.name} is not finite any more ` +
        `(stage ${recipe.stages[fault.stage]!.id}), so the training has stopped.`,
    );
  }
}

/**
 * @param image the test image that is read at the end
 * @param onFigures called before the first batch, with every `reportEvery`th and the last as it is done, and once
 * more when the test is over
 * @throws {FaultError} when numbers overflow
 */
export async function train(
  learner: Learner,
  data: Dataset,
  recipe: Recipe,
  run: Run,
  image: number,
  onFigures: (figures: Figures) => void,
): Promise<Result> {
  const { batches } = run.settings;
  const sizes = { train: data.size('train'), validation: data.size('validation') };
  const costs = new Float32Array(batches);
  const hits = new Uint16Array(batches);
  const measures = new Map<number, Report>();
  const rows: Row[] = [];
  const tell = (updates: number, result: Outcome | null): void => {
    const epoch = epochOf(recipe, run.settings, sizes);
    onFigures({ recipe, run, updates, ran: updates, epoch, costs, hits, measures, result });
  };
  tell(0, null);
  for (let from = 0; from < batches;) {
    // One batch alone at first, then up to the next that is reported.
    const until = Math.min(batches, from === 0 ? 1 : from + recipe.reportEvery);
    const done = await learner.learn(from, until);
    if (done.fault) throw new FaultError(done.fault, recipe);
    costs.set(done.costs, from);
    hits.set(done.hits, from);
    const measure = await learner.measure(until);
    measures.set(until, measure);
    const { costAfter, accuracy } = measure;
    rows.push({ step: until - 1, costBefore: costs[until - 1]!, costAfter: costAfter!, accuracy });
    // What the end prints is told with the test's answer.
    if (until < batches) tell(until, null);
    from = until;
  }
  const test = await learner.test(batches);
  tell(batches, test);
  const weights = await learner.parameters(batches);
  learner.close();
  return {
    rows,
    testAccuracy: test.accuracy,
    testLoss: test.loss,
    shown: { image, ...readingOf(test, image) },
    weights,
  };
}
