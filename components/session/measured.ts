/** What is to be said about the weights on show: measurements, what they wait for, what went wrong. */

import { valuesOf } from '../../src/core/recipe';
import { imagesOf } from '../../src/core/image-set';
import { settingsAt } from '../../src/core/run';
import { WHOLE_FILE } from '../../src/core/settings';
import { stagnationOf, WINDOW } from '../../src/core/stagnation';
import type { Progress } from '../../src/data/progress';
import type { Locale } from '../../src/locales';
import { atEnd, updatesAt, type State } from '../../src/session/state';
import { decimal, percent, significant } from '../number';

/** The test image that the course reads at the end. */
const TEST_IMAGE = 5;

export function measured(state: State, { page, controls }: Locale): string {
  const { measures, progress, result } = state;
  if (!state.trace) return page.starting;
  const waits = state.waiting;
  if (waits && progress && isAbsent(progress)) {
    return page.absentImages(controls.count(progress.loaded.train));
  }
  if (waits) return waits === 'shuffle' ? page.waitsForShuffle : page.waitsForImages;
  if (!progress || progress.loaded.validation < progress.totals.validation) {
    return page.waitsForValidation;
  }
  const measure = measures.get(updatesAt(state));
  const parts: string[] = [];
  if (measure) {
    if (measure.costAfter !== null) {
      const batch = controls.count(updatesAt(state));
      parts.push(page.costAfter(decimal(measure.costAfter, 3), batch));
    }
    const seen = state.run.settings.images === WHOLE_FILE;
    const accuracy = seen ? page.seenAccuracy : page.validationAccuracy;
    parts.push(accuracy(percent(measure.accuracy)));
  }
  const hint = stagnationIn(state, page);
  if (hint) parts.push(hint);
  if (!atEnd(state)) return parts.join(' · ');
  if (!result) {
    const waiting = progress.loaded.test < progress.totals.test;
    return [...parts, ...(waiting ? [page.waitsForTest] : [])].join(' · ');
  }
  const { probabilities, labels } = result;
  const classes = probabilities.shape[1]!;
  const image = Math.min(TEST_IMAGE, labels.length - 1);
  const row = probabilities.data.subarray(image * classes, (image + 1) * classes);
  const names = imagesOf(state.run).classes;
  const over = page.result({
    images: controls.count(labels.length),
    percent: percent(result.accuracy, 2),
    loss: decimal(result.loss, 3),
    image,
    read: names[row.indexOf(Math.max(...row))] ?? '',
    label: names[labels[image]!] ?? '',
  });
  return `${parts.join(' · ')}. ${over}`;
}

/** That the run does not learn, and what may be the reason; empty while it does. */
function stagnationIn(state: State, page: Locale['page']): string {
  const { costs, recipe, run, cursor } = state;
  const { batches, learningRate: usual } = recipe.defaults;
  const found = stagnationOf(costs, updatesAt(state), recipe.sizes.class!, batches);
  if (!found) return '';
  const { learningRate } = settingsAt(run, cursor.step);
  return page.stagnates({
    batches: WINDOW,
    mean: decimal(found.mean, 3),
    first: decimal(found.first, 3),
    learningRate: significant(learningRate, 2),
    usual: learningRate === usual ? null : significant(usual, 2),
  });
}

/** Whether training images are missing that are not on their way, since this copy never had them. */
function isAbsent({ faults, loading }: Progress): boolean {
  return !loading && faults.some(({ reason, split }) => reason === 'absent' && split === 'train');
}

/** Where numbers stopped being finite, in words; empty while they are. */
export function faultIn({ fault, recipe, run }: State, words: Locale): string {
  if (!fault) return '';
  return words.page.notFinite({
    symbol: valuesOf(recipe)[fault.name]!.symbol,
    stage: words.stages[recipe.stages[fault.stage]!.text].title,
    batch: words.controls.count(fault.step + 1),
    learningRate: String(settingsAt(run, fault.step).learningRate),
  });
}
