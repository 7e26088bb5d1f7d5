/** The permalink: run, changes, cursor, selection, theme and language as address parameters. Steps
 * and images count from 1 here, as on the page. What is at its default is not written. */

import type { FocusChange, Axis, ElementRef } from '../core/axis';
import type { Cursor } from '../core/cursor';
import type { Recipe } from '../core/recipe';
import { refusalFor, settingsFor, shapeOf, stageIndex, valuesOf } from '../core/recipe';
import { lengthOf, settingsAt, type Change, type Run } from '../core/run';
import { bounds, isForWholeRun, type SettingName, type Settings } from '../core/settings';

/** What a permalink holds. */
export interface Place {
  readonly run: Run;
  readonly cursor: Cursor;
  /** Positions the learner has chosen; the others follow the selected image. */
  readonly focus: FocusChange;
  readonly pinned: ElementRef | null;
  /** A test image that stands in place of the batch, if one does. */
  readonly testImage?: TestProbe;
  readonly lang: string | null;
  readonly theme: string | null;
  readonly backend: string | null;
}

/** A test image, by its place in the test set from 0, as the course has it; and whether it is explained by the
 * weights after the update of the cursor's step. */
export interface TestProbe {
  readonly index: number;
  readonly after: boolean;
}

/** A parameter that was not understood: the default was taken in its place. */
export interface Problem {
  readonly parameter: string;
  readonly value: string;
}

/** What an address may have no room for. */
type LeftOut = 'changes' | 'weights' | 'images';

/** Longest query written, so that the whole address stays within 2 kB. */
const LONGEST = 1900;

const settingParameters: Readonly<Record<SettingName, string>> = {
  learningRate: 'rate',
  batchSize: 'size',
  batches: 'batches',
  order: 'order',
  seed: 'seed',
  start: 'start',
  images: 'images',
};
const settingNames = Object.keys(settingParameters) as SettingName[];
const axes: readonly Axis[] = ['image', 'pixel', 'hidden', 'class'];

/** The place as a query without its question mark, and what did not fit in it. The query makes sense by
 * itself: where the changes are left out, so is a batch that only they made room for; without a learner's own
 * images it leads to the same settings on MNIST. */
export function writeAddress(
  place: Place,
  recipe: Recipe,
): { readonly query: string; readonly leftOut: readonly LeftOut[] } {
  const query = queryOf(place, recipe);
  const leftOut: LeftOut[] = [
    ...(place.run.images ? (['images'] as const) : []),
    ...(place.run.weights ? (['weights'] as const) : []),
  ];
  if (query.length <= LONGEST) return { query, leftOut };
  const without = { ...place, run: { ...place.run, changes: [] } };
  return { query: queryOf(without, recipe), leftOut: [...leftOut, 'changes'] };
}

/** The place with its cursor inside its run and its image inside the batch there, as the page shows it:
 * a chosen image outlives a batch that is smaller. */
export function heldWithin(place: Place): Place {
  const { run, pinned } = place;
  const step = Math.min(place.cursor.step, lengthOf(run) - 1);
  const last = settingsAt(run, step).batchSize - 1;
  const held = (at: FocusChange): FocusChange =>
    at.image === undefined ? at : { ...at, image: Math.min(at.image, last) };
  return {
    ...place,
    cursor: { ...place.cursor, step },
    focus: held(place.focus),
    pinned: pinned && { ...pinned, at: held(pinned.at) },
  };
}

function queryOf(anywhere: Place, recipe: Recipe): string {
  const parameters = new URLSearchParams({ recipe: recipe.id });
  const place = heldWithin(anywhere);
  const { run, cursor } = place;
  const { images, batchSize } = run.settings;
  const usual = { ...recipe.defaults, batches: settingsFor(recipe, { images, batchSize }).batches };
  for (const name of settingNames) {
    if (run.settings[name] !== usual[name]) {
      parameters.set(settingParameters[name], String(run.settings[name]));
    }
  }
  parameters.set('batch', String(cursor.step + 1));
  parameters.set('stage', recipe.stages[cursor.stage]!.id);
  for (const axis of axes) {
    const position = place.focus[axis];
    if (position !== undefined) {
      parameters.set(axis, String(axis === 'image' ? position + 1 : position));
    }
  }
  if (place.pinned) parameters.set('pin', place.pinned.name);
  if (place.testImage) parameters.set('test', writeProbe(place.testImage));
  if (place.lang) parameters.set('lang', place.lang);
  if (place.theme) parameters.set('theme', place.theme);
  if (place.backend) parameters.set('backend', place.backend);
  if (run.changes.length > 0) {
    parameters.set('changes', run.changes.map(writeChange).join('*'));
  }
  return parameters.toString();
}

