/** Everything that reads what a stranger wrote: sound inputs to mutate, and the only errors that it may throw. */

import { zipSync } from 'fflate';
import { allRecipes, recipeOf } from '../../src/recipes';
import { IdxError, readImages, readLabels } from '../../src/data/idx';
import { ManifestError, parseManifest } from '../../src/data/manifest';
import { NpzError, readNpy, writeNpy } from '../../src/data/npy';
import { readNpz, writeNpz } from '../../src/data/npz';
import { npzOf, readWeights, WeightsError } from '../../src/export/weights';
import { readAddress, writeAddress, type Place } from '../../src/session/address';
import { readRunFile, RunFileError, writeRunFile } from '../../src/session/run-file';
import { initialParameters } from '../../src/worker/initial';
import { shapeOf } from '../../src/core/recipe';
import { runOf } from './runs';
import { attributeReader } from './attributes';
import { hostReaders } from './hosts';
import { mutateBytes, mutateText, mutateValue, type Dice } from './mutate';
import { imageReaders } from './own-images';
import { checkPlace, past, type Reader } from './reader';

function idx(sizes: readonly number[], body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + body.length);
  const view = new DataView(bytes.buffer);
  bytes[2] = 8;
  bytes[3] = sizes.length;
  sizes.forEach((size, i) => view.setUint32(4 + 4 * i, size));
  bytes.set(body, 4 + 4 * sizes.length);
  return bytes;
}

const IMAGES = idx([3, 28, 28], new Uint8Array(3 * 784).fill(7));
const LABELS = idx(
  [40],
  Uint8Array.from({ length: 40 }, (_, i) => i % 10),
);
const NPY = writeNpy({ shape: [4, 3], data: new Float32Array(12).fill(0.5) });
const NPZ = writeNpz({
  W: { shape: [4, 3], data: new Float32Array(12).fill(0.5) },
  b: { shape: [3], data: new Float32Array(3) },
});
const DEFLATED = zipSync({ 'W.npy': NPY, 'b.npy': NPY }, { level: 6 });
const RECIPE = recipeOf('softmax-regression');
const PARAMETERS = Object.fromEntries(
  Object.entries(RECIPE.parameters).map(([name, { axes }]) => {
    const shape = shapeOf(RECIPE, axes, 0);
    return [name, { shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) }];
  }),
);
const WEIGHTS = npzOf(PARAMETERS);

/** Sound archives of weights one of which is not sound: their checksums fit, so that the arrays are looked at. */
function mutateWeights(dice: Dice): Uint8Array {
  if (dice.below(4) === 0) return mutateBytes(dice, WEIGHTS);
  const arrays = Object.entries(PARAMETERS).map(([name, array]) => [
    `${name}.npy`,
    writeNpy(array),
  ]);
  const files = Object.fromEntries(arrays) as Record<string, Uint8Array>;
  const name = dice.of(Object.keys(files));
  files[name] = mutateBytes(dice, files[name]!, dice.of([0, 10, 128]));
  return zipSync(files, { level: 0 });
}

const PLACE: Place = {
  run: {
    ...runOf('softmax-regression'),
    changes: [
      { step: 4, set: { learningRate: 0.1 } },
      { step: 9, set: { batchSize: 50, order: 'shuffled' } },
    ],
  },
  cursor: { step: 11, stage: 3 },
  focus: { image: 3, pixel: 400, class: 2 },
  pinned: { name: 'z', at: { image: 3, class: 2 } },
  lang: 'es',
  theme: 'dark',
  backend: 'cpu',
};
const ADDRESS = writeAddress(PLACE, RECIPE).query;
const RUN_FILE = writeRunFile(PLACE);
const OWN_RUN = runOf('softmax-regression');
const WEIGHTED_FILE = writeRunFile({
  ...PLACE,
  run: { ...OWN_RUN, weights: initialParameters(RECIPE, OWN_RUN) },
  cursor: { step: 0, stage: 0 },
});
const MANIFEST = JSON.stringify({
  version: 1,
  shards: ['train', 'validation', 'test'].map((split) => ({
    name: `${split}-0.bin`,
    split,
    first: 0,
    count: 100,
    bytes: 5000,
    sha256: 'a'.repeat(64),
    payloadSha256: 'b'.repeat(64),
  })),
});

const HOSTS = { recipes: allRecipes, langs: ['en', 'es'] };

export const readers: readonly Reader[] = [
  {
    name: 'IDX images',
    read: (dice) =>
      past(IdxError, /bytes of its header|does not begin|values of type|dimensions/, () =>
        readImages(mutateBytes(dice, IMAGES, dice.below(2) * 4)),
      ),
  },
  {
    name: 'IDX labels',
    read: (dice) =>
      past(IdxError, /bytes of its header|does not begin|values of type|dimensions/, () =>
        readLabels(mutateBytes(dice, LABELS, dice.below(2) * 8)),
      ),
  },
  {
    name: '.npy',
    read: (dice) =>
      past(NpzError, /not in the .npy format|in version|within its header/, () =>
        readNpy(mutateBytes(dice, NPY, dice.below(2) * 10), 'W'),
      ),
  },
  {
    name: '.npz, stored',
    read: (dice) => past(NpzError, /not a ZIP|directory/, () => readNpz(mutateBytes(dice, NPZ, 0))),
  },
  {
    name: '.npz, deflated',
    read: (dice) =>
      past(NpzError, /not a ZIP|directory/, () => readNpz(mutateBytes(dice, DEFLATED, 0))),
  },
  {
    name: 'weights',
    large: true,
    read: (dice) => past(WeightsError, /^notNpz$/, () => readWeights(mutateWeights(dice), RECIPE)),
  },
  {
    name: 'run file',
    read: (dice) =>
      past(RunFileError, /^(notJson|notRunFile|otherVersion)/, () =>
        checkPlace(readRunFile(mutateJson(dice, RUN_FILE), allRecipes).place),
      ),
  },
  {
    name: 'run file with weights',
    large: true,
    read: (dice) =>
      past(RunFileError, /^(notJson|notRunFile|otherVersion)/, () =>
        checkPlace(readRunFile(mutateJson(dice, WEIGHTED_FILE), allRecipes).place),
      ),
  },
  {
    name: 'permalink',
    read: (dice) => {
      const { place, recipe } = readAddress(mutateText(dice, ADDRESS), HOSTS);
      checkPlace(place);
      // What was read can be written, and reads as itself.
      const { query } = writeAddress(place, recipe);
      if (writeAddress(readAddress(query, HOSTS).place, recipe).query !== query) {
        throw new Error(`An address reads otherwise than it was written: ${query}`);
      }
      return true;
    },
  },
  {
    name: 'manifest',
    read: (dice) =>
      past(ManifestError, /^The manifest /, () => parseManifest(mutateValue(dice, MANIFEST))),
  },
  attributeReader,
  ...hostReaders,
  ...imageReaders,
];

/** One in four as text, which mostly parses no more; the others value by value. */
function mutateJson(dice: Dice, sound: string): string {
  return dice.below(4) === 0 ? mutateText(dice, sound) : JSON.stringify(mutateValue(dice, sound));
}
