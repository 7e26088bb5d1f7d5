/** What timeline and transport show of a state. */

import { lengthOf } from '../../src/core/run';
import { atEnd, updatesAt, type State } from '../../src/session/state';
import type { TransportAct } from '../events';
import type { DeckFacts } from '../run';

export function deckFacts(state: State): DeckFacts {
  const { playing, costs, ran, run, cursor, measures, progress } = state;
  return {
    playing,
    unavailable: unavailable(state),
    costs,
    ran,
    total: lengthOf(run),
    step: cursor.step,
    updates: updatesAt(state),
    accuracies: [...measures].map(([updates, { accuracy }]) => ({ updates, accuracy })),
    waiting: !progress || progress.loaded.validation < progress.totals.validation,
    changes: run.changes,
  };
}

/** Buttons that lead nowhere from here. */
function unavailable(state: State): string {
  const start = state.cursor.step === 0 && state.cursor.stage === 0;
  const acts: TransportAct[] = [];
  if (start) acts.push('reset', 'batch-back', 'stage-back');
  if (atEnd(state)) acts.push('stage-forward', 'batch-forward', 'to-end');
  return acts.join(' ');
}
