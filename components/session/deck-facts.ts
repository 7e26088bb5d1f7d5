/** What timeline and transport show of a state. */

import { epochOf, imagesIn } from '../../src/core/epochs';
import { imagesOf } from '../../src/core/image-set';
import { lengthOf, positionAt, settingsAt } from '../../src/core/run';
import { atEnd, updatesAt, type State } from '../../src/session/state';
import type { Mode } from '../controls/status';
import type { TransportAct } from '../events';
import type { DeckFacts } from '../run';

export function deckFacts(state: State): DeckFacts {
  const { playing, costs, ran, run, cursor, measures, progress, recipe } = state;
  const { stages } = recipe;
  const next = settingsAt(run, cursor.step + 1);
  return {
    mode: modeOf(state),
    stage: cursor.stage,
    stages: stages.length,
    texts: stages.map(({ text }) => text),
    phases: stages.map(({ phase }) => phase),
    ...epochsOf(state),
    pace: state.speed,
    progress: progress ?? undefined,
    playing,
    unavailable: unavailable(state),
    costs,
    ran,
    total: lengthOf(run),
    step: cursor.step,
    updates: updatesAt(state),
    accuracies: accuraciesOf(measures),
    waiting: !progress || progress.loaded.validation < progress.totals.validation,
    settings: {
      now: settingsAt(run, cursor.step),
      next: { ...next, batches: lengthOf(run) },
    },
    imageChoices: recipe.imageChoices,
    sizes: imagesOf(run).sizes,
    changes: run.changes,
  };
}

const accuracies = new WeakMap<State['measures'], DeckFacts['accuracies']>();

function accuraciesOf(measures: State['measures']): DeckFacts['accuracies'] {
  let found = accuracies.get(measures);
  if (!found) {
    found = [...measures].map(([updates, { accuracy }]) => ({ updates, accuracy }));
    accuracies.set(measures, found);
  }
  return found;
}

function modeOf(state: State): Mode {
  if (state.fault || state.failure) return 'stopped';
  if (state.waiting) return 'waiting';
  if (state.playing) return 'playing';
  return state.busy ? 'moving' : 'paused';
}

/** Both are 1 until it is known how many images there are. */
function epochsOf({ run, recipe, cursor, progress }: State): Pick<DeckFacts, 'epoch' | 'epochs'> {
  if (!progress) return { epoch: 1, epochs: 1 };
  const size = imagesIn(run.settings, progress.totals);
  const epoch = epochOf(recipe, run.settings, progress.totals);
  const begun = Math.floor(positionAt(run, cursor.step, epoch) / size);
  const all = Math.ceil(positionAt(run, lengthOf(run), epoch) / size);
  return { epoch: begun + 1, epochs: Math.max(1, all) };
}

/** Buttons that lead nowhere from here. */
function unavailable(state: State): string {
  const start = state.cursor.step === 0 && state.cursor.stage === 0;
  const acts: TransportAct[] = [];
  if (start) acts.push('reset', 'batch-back', 'stage-back');
  if (atEnd(state)) acts.push('stage-forward', 'batch-forward', 'to-end');
  return acts.join(' ');
}
