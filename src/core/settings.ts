/** What a learner may set of a run, with the bounds outside which a value makes no sense. */

export interface Settings {
  /** Step size η of gradient descent. */
  readonly learningRate: number;
  /** Images in a batch. */
  readonly batchSize: number;
  /** Batches in the run. */
  readonly batches: number;
  /** File order, or a new permutation for each epoch. */
  readonly order: 'file' | 'shuffled';
  /** Seed of the shuffled order and of random initial weights. */
  readonly seed: number;
  /** First image used, counted within the images learnt from. */
  readonly start: number;
  /** Images learnt from, named by how many those are of MNIST: `imagesIn` says how many there are. It holds for
   * a whole run: another choice is another run. */
  readonly images: ImageCount;
}

/** The training split, or the whole training file: the validation images, then the training split. */
export type ImageCount = 55_000 | 60_000;

/** With so many the validation images are learnt from, too. */
export const WHOLE_FILE: ImageCount = 60_000;

export type SettingName = keyof Settings;

/** Settings that are one of a few. */
export type ChoiceName = 'order' | 'images';

export type NumberName = Exclude<SettingName, ChoiceName>;

/** Why a value was refused: key of a sentence in the locale, with the bounds it names. */
export interface Refusal {
  readonly setting: SettingName;
  readonly reason: 'notANumber' | 'notWhole' | 'outside' | 'unknown';
  readonly least: number;
  readonly most: number;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Largest finite float32, which the weights are made of. */
const LARGEST = 3.4028234663852886e38;

export const bounds: Readonly<Record<NumberName, Bounds>> = {
  learningRate: { least: 1e-9, most: LARGEST, whole: false },
  batchSize: { least: 1, most: 1000, whole: true },
  batches: { least: 1, most: 100_000, whole: true },
  seed: { least: 0, most: 2 ** 32 - 1, whole: true },
  start: { least: 0, most: 54_999, whole: true },
};

export const choices: { readonly [Name in ChoiceName]: readonly Settings[Name][] } = {
  order: ['file', 'shuffled'],
  images: [55_000, 60_000],
};

export function isChoice(setting: SettingName): setting is ChoiceName {
  return Object.hasOwn(choices, setting);
}

/** Whether another value makes another run, which begins again, instead of a change on the way. */
export function isForWholeRun(setting: SettingName): boolean {
  return setting === 'images';
}

/** Null when the value makes sense, else why not.
 * @param atMost a bound below the usual one */
export function refusalOf(setting: SettingName, value: unknown, atMost = Infinity): Refusal | null {
  if (isChoice(setting)) {
    const known: readonly unknown[] = choices[setting];
    return known.includes(value) ? null : { setting, reason: 'unknown', least: 0, most: 0 };
  }
  const { least, whole } = bounds[setting];
  const most = Math.min(bounds[setting].most, atMost);
  const refuse = (reason: Refusal['reason']): Refusal => ({ setting, reason, least, most });
  if (typeof value !== 'number' || Number.isNaN(value)) return refuse('notANumber');
  if (value < least || value > most) return refuse('outside');
  if (whole && !Number.isInteger(value)) return refuse('notWhole');
  return null;
}
