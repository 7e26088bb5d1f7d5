/** Reads what is asked for on the command line, and refuses in one sentence what makes no sense. */

import { parseArgs } from 'node:util';
import { batchesOf, refusalFor, settingsFor, type Recipe } from '../core/recipe';
import { bounds, type Refusal, type SettingName, type Settings } from '../core/settings';
import { COURSE_IMAGE, type Verbosity } from '../console/figures';
import { locales } from '../locales';
import { allRecipes } from '../recipes';
import { kerasTwoLayer } from '../recipes/keras-two-layer';

/** Thrown with one sentence for the person at the terminal. */
export class UsageError extends Error {}

export interface Request {
  readonly recipe: Recipe;
  readonly settings: Settings;
  /** Path of an .npz with the weights to start with. */
  readonly weights?: string;
  /** Path of the .npz to write. */
  readonly save?: string;
  readonly json: boolean;
  /** Test image that is read at the end, from 0. */
  readonly image: number;
  /** Language of what the program prints. */
  readonly lang: string;
  /** How much Keras prints while it learns. */
  readonly verbose: Verbosity;
  /** What learns: our own stages, or the Layers API. */
  readonly engine: 'explicit' | 'layers';
  /** What computes, if it can be started. */
  readonly backend: (typeof BACKENDS)[number];
}

/** The program that the Layers API can build. */
const LAYERED = kerasTwoLayer.id;

export const USAGE = `npm run -s train -- RECIPE [options]

  RECIPE               ${oneOf(allRecipes.map(({ id }) => id))}
  --steps N            batches to learn from
  --epochs N           instead: how often to go through all images
  --learning-rate X    step size of gradient descent
  --batch-size N       images in a batch
  --order file         images in the order of the file (the usual), or: shuffled
  --images 55000       images to learn from: the training split, or 60000: the validation images, too
  --seed N             of the shuffled order and of random first weights
  --start N            first image used, counted from 0 within the training images, in file order
  --weights IN.npz     start with these weights
  --image N            test image that is read at the end, counted from 0; the course's is ${COURSE_IMAGE}
  --lang ${Object.keys(locales).join('|').padEnd(14)} language of what the program prints
  --verbose 0|1|2      what Keras prints of an epoch: nothing, a bar (the usual), a line
  --backend fused      what computes: fused, the fastest (the usual), wasm or cpu
  --engine explicit    learn stage by stage (the usual) or, ${LAYERED} only: layers
  --save OUT.npz       write the weights at the end, for numpy.load
  --json               print one JSON object and nothing else
  --help               print this
`;

const SETTINGS: Readonly<Record<string, SettingName>> = {
  steps: 'batches',
  'learning-rate': 'learningRate',
  'batch-size': 'batchSize',
  order: 'order',
  seed: 'seed',
  start: 'start',
  images: 'images',
};

/** What --engine and --verbose may be. */
const ENGINES = ['explicit', 'layers'] as const;
const VERBOSITIES = [0, 1, 2] as const;

/** What --backend may be: see `BackendName`. */
const BACKENDS = ['fused', 'wasm', 'cpu'] as const;

const TEXTS = [
  ...Object.keys(SETTINGS),
  'weights',
  'save',
  'image',
  'lang',
  'epochs',
  'verbose',
  'engine',
  'backend',
];
const FLAGS = ['json', 'help'];

/** @returns null when help is asked for. @throws {UsageError} */
export function readArguments(argv: readonly string[]): Request | null {
  const { texts, flags, names } = split(argv);
  if (flags.has('help')) return null;
  const recipe = recipeNamed(names);
  const set: Partial<Record<SettingName, number | string>> = {};
  for (const [option, setting] of Object.entries(SETTINGS)) {
    const text = texts.get(option);
    if (text !== undefined) set[setting] = readSetting(recipe, option, setting, text);
  }
  const settings = inEpochs(settingsFor(recipe, set as Partial<Settings>), texts);
  if (settings.order === 'shuffled' && settings.start > 0) {
    throw new UsageError('--start counts in file order and means nothing with --order shuffled.');
  }
  const [weights, save] = [texts.get('weights'), texts.get('save')];
  return {
    recipe,
    settings,
    json: flags.has('json'),
    image: readImage(texts.get('image')),
    lang: readLang(texts.get('lang')),
    verbose: readVerbosity(texts.get('verbose')),
    engine: readEngine(recipe, texts.get('engine')),
    backend: readBackend(texts.get('backend')),
    ...(weights !== undefined && { weights }),
    ...(save !== undefined && { save }),
  };
}

