/** Everything that the page shows, as one object. Whoever changes it makes a new one. */

import type { Cursor } from '../core/cursor';
import type { Drawing } from '../core/drawing';
import type { Failure } from '../core/failure';
import { lengthOf, type Run } from '../core/run';
import type { Recipe } from '../core/recipe';
import type { Trace } from '../core/trace';
import type { Measure, NumberFault, TestResult } from '../worker/api';
import type { Progress } from '../data/progress';
import type { Place, Problem } from './address';
import type { History } from './history';
import type { Probe, Probed } from './probe';
import { selectionAt, type Selection } from './selection';

export type { NumberFault };

export interface State {
  readonly recipe: Recipe;
  readonly run: Run;
  /** What is shown: a place in `trace`, or where it will be shown while there is none. */
  readonly cursor: Cursor;
  /** Every value of the step shown, under `run`; null while it is not known, as at the start and after a
   * change of what came before. */
  readonly trace: Trace | null;
  /** Costs (batch means before the update) of the steps run so far: the first `ran` numbers hold. The array
   * grows in place, and is another one when steps were forgotten. */
  readonly costs: Float32Array;
  /** Images of these steps that were read right, before the update; kept like `costs`. */
  readonly hits: Uint16Array;
  readonly ran: number;
  /** What was measured, by the number of updates the weights had seen, in their order. */
  readonly measures: ReadonlyMap<number, Measure>;
  /** The test set's answer at the end of the run, once it is there. */
  readonly result: TestResult | null;
  /** What the weights made of all test images, when somebody last watched. */
  readonly tested: Tested | null;
  /** What was drawn, and how the weights read it or what it was a moment ago. */
  readonly drawing: Drawing | null;
  readonly reading: Reading | null;
  /** The image that is to be taken through the loop in place of the batch, and what became of it. */
  readonly probe: Probe | null;
  readonly probed: Probed | null;
  readonly selection: Selection;
  readonly playing: boolean;
  /** Stages a second; Infinity is as fast as it goes. */
  readonly speed: number;
  readonly progress: Progress | null;
  /** The tfjs backend that computes. */
  readonly backend: string | null;
  /** Whether that is the slow one because the one asked for could not start. */
  readonly fallback: boolean;
  /** Set where the cursor stands on a number that is not finite. The run goes no further. */
  readonly fault: NumberFault | null;
  /** Why there is no engine: it waits for the learner to start it again. */
  readonly failure: Failure | null;
  /** The step asked for since, or when it stopped, where that is not on show: the next engine goes there. */
  readonly wanted: number | null;
  /** Why the last engine stopped, of which another has taken the place by itself or is about to. */
  readonly revival: Revival | null;
  /** Whether the step asked for is still on its way. */
  readonly busy: boolean;
  /** What it is on its way to waits for: images of the batch, or all of them for a shuffled order. */
  readonly waiting: 'images' | 'shuffle' | null;
  readonly problems: readonly Problem[];
}

export interface Revival {
  readonly failure: Failure;
  /** Whether the new engine shows the place where the old one stopped. */
  readonly done: boolean;
  /** Whether it computes on another backend, so that last digits may differ. */
  readonly moved: boolean;
}

/** The answer for the test images by the weights after so many updates. */
export interface Tested {
  readonly updates: number;
  readonly result: TestResult;
}

/** How the weights after so many updates read an image. */
export interface Reading {
  readonly updates: number;
  /** // [784] */
  readonly pixels: Uint8Array;
  /** // [class] */
  readonly probabilities: Float32Array;
}

/** Updates that the weights on show have seen: the update stage shows them already changed. */
export function updatesAt({ cursor, recipe }: Pick<State, 'cursor' | 'recipe'>): number {
  return cursor.step + (cursor.stage === recipe.stages.length - 1 ? 1 : 0);
}

/** Whether the cursor is on the last stage of the last batch. */
export function atEnd(state: Pick<State, 'cursor' | 'recipe' | 'run'>): boolean {
  return updatesAt(state) >= lengthOf(state.run);
}

/** What is known before the worker has been heard of. */
export function opening(
  recipe: Recipe,
  { run, cursor, focus, pinned }: Pick<Place, 'run' | 'cursor' | 'focus' | 'pinned'>,
  { costs, hits, ran }: History,
  problems: readonly Problem[],
): State {
  return {
    recipe,
    run,
    cursor,
    trace: null,
    costs,
    hits,
    ran,
    measures: new Map(),
    result: null,
    tested: null,
    drawing: null,
    reading: null,
    probe: null,
    probed: null,
    selection: selectionAt({ cursor, focus, pinned }),
    playing: false,
    speed: 1,
    progress: null,
    backend: null,
    fallback: false,
    fault: null,
    failure: null,
    wanted: null,
    revival: null,
    busy: true,
    waiting: null,
    problems,
  };
}

/** What is known of images that are left. */
export const forgotten: Partial<State> = {
  progress: null,
  waiting: null,
  tested: null,
  reading: null,
  probe: null,
  probed: null,
};
