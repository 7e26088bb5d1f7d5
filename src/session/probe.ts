/** One image in place of the batch: what a page shows of a state while a test image or a drawing is taken
 * through the loop. The run itself knows nothing of it. */

import type { Recipe } from '../core/recipe';
import { lengthOf, settingsAt } from '../core/run';
import type { Trace } from '../core/trace';
import type { NumberFault } from '../worker/api';
import { updatesAt, type State } from './state';

/** An image to be explained. */
export interface Probe {
  readonly from: 'test' | 'drawing';
  /** Grey values 0 to 255 // [784] */
  readonly pixels: Uint8Array;
  /** The class that counts as right: of a drawing, what the learner says it is. */
  readonly label: number;
  /** Of a test image: its place in the test set. */
  readonly index?: number;
  /** Whether it was sent from an update, so that the weights are those after the update of the cursor's step. */
  readonly after: boolean;
}

/** What became of it. */
export interface Probed {
  readonly probe: Probe;
  readonly recipe: Recipe;
  /** Its `step` is the number of updates that its weights have seen. */
  readonly trace: Trace;
  /** The first number in it that is not finite. */
  readonly fault: NumberFault | null;
}

/** Updates that the weights have seen by which the test bench reads, and by which a probe is explained. */
export function weightsOf(state: Pick<State, 'cursor' | 'recipe' | 'probe'>): number {
  const { cursor, probe } = state;
  return probe ? cursor.step + (probe.after ? 1 : 0) : updatesAt(state);
}

/** The state with the image in place of the batch, as if the run had batches of one; the state itself while
 * there is no such image, or none explained yet. */
export function shownIn(state: State): State {
  const { probed, run, cursor } = state;
  if (!probed) return state;
  const settings = settingsAt(run, probed.trace.step);
  return {
    ...state,
    trace: probed.trace,
    run: {
      ...run,
      settings: { ...settings, batchSize: 1, batches: lengthOf(run) },
      changes: [],
    },
    fault: probed.fault && probed.fault.stage <= cursor.stage ? probed.fault : null,
  };
}
