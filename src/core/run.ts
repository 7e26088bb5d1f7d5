/** A run: recipe + settings + the list of changes made on the way. Replaying it gives the run again
 * to the bit, so undo, branches, permalinks and crash recovery are one mechanism. */

import type { ImageSet } from './image-set';
import type { Settings, SettingName } from './settings';
import type { Values } from './value';

/** From step `step` on (counted from 0) these settings hold. */
export interface Change {
  readonly step: number;
  readonly set: Readonly<Partial<Settings>>;
}

export interface Run {
  /** Id of the recipe. */
  readonly recipe: string;
  readonly settings: Settings;
  /** In order of their steps. */
  readonly changes: readonly Change[];
  /** Starting parameters, when they are not the recipe's own. */
  readonly weights?: Values;
  /** Images to learn from, when they are not MNIST's. */
  readonly images?: ImageSet;
}

/** The settings that step `step` runs with. */
export function settingsAt(run: Run, step: number): Settings {
  return run.changes.reduce(
    (settings, change) => (change.step <= step ? { ...settings, ...change.set } : settings),
    run.settings,
  );
}

/** Number of batches of the run, whatever the cursor. */
export function lengthOf(run: Run): number {
  return settingsAt(run, Infinity).batches;
}

/** Images consumed before step `step`.
 * @param epoch images after which a batch ends, though it be short; Infinity where batches go on */
export function positionAt(run: Run, step: number, epoch = Infinity): number {
  let position = 0;
  let from = 0;
  let { batchSize } = run.settings;
  for (const change of run.changes) {
    if (change.step >= step) break;
    position = positionAfter(position, change.step - from, batchSize, epoch);
    from = change.step;
    batchSize = change.set.batchSize ?? batchSize;
  }
  return positionAfter(position, step - from, batchSize, epoch);
}

/** Images in the batch of step `step`: fewer than its size where `epoch` ends. */
export function countAt(run: Run, step: number, epoch = Infinity): number {
  return countFrom(positionAt(run, step, epoch), settingsAt(run, step).batchSize, epoch);
}

/** Images in a batch that begins at `position`. */
export function countFrom(position: number, batchSize: number, epoch: number): number {
  return epoch === Infinity ? batchSize : Math.min(batchSize, epoch - (position % epoch));
}

/** Images consumed when so many steps were taken from `position` on. */
function positionAfter(position: number, steps: number, batchSize: number, epoch: number): number {
  if (epoch === Infinity) return position + steps * batchSize;
  const left = epoch - (position % epoch);
  const more = steps - Math.ceil(left / batchSize);
  if (more < 0) return position + steps * batchSize;
  const each = Math.ceil(epoch / batchSize);
  return position + left + Math.floor(more / each) * epoch + (more % each) * batchSize;
}

/** The first step that two runs do not have in common, Infinity when there is none. The number of
 * batches makes no difference: a longer run is the same run, going on. */
export function firstDifference(a: Run, b: Run): number {
  if (a.recipe !== b.recipe || a.images?.id !== b.images?.id) return 0;
  if (!sameWeights(a.weights, b.weights)) return 0;
  const steps = new Set([0, ...a.changes.map((c) => c.step), ...b.changes.map((c) => c.step)]);
  const [ofA, ofB] = [walk(a), walk(b)];
  for (const step of [...steps].sort((first, second) => first - second)) {
    const [left, right] = [ofA(step), ofB(step)];
    const names = Object.keys(left) as SettingName[];
    if (names.some((name) => name !== 'batches' && left[name] !== right[name])) return step;
  }
  return Infinity;
}

/** `settingsAt` for steps that only grow: each change is looked at once. */
function walk({ settings, changes }: Run): (step: number) => Settings {
  let next = 0;
  let current = settings;
  return (step) => {
    for (; next < changes.length && changes[next]!.step <= step; next++) {
      current = { ...current, ...changes[next]!.set };
    }
    return current;
  };
}

function sameWeights(a: Values = {}, b: Values = {}): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [left, right] = [a[name]!, b[name]];
      return (
        right?.shape.join() === left.shape.join() &&
        left.data.every((value, i) => Object.is(value, right.data[i]))
      );
    })
  );
}

/** The run with `set` holding from `step` on. Later changes of the same settings go: the learner has
 * just said what they shall be from here. */
export function withChange(run: Run, step: number, set: Readonly<Partial<Settings>>): Run {
  const names = Object.keys(set) as SettingName[];
  const before = settingsAt({ ...run, changes: run.changes.filter((c) => c.step < step) }, step);
  const kept: Change[] = [];
  for (const change of run.changes) {
    const rest = change.step < step ? change.set : omit(change.set, names);
    if (Object.keys(rest).length > 0) kept.push({ step: change.step, set: rest });
  }
  const news = Object.fromEntries(
    Object.entries(set).filter(([name, value]) => before[name as SettingName] !== value),
  ) as Partial<Settings>;
  if (step === 0) {
    return { ...run, settings: { ...run.settings, ...set }, changes: kept };
  }
  if (Object.keys(news).length === 0) return { ...run, changes: kept };
  const same = kept.findIndex((change) => change.step === step);
  if (same >= 0) kept[same] = { step, set: { ...kept[same]!.set, ...news } };
  else kept.push({ step, set: news });
  return { ...run, changes: kept.sort((a, b) => a.step - b.step) };
}

/** The run without its change number `index`. */
export function withoutChange(run: Run, index: number): Run {
  return { ...run, changes: run.changes.filter((_, at) => at !== index) };
}

function omit(set: Readonly<Partial<Settings>>, names: readonly SettingName[]): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(set).filter(([name]) => !names.includes(name as SettingName)),
  );
}
