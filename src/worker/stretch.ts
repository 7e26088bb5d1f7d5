/** A stretch of a run, step by step until its time is over or it cannot go on. The replay must stand before it. */

import { valuesOf, type Recipe } from '../core/recipe';
import type { Trace } from '../core/trace';
import type { Advanced } from './api';
import { areFinite, findFault } from './faults';
import type { Replay } from './replay';

/** The trace of a step that has been run, which may be a long way back. */
export type TraceOf = (step: number, names: readonly string[]) => Promise<Trace>;

export interface StretchRequest {
  /** The steps that may run: from `from` until before `until`. */
  readonly from: number;
  readonly until: number;
  /** Values wanted of the last step run. */
  readonly names: readonly string[];
  /** Whether its time is over. At least one step runs all the same. */
  readonly isOver: () => boolean;
  /** Whether it ends where the program reports, too. */
  readonly toReport: boolean;
}

/** Whether the program reports after so many updates. */
export function reportsAfter(updates: number, { reportEvery }: Recipe): boolean {
  return updates % reportEvery === 1 || reportEvery === 1;
}

/** What comes of a stretch of which no step could run. */
export function noStretch(from: number, waiting: boolean): Advanced {
  const [costs, hits] = [new Float32Array(0), new Uint16Array(0)];
  return { trace: null, first: from, costs, hits, waiting, fault: null };
}

export async function runStretch(
  recipe: Recipe,
  replay: Replay,
  request: StretchRequest,
  traceOf: TraceOf,
): Promise<Advanced> {
  const { from, until, names, isOver, toReport } = request;
  let trace: Trace | null = null;
  let step = from;
  let cost = 0;
  while (!trace && step < until && Number.isFinite(cost) && replay.batches.has(step)) {
    const last = step === until - 1 || (toReport && reportsAfter(step + 1, recipe)) || isOver();
    const taken = replay.take(last ? names : []);
    if (last) trace = { step, values: taken.values };
    cost = taken.cost;
    step++;
  }
  const waiting = !trace && Number.isFinite(cost);
  const broken = step > from && !(Number.isFinite(cost) && areFinite(replay.parameterValues));
  const allNames = Object.keys(valuesOf(recipe));
  const found = broken ? await findFault(recipe, step - 1, (at) => traceOf(at, allNames)) : null;
  if (found) {
    const values = Object.fromEntries(names.map((name) => [name, found.trace.values[name]!]));
    trace = { step: found.trace.step, values };
    step = trace.step + 1;
  }
  if (!trace && step > from) trace = await traceOf(step - 1, names);
  // The learner sees this step, while the engine may run on.
  if (trace && names.length > 0) replay.mark();
  const costs = replay.costs.slice(from, step);
  const hits = replay.costs.hits(from, step);
  return { trace, first: from, costs, hits, waiting, fault: found?.fault ?? null };
}
