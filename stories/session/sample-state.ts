/** A state as a session would give it, made by running a real recipe on the made-up batch. */

import type { Recipe } from '../../src/core/recipe';
import type { State } from '../../src/session/state';
import { sampleStep } from '../views/sample-step';

const BEFORE = 6;

/** At stage number `stage` of a batch in the middle of a run. */
export function sampleState(recipe: Recipe, stage: number): State {
  const { values } = sampleStep(recipe, BEFORE);
  const costs = Float32Array.from({ length: 30 }, (_, step) => 2.3 * 0.93 ** step);
  return {
    recipe,
    run: { recipe: recipe.id, settings: { ...recipe.defaults, batchSize: 100 }, changes: [] },
    cursor: { step: 29, stage },
    trace: { step: 29, values },
    costs,
    hits: Uint16Array.from(costs, (cost) => 100 - 30 * cost),
    ran: costs.length,
    measures: new Map([[29, { costAfter: 0.41, accuracy: 0.84 }]]),
    result: null,
    tested: null,
    drawing: null,
    reading: null,
    probe: null,
    probed: null,
    selection: { focus: { image: 42 }, pinned: null, pointed: null },
    playing: false,
    speed: 1,
    progress: null,
    backend: 'cpu',
    fault: null,
    failure: null,
    wanted: null,
    revival: null,
    fallback: false,
    busy: false,
    waiting: null,
    problems: [],
  };
}