interface Split {
  readonly texts: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly names: readonly string[];
}

function split(argv: readonly string[]): Split {
  const options = Object.fromEntries<{ type: 'string' | 'boolean' }>([
    ...TEXTS.map((name) => [name, { type: 'string' }] as const),
    ...FLAGS.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  // Its strict mode explains itself in several lines about its own rules.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  const names: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (TEXTS.includes(name)) {
      if (!value) throw new UsageError(`${rawName} needs a value behind it.`);
      if (texts.has(name)) throw new UsageError(`${rawName} is given twice.`);
      texts.set(name, value);
    } else if (FLAGS.includes(name)) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
      flags.add(name);
    } else {
      throw new UsageError(`There is no option ${rawName}; --help lists those there are.`);
    }
  }
  return { texts, flags, names };
}

function recipeNamed([id, ...more]: readonly string[]): Recipe {
  const known = oneOf(allRecipes.map((recipe) => recipe.id));
  if (id === undefined) throw new UsageError(`Name the recipe to train: ${known}.`);
  const recipe = allRecipes.find((candidate) => candidate.id === id);
  if (!recipe) throw new UsageError(`There is no recipe "${id}", only ${known}.`);
  if (more.length > 0)
    throw new UsageError(`"${more[0]!}" is one name too many: train one recipe.`);
  return recipe;
}

function readSetting(
  recipe: Recipe,
  option: string,
  setting: SettingName,
  text: string,
): number | string {
  const value = setting === 'order' ? text : readNumber(text);
  const refusal = refusalFor(recipe, setting, value);
  if (refusal)
    throw new UsageError(`--${option} must be ${wanted(refusal, recipe)}, not "${text}".`);
  return value;
}

/** The settings with as many batches as the epochs asked for have. */
function inEpochs(settings: Settings, texts: ReadonlyMap<string, string>): Settings {
  const text = texts.get('epochs');
  if (text === undefined) return settings;
  if (texts.has('steps')) throw new UsageError('--steps and --epochs say the same: give one.');
  const epochs = readNumber(text);
  const most = Math.floor(bounds.batches.most / batchesOf(1, settings));
  if (Number.isInteger(epochs) && epochs >= 1 && epochs <= most) {
    return { ...settings, batches: batchesOf(epochs, settings) };
  }
  throw new UsageError(`--epochs must be a whole number from 1 to ${most}, not "${text}".`);
}

function readVerbosity(text = '1'): Verbosity {
  const found = VERBOSITIES.find((each) => String(each) === text);
  if (found !== undefined) return found;
  throw new UsageError(`--verbose must be ${oneOf(VERBOSITIES.map(String))}, not "${text}".`);
}

function readEngine({ id }: Recipe, text = 'explicit'): Request['engine'] {
  const found = ENGINES.find((each) => each === text);
  if (!found) throw new UsageError(`--engine must be ${oneOf(ENGINES)}, not "${text}".`);
  if (found === 'layers' && id !== LAYERED) {
    throw new UsageError(`--engine layers builds ${LAYERED} and not ${id}.`);
  }
  return found;
}

function readBackend(text = 'fused'): Request['backend'] {
  const found = BACKENDS.find((each) => each === text);
  if (found) return found;
  throw new UsageError(`--backend must be ${oneOf(BACKENDS)}, not "${text}".`);
}

/** How many test images there are is known once they have been loaded. */
function readImage(text = String(COURSE_IMAGE)): number {
  const image = readNumber(text);
  if (Number.isInteger(image) && image >= 0) return image;
  throw new UsageError(`--image must be a whole number from 0, not "${text}".`);
}

function readLang(text = 'en'): string {
  if (Object.hasOwn(locales, text)) return text;
  throw new UsageError(`--lang must be ${oneOf(Object.keys(locales))}, not "${text}".`);
}

/** Decimal numbers only: Number() would take 0x10, and nothing at all for 0. */
function readNumber(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

function wanted({ setting, least, most }: Refusal, recipe: Recipe): string {
  if (setting === 'order') return 'file or shuffled';
  if (setting === 'images') return oneOf(recipe.imageChoices.map(String));
  const kind = setting === 'learningRate' ? 'a number' : 'a whole number';
  return `${kind} from ${least} to ${Number(most.toPrecision(8))}`;
}

/** `a, b or c` */
function oneOf(names: Iterable<string>): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
