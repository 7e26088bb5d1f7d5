/** Runs a recipe from the first batch to the last and says how it went, without a word to anybody else. */

import type { Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import type { Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import type { NumberFault } from '../worker/api';
import type { EngineOps } from '../worker/backend';
import { Engine } from '../worker/engine';

/** The test image whose digit is read aloud at the end, counted from 0. */
const SHOWN_IMAGE = 5;

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
  readonly shown: {
    readonly predicted: number;
    readonly label: number;
    readonly probabilities: readonly number[];
  };
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
 * @param onRow called with every `reportEvery`th batch and the last, as it is done
 * @throws {FaultError} when numbers overflow
 */
export async function train(
  ops: EngineOps,
  data: Dataset,
  recipe: Recipe,
  run: Run,
  onRow: (row: Row) => void,
): Promise<Result> {
  const engine = new Engine(ops, data, run);
  const { batches } = run.settings;
  const rows: Row[] = [];
  for (let from = 0; from < batches;) {
    // One batch alone at first, then up to the next that is reported.
    const until = Math.min(batches, from === 0 ? 1 : from + recipe.reportEvery);
    const { costs, fault } = await engine.advance({ from, until, budget: Infinity, names: [] });
    if (fault) throw new FaultError(fault, recipe);
    const { costAfter, accuracy } = await engine.measure(until);
    const row = { step: until - 1, costBefore: costs.at(-1)!, costAfter: costAfter!, accuracy };
    rows.push(row);
    onRow(row);
    from = until;
  }
  const test = await engine.test(batches);
  const classes = recipe.sizes.class!;
  const probabilities = Array.from(
    test.probabilities.data.subarray(SHOWN_IMAGE * classes, (SHOWN_IMAGE + 1) * classes),
  );
  const weights = await engine.parameters(batches);
  engine.close();
  return {
    rows,
    testAccuracy: test.accuracy,
    testLoss: test.loss,
    shown: {
      predicted: probabilities.indexOf(Math.max(...probabilities)),
      label: test.labels[SHOWN_IMAGE]!,
      probabilities,
    },
    weights,
  };
}
