/** What a training asks of whatever learns: the page's own engine, or the Layers API. */

import type { Run } from '../core/run';
import type { Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import type { Measure, NumberFault, TestResult } from '../worker/api';
import type { EngineOps } from '../worker/backend';
import { Engine } from '../worker/engine';

export interface Learned {
  /** Mean loss of each batch, before its update. */
  readonly costs: ArrayLike<number>;
  /** Images of each batch that were read right, before its update. */
  readonly hits: ArrayLike<number>;
  /** Where numbers stopped being finite, or null. */
  readonly fault: NumberFault | null;
}

/** It goes from the first batch to the last, and is asked for what it has come to and nothing before. */
export interface Learner {
  /** Learns from the batches `from` to `until - 1`. */
  learn(from: number, until: number): Promise<Learned>;
  measure(updates: number): Promise<Measure>;
  test(updates: number): Promise<TestResult>;
  parameters(updates: number): Promise<Values>;
  close(): void;
}

/** Learns stage by stage, as the page does. */
export function explicitLearner(ops: EngineOps, data: Dataset, run: Run): Learner {
  const engine = new Engine(ops, data, run);
  return {
    learn: (from, until) => engine.advance({ from, until, budget: Infinity, names: [] }),
    measure: (updates) => engine.measure(updates),
    test: (updates) => engine.test(updates),
    parameters: (updates) => engine.parameters(updates),
    close: () => engine.close(),
  };
}
