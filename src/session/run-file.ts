/** The run file: all of a place, own weights included, as JSON that opens again to the same bits. Steps,
 * stages and images count from 0 here. */

import type { Axis, ElementRef, FocusChange } from '../core/axis';
import type { Cursor } from '../core/cursor';
import type { Sizes } from '../core/epochs';
import { MNIST, type ImageSet } from '../core/image-set';
import { refusalFor, shapeOf, valuesOf, type Recipe } from '../core/recipe';
import { lengthOf, settingsAt, type Change, type Run } from '../core/run';
import { bounds, isForWholeRun, type SettingName, type Settings } from '../core/settings';
import { sizeOf, type Value, type Values } from '../core/value';
import { heldWithin, type Place } from './address';
import { decodeFloats, encodeFloats } from './floats';
import { broken, choice, list, record, RunFileError, whole, type Content } from './strict';

export { RunFileError } from './strict';

const VERSION = 1;

/** Longest text looked at. The largest recipe's weights take a hundredth of it. */
const LONGEST = 8_000_000;

/** Most changes taken from a file: whoever compares two runs goes through all of them. */
const MOST_CHANGES = 10_000;

const settingNames: readonly SettingName[] = [
  'learningRate',
  'batchSize',
  'batches',
  'order',
  'seed',
  'start',
  'images',
];
const axes: readonly Axis[] = ['image', 'pixel', 'hidden', 'class'];

/** The place as the text of a run file. Of a learner's own images it holds what tells them from others. */
export function writeRunFile(place: Place): string {
  const { run: whole, ...rest } = heldWithin(place);
  const { images, ...run } = whole;
  const weights = run.weights && {
    weights: Object.fromEntries(
      Object.entries(run.weights).map(([name, { shape, data }]) => [
        name,
        { shape, float32: encodeFloats(data) },
      ]),
    ),
  };
  return `${JSON.stringify({ batchwise: VERSION, ...run, ...weights, ...(images && named(images)), ...rest }, null, 1)}\n`;
}

function named({ id, name }: ImageSet): object {
  return { images: { id, name } };
}

/** The place that a run file holds: all of it or, for any text that is no sound run file of one of these
 * recipes, nothing.
 * @param here a learner's own images: a run that learnt from them opens on no others
 * @throws {RunFileError} that says what is wrong. */
export function readRunFile(
  text: string,
  recipes: readonly Recipe[],
  here?: ImageSet,
): { readonly place: Place; readonly recipe: Recipe } {
  const file = contentOf(text);
  const recipe = recipes.find(({ id }) => id === file['recipe']);
  if (!recipe) throw new RunFileError('unknownRecipe', shown(file['recipe']));

  const images = readImages(file['images'], here);
  const { sizes } = images ?? MNIST;
  const settings = readSettings(recipe, file['settings'], 'settings', sizes);
  if (settingNames.some((name) => settings[name] === undefined)) throw broken('settings');
  const weights = file['weights'] === undefined ? null : readWeights(file['weights'], recipe);
  const run: Run = {
    recipe: recipe.id,
    settings: settings as Settings,
    changes: readChanges(recipe, file['changes'], sizes),
    ...(weights && { weights }),
    ...(images && { images }),
  };
  const cursor = readCursor(file['cursor'], recipe, run);
  const { batchSize } = settingsAt(run, cursor.step);
  return {
    recipe,
    place: {
      run,
      cursor,
      focus: readFocus(file['focus'], 'focus', recipe, batchSize),
      pinned: readPinned(file['pinned'], recipe, batchSize),
      lang: choice(file['lang'], 'lang', /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/i),
      theme: choice(file['theme'], 'theme', /^(light|dark)$/),
      backend: choice(file['backend'], 'backend', /^(fused|wasm|cpu)$/),
    },
  };
}

function contentOf(text: string): Content {
  if (text.length > LONGEST) throw new RunFileError('tooLarge');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new RunFileError('notJson');
  }
  const version = (content as Content | null)?.['batchwise'];
  if (typeof version !== 'number') throw new RunFileError('notRunFile');
  if (version !== VERSION) throw new RunFileError('otherVersion', String(version));
  const keys = ['batchwise', 'recipe', 'settings', 'changes', 'weights', 'images', 'cursor'];
  return record(content, '', [...keys, 'focus', 'pinned', 'lang', 'theme', 'backend']);
}

function readImages(value: unknown, here: ImageSet | undefined): ImageSet | null {
  if (value === undefined) return null;
  const { id, name } = record(value, 'images', ['id', 'name']);
  if (typeof id !== 'string') throw broken('images.id');
  if (id !== here?.id) throw new RunFileError('images', shown(name));
  return here;
}

function readSettings(recipe: Recipe, value: unknown, at: string, sizes: Sizes): Partial<Settings> {
  const content = record(value, at, settingNames);
  for (const [name, setting] of Object.entries(content)) {
    if (refusalFor(recipe, name as SettingName, setting, sizes)) throw broken(`${at}.${name}`);
  }
  return content;
}

function readChanges(recipe: Recipe, value: unknown, sizes: Sizes): Change[] {
  let before = 0;
  return list(value, 'changes', MOST_CHANGES).map((item, i) => {
    const at = `changes[${i}]`;
    const content = record(item, at, ['step', 'set']);
    before = whole(content['step'], `${at}.step`, before + 1, bounds.batches.most);
    const set = readSettings(recipe, content['set'], `${at}.set`, sizes);
    const names = Object.keys(set) as SettingName[];
    if (names.length === 0 || names.some(isForWholeRun)) throw broken(`${at}.set`);
    return { step: before, set };
  });
}

function readWeights(value: unknown, recipe: Recipe): Values {
  const { parameters } = recipe;
  const content = record(value, 'weights', Object.keys(parameters));
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { axes: own }]): [string, Value] => {
      const refusal = new RunFileError('weights', name);
      const { shape, float32 } = record(content[name], `weights.${name}`, ['shape', 'float32']);
      const expected = shapeOf(recipe, own, 0);
      if (!Array.isArray(shape) || shape.length !== expected.length) throw refusal;
      if (expected.some((extent, axis) => shape[axis] !== extent)) throw refusal;
      if (typeof float32 !== 'string') throw refusal;
      const data = decodeFloats(float32, sizeOf(expected));
      if (!data?.every(Number.isFinite)) throw refusal;
      return [name, { shape: expected, data }];
    }),
  );
}

function readCursor(value: unknown, recipe: Recipe, run: Run): Cursor {
  const { step, stage } = record(value, 'cursor', ['step', 'stage']);
  return {
    step: whole(step, 'cursor.step', 0, lengthOf(run) - 1),
    stage: whole(stage, 'cursor.stage', 0, recipe.stages.length - 1),
  };
}

function readFocus(value: unknown, at: string, recipe: Recipe, batchSize: number): FocusChange {
  const content = record(value, at, axes);
  for (const [axis, position] of Object.entries(content)) {
    const size = shapeOf(recipe, [axis as Axis], batchSize)[0] ?? 0;
    whole(position, `${at}.${axis}`, 0, size - 1);
  }
  return content;
}

function readPinned(value: unknown, recipe: Recipe, batchSize: number): ElementRef | null {
  if (value === null || value === undefined) return null;
  const { name, at } = record(value, 'pinned', ['name', 'at']);
  const names = Object.keys(valuesOf(recipe));
  if (typeof name !== 'string' || !names.includes(name)) throw broken('pinned.name');
  return { name, at: readFocus(at, 'pinned.at', recipe, batchSize) };
}

/** What a sentence may show of something that was not understood. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : '';
}