/** The place that a query names. Whatever is unknown or broken is listed and replaced by its default. */
export function readAddress(
  query: string,
  { recipes, langs }: { readonly recipes: readonly Recipe[]; readonly langs: readonly string[] },
): { readonly place: Place; readonly recipe: Recipe; readonly problems: readonly Problem[] } {
  const parameters = new URLSearchParams(query);
  const problems: Problem[] = [];
  const refuse = (parameter: string) => {
    problems.push({ parameter, value: parameters.get(parameter)!.slice(0, 60) });
  };

  const recipe = recipes.find(({ id }) => id === parameters.get('recipe')) ?? recipes[0]!;
  if (parameters.has('recipe') && parameters.get('recipe') !== recipe.id) refuse('recipe');

  const settings: Partial<Settings> = {};
  for (const name of settingNames) {
    const parameter = settingParameters[name];
    const text = parameters.get(parameter);
    if (text === null) continue;
    const value = readSetting(recipe, name, text);
    if (value === null) refuse(parameter);
    else Object.assign(settings, { [name]: value });
  }
  let run: Run = {
    recipe: recipe.id,
    settings: settingsFor(recipe, settings),
    changes: [],
  };
  const changes = parameters.get('changes');
  if (changes !== null) {
    const read = readChanges(recipe, changes);
    if (read) run = { ...run, changes: read };
    else refuse('changes');
  }

  const steps = lengthOf(run);
  const batch = readWhole(parameters.get('batch') ?? '1', 1, steps);
  if (batch === null) refuse('batch');
  const step = (batch ?? 1) - 1;
  const stage = stageIndex(recipe, parameters.get('stage') ?? recipe.stages[0]!.id);
  if (stage < 0) refuse('stage');

  const { batchSize } = settingsAt(run, step);
  const focus: Partial<Record<Axis, number>> = {};
  for (const axis of axes) {
    const text = parameters.get(axis);
    if (text === null) continue;
    const first = axis === 'image' ? 1 : 0;
    const size = shapeOf(recipe, [axis], batchSize)[0];
    const position = size === undefined ? null : readWhole(text, first, size - 1 + first);
    if (position === null) refuse(axis);
    else focus[axis] = position - first;
  }
  const pin = parameters.get('pin');
  const specs = new Map(Object.entries(valuesOf(recipe)));
  const pinnedSpec = pin === null ? undefined : specs.get(pin);
  if (pin !== null && !pinnedSpec) refuse('pin');
  const test = parameters.get('test');
  const testImage = test === null ? null : readProbe(test);
  if (test !== null && !testImage) refuse('test');
  const choice = (parameter: string, choices: readonly string[]): string | null => {
    const text = parameters.get(parameter);
    if (text === null || choices.includes(text)) return text;
    refuse(parameter);
    return null;
  };
  return {
    recipe,
    problems,
    place: {
      run,
      cursor: { step, stage: Math.max(0, stage) },
      focus,
      pinned: pin !== null && pinnedSpec ? { name: pin, at: partOf(focus, pinnedSpec.axes) } : null,
      ...(testImage && { testImage }),
      lang: choice('lang', langs),
      theme: choice('theme', ['light', 'dark']),
      backend: choice('backend', ['fused', 'wasm', 'cpu']),
    },
  };
}

/** `5`, or `5_after` by the weights after the update. */
function writeProbe({ index, after }: TestProbe): string {
  return `${index}${after ? '_after' : ''}`;
}

function readProbe(text: string): TestProbe | null {
  const match = /^(\d{1,6})(_after)?$/.exec(text);
  return match && { index: Number(match[1]), after: match[2] !== undefined };
}

/** The positions that a value with these axes has. */
function partOf(focus: FocusChange, own: readonly Axis[]): FocusChange {
  return Object.fromEntries(Object.entries(focus).filter(([axis]) => own.includes(axis as Axis)));
}

/** How a number may be written; `Number` alone also takes 0x10 and nothing at all. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The value of a setting as its text gives it, null when it makes no sense. */
function readSetting(
  recipe: Recipe,
  name: SettingName,
  text: string,
): Settings[SettingName] | null {
  // Adding 0 makes a whole number of −0.
  const value = name === 'order' ? text : NUMBER.test(text.trim()) ? Number(text) + 0 : NaN;
  return refusalFor(recipe, name, value) ? null : (value as Settings[SettingName]);
}

function readWhole(text: string, least: number, most: number): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}

/** `12_rate_0.1_size_50`: from batch 12 (counted from 1) on. */
function writeChange(change: Change): string {
  const set = settingNames
    .filter((name) => change.set[name] !== undefined)
    .map((name) => `_${settingParameters[name]}_${String(change.set[name])}`);
  return `${change.step + 1}${set.join('')}`;
}

function readChanges(recipe: Recipe, text: string): Change[] | null {
  const changes: Change[] = [];
  for (const part of text.split('*')) {
    const [at, ...pairs] = part.split('_');
    const batch = readWhole(at!, 2, bounds.batches.most + 1);
    if (batch === null || pairs.length === 0 || pairs.length % 2 !== 0) return null;
    if (batch - 1 <= (changes.at(-1)?.step ?? 0)) return null;
    const set: Partial<Record<SettingName, number | string>> = {};
    for (let i = 0; i < pairs.length; i += 2) {
      const name = settingNames.find((candidate) => settingParameters[candidate] === pairs[i]);
      const value = name && readSetting(recipe, name, pairs[i + 1]!);
      if (!name || isForWholeRun(name) || value === null || value === undefined) return null;
      set[name] = value;
    }
    changes.push({ step: batch - 1, set: set as Partial<Settings> });
  }
  return changes;
}
