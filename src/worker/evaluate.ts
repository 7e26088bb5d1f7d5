/** What the network answers for whole splits, and for images that belong to none. */

import { valuesOf } from '../core/recipe';
import type { Settings } from '../core/settings';
import type { Tensors } from '../core/stage';
import type { Value, Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import { IMAGE_PIXELS, type LabelledImages, type Split } from '../data/split';
import type { Measure, TestResult } from './api';
import { StoredPictures, type Pictures } from './pictures';
import { largestOf, type Program } from './program';
import type { Replay } from './replay';
import type { Pieces } from './turns';

/** Images taken through at once: enough to be quick, few enough to need little memory and little time. */
const CHUNK = 1000;

/** A split as it is taken through, and what its images show. */
interface Whole {
  readonly chunks: readonly Pictures[];
  readonly labels: Uint8Array; // [n]
}

/** Gathered once: it takes a third as long as reading the images does. */
const wholes = new WeakMap<Dataset, Map<Split, Whole>>();

/** The answers for a split, which must have arrived. */
export function* answerSplit(
  program: Program,
  data: Dataset,
  split: Split,
  parameters: Tensors,
  settings: Settings,
): Pieces<TestResult> {
  const { chunks, labels } = wholeOf(data, split);
  const images = labels.length;
  const { losses, probabilities } = yield* answer(program, parameters, settings, images, chunks);
  const classes = probabilities.shape[1]!;
  let [right, loss] = [0, 0];
  for (let image = 0; image < images; image++) {
    if (largestOf(probabilities.data, image * classes, classes) === labels[image]) right++;
    loss += losses[image]!;
  }
  return {
    accuracy: right / images,
    loss: loss / images,
    probabilities,
    labels: labels.slice(),
  };
}

function wholeOf(data: Dataset, split: Split): Whole {
  let bySplit = wholes.get(data);
  if (!bySplit) wholes.set(data, (bySplit = new Map<Split, Whole>()));
  let whole = bySplit.get(split);
  if (!whole) {
    const images = data.size(split);
    const chunks = startsOf(images).map((from) =>
      StoredPictures.from(data, split, from, Math.min(CHUNK, images - from)),
    );
    const labels = Uint8Array.from({ length: images }, (_, image) => data.label(split, image));
    bySplit.set(split, (whole = { chunks, labels }));
  }
  return whole;
}

function startsOf(images: number): number[] {
  return Array.from({ length: Math.ceil(images / CHUNK) }, (_, n) => n * CHUNK);
}

/** How the network does on the test images with the parameters at which the replay stands, those after so many
 * updates. */
export function testing(
  program: Program,
  data: Dataset,
  { batches, parameters }: Replay,
  updates: number,
): Pieces<TestResult> {
  return answerSplit(program, data, 'test', parameters, batches.settings(updates));
}

/** How it does with them on the way. */
export function* measuring(
  program: Program,
  data: Dataset,
  replay: Replay,
  updates: number,
): Pieces<Measure> {
  const { batches, parameters } = replay;
  const cost = costAfter(program, replay, updates);
  const settings = batches.settings(updates);
  const { accuracy } = yield* answerSplit(program, data, 'validation', parameters, settings);
  return { costAfter: cost, accuracy };
}

/** Mean loss on the batch of the last of so many updates, with the parameters after it, at which the replay stands;
 * null before the first. */
function costAfter(
  program: Program,
  { batches, parameters }: Replay,
  updates: number,
): number | null {
  if (updates === 0) return null;
  const { cost } = program.recipe;
  const [settings, pictures] = [batches.settings(updates - 1), batches.pictures(updates - 1)];
  return program.compute(parameters, settings, pictures, [cost])[cost]!.data[0]!;
}

/** The probabilities for images of grey values 0 to 255 // [n, 784]. */
export function* answerImages(
  program: Program,
  { batches, parameters }: Replay,
  updates: number,
  images: Float32Array | Uint8Array,
): Pieces<Value> {
  if (images.length % IMAGE_PIXELS !== 0) {
    throw new RangeError(`${images.length} grey values do not make whole images.`);
  }
  const count = images.length / IMAGE_PIXELS;
  const chunks = startsOf(count).map((from) => ({
    labels: new Int32Array(Math.min(CHUNK, count - from)),
    pixels: (n: number) =>
      images.subarray((from + n) * IMAGE_PIXELS, (from + n + 1) * IMAGE_PIXELS),
  }));
  return (yield* answer(program, parameters, batches.settings(updates), count, chunks))
    .probabilities;
}

/** Every value of the recipe for one image of grey values 0 to 255 // [784], as a batch of its own. */
export function explainImage(
  program: Program,
  { batches, parameters }: Replay,
  updates: number,
  pixels: Float32Array | Uint8Array,
  label: number,
): Values {
  if (pixels.length !== IMAGE_PIXELS) {
    throw new RangeError(`${pixels.length} grey values do not make one image.`);
  }
  if (!Number.isInteger(label) || label < 0 || label >= program.recipe.sizes.class!) {
    throw new RangeError(`There is no class ${label}.`);
  }
  const pictures: Pictures = { labels: Int32Array.of(label), pixels: () => pixels };
  const names = Object.keys(valuesOf(program.recipe));
  return program.compute(
    parameters,
    { ...batches.settings(updates), batchSize: 1 },
    pictures,
    names,
  );
}

/** Copies of images that have arrived. */
export function imagesOf(data: Dataset, split: Split, indices: readonly number[]): LabelledImages {
  const pixels = new Uint8Array(indices.length * IMAGE_PIXELS); // [n, 784]
  indices.forEach((index, n) => pixels.set(data.pixels(split, index), n * IMAGE_PIXELS));
  return { pixels, labels: Uint8Array.from(indices, (index) => data.label(split, index)) };
}

function* answer(
  program: Program,
  parameters: Tensors,
  settings: Settings,
  images: number,
  chunks: readonly Pictures[],
): Pieces<{ readonly losses: Float64Array; readonly probabilities: Value }> {
  const { recipe } = program;
  const classes = recipe.sizes.class!;
  const losses = new Float64Array(images); // [n]
  const probabilities = new Float32Array(images * classes); // [n, 10]
  const names = [recipe.loss, recipe.probabilities];
  for (const [n, chunk] of chunks.entries()) {
    const values = program.compute(parameters, settings, chunk, names);
    losses.set(values[recipe.loss]!.data, n * CHUNK);
    probabilities.set(values[recipe.probabilities]!.data, n * CHUNK * classes);
    yield;
  }
  return { losses, probabilities: { shape: [images, classes], data: probabilities } };
}
