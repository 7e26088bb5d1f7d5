/** Makes the files that learners take away from a session. It is loaded when the first is asked for. */

import { decimal } from '../../number';
import { figureOf, pngBlob, svgBlob, type Below } from '../figure/figure';
import { epochOf } from '../../../src/core/epochs';
import { lengthOf, settingsAt } from '../../../src/core/run';
import type { Course } from '../../../src/export/course';
import { historyCsv } from '../../../src/export/history';
import { notebookOf } from '../../../src/export/notebook';
import { programOf } from '../../../src/export/program';
import { scriptOf } from '../../../src/export/script';
import { tfjsModelZip } from '../../../src/export/tfjs-model';
import { npzOf, weightsIn } from '../../../src/export/weights';
import type { WholeLocale } from '../../../src/locales/whole';
import type { TakeAway } from '../../../src/locales/exports/words';
import { updatesAt, type State } from '../../../src/session/state';

/** A file for the browser to save. */
export interface Parcel {
  readonly name: string;
  readonly blob: Blob;
}

export interface Surroundings {
  readonly words: WholeLocale;
  /** Address that leads back to the state, whole. */
  readonly link: string;
  /** The loop, as it is drawn. */
  readonly view: Element;
}

/** @throws {Error} when there is no step yet, or a picture cannot be drawn */
export async function takeAway(
  what: TakeAway,
  state: State,
  around: Surroundings,
): Promise<Parcel> {
  const { recipe, cursor } = state;
  const { words, link, view } = around;
  const options = { title: words.recipes[recipe.id]!, link, words: words.exports.notebook };
  const batch = `${recipe.id}-batch-${cursor.step + 1}`;
  const after = `${recipe.id}-after-${updatesAt(state)}`;
  switch (what) {
    case 'npz':
      return parcel(`${after}.npz`, npzOf(weightsOf(state)), 'application/zip');
    case 'tfjs':
      return parcel(`${after}-tfjs.zip`, tfjsModelZip(recipe, weightsOf(state)), 'application/zip');
    case 'csv':
      return parcel(`${recipe.id}-history.csv`, historyCsv(courseOf(state)), 'text/csv');
    case 'svg':
      return { name: `${batch}.svg`, blob: svgBlob(await figureOf(view, below(state, around))) };
    case 'png':
      return {
        name: `${batch}.png`,
        blob: await pngBlob(await figureOf(view, below(state, around))),
      };
    case 'notebook': {
      const cells = programOf(courseOf(state), { ...options, as: 'notebook' });
      return parcel(`${recipe.id}-run.ipynb`, notebookOf(cells), 'application/x-ipynb+json');
    }
    case 'python': {
      const cells = programOf(courseOf(state), { ...options, as: 'script' });
      return parcel(`${recipe.id}-run.py`, scriptOf(cells), 'text/x-python');
    }
  }
}

function parcel(name: string, content: string | Uint8Array, type: string): Parcel {
  return { name, blob: new Blob([content as BlobPart], { type }) };
}

/** The weights on show. */
function weightsOf(state: State): ReturnType<typeof weightsIn> {
  const { recipe, trace, cursor } = state;
  if (!trace) throw new Error('no step has been computed yet');
  return weightsIn(recipe, trace.values, updatesAt(state) > cursor.step);
}

function courseOf({ recipe, run, costs, hits, ran, measures, progress }: State): Course {
  const totals = progress?.totals ?? { train: Infinity, validation: 0 };
  return { recipe, run, epoch: epochOf(recipe, run.settings, totals), costs, hits, ran, measures };
}

function below({ recipe, run, cursor, trace }: State, { words, link }: Surroundings): Below {
  const { caption } = words.exports;
  const { learningRate, batchSize } = settingsAt(run, cursor.step);
  const { count } = words.controls;
  const stage = recipe.stages[cursor.stage]!;
  const cost = trace?.values[recipe.cost]?.data[0];
  return {
    lang: words.lang,
    link,
    caption: [
      words.recipes[recipe.id]!,
      caption.batch(count(cursor.step + 1), count(lengthOf(run))),
      caption.stage(cursor.stage + 1, words.stages[stage.text].title),
      ...(cost === undefined ? [] : [caption.loss(decimal(cost, 3))]),
      caption.learningRate(String(learningRate)),
      caption.batchSize(count(batchSize)),
      ...(run.weights ? [caption.ownWeights] : []),
    ],
  };
}
