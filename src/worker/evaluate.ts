/** What the network answers for whole splits, and for images that belong to none. */

import { valuesOf } from '../core/recipe';
import type { Settings } from '../core/settings';
import type { Tensors } from '../core/stage';
import type { Value, Values } from '../core/value';
import type { Dataset } from '../data/dataset';
import { IMAGE_PIXELS, type LabelledImages, type Split } from '../data/split';
import type { TestResult } from './api';
import { StoredPictures, type Pictures } from './pictures';
import { largestOf, type Program } from './program';

/** Images taken through at once: enough to be quick, few enough to need little memory. */
const CHUNK = 1000;

/** The answers for a split, which must have arrived. */
export function answerSplit(
  program: Program,
  data: Dataset,
  split: Split,
  parameters: Tensors,
  settings: Settings,
): TestResult {
  const images = data.size(split);
  const labels = Uint8Array.from({ length: images }, (_, image) => data.label(split, image)); // [n]
  const { losses, probabilities } = answer(program, parameters, settings, images, (from, count) =>
    StoredPictures.from(data, split, from, count),
  );
  const classes = probabilities.shape[1]!;
  const right = labels.reduce(
    (count, label, image) =>
      count + (largestOf(probabilities.data, image * classes, classes) === label ? 1 : 0),
    0,
  );
  return {
    accuracy: right / images,
    loss: losses.reduce((sum, loss) => sum + loss, 0) / images,
    probabilities,
    labels,
  };
}

/** The probabilities for images of grey values 0 to 255 // [n, 784]. */
export function answerImages(
  program: Program,
  parameters: Tensors,
  settings: Settings,
  images: Float32Array | Uint8Array,
): Value {
  if (images.length % IMAGE_PIXELS !== 0) {
    throw new RangeError(`${images.length} grey values do not make whole images.`);
  }
  const count = images.length / IMAGE_PIXELS;
  return answer(program, parameters, settings, count, (from, part) => ({
    labels: new Int32Array(part),
    pixels: (n) => images.subarray((from + n) * IMAGE_PIXELS, (from + n + 1) * IMAGE_PIXELS),
  })).probabilities;
}

/** Every value of the recipe for one image of grey values 0 to 255 // [784], as a batch of its own. */
export function explainImage(
  program: Program,
  parameters: Tensors,
  settings: Settings,
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
  return program.compute(parameters, { ...settings, batchSize: 1 }, pictures, names);
}

/** Copies of images that have arrived. */
export function imagesOf(data: Dataset, split: Split, indices: readonly number[]): LabelledImages {
  const pixels = new Uint8Array(indices.length * IMAGE_PIXELS); // [n, 784]
  indices.forEach((index, n) => pixels.set(data.pixels(split, index), n * IMAGE_PIXELS));
  return { pixels, labels: Uint8Array.from(indices, (index) => data.label(split, index)) };
}

function answer(
  program: Program,
  parameters: Tensors,
  settings: Settings,
  images: number,
  chunk: (from: number, count: number) => Pictures,
): { readonly losses: Float64Array; readonly probabilities: Value } {
  const { recipe } = program;
  const classes = recipe.sizes.class!;
  const losses = new Float64Array(images); // [n]
  const probabilities = new Float32Array(images * classes); // [n, 10]
  for (let from = 0; from < images; from += CHUNK) {
    const count = Math.min(CHUNK, images - from);
    const values = program.compute(parameters, settings, chunk(from, count), [
      recipe.loss,
      recipe.probabilities,
    ]);
    losses.set(values[recipe.loss]!.data, from);
    probabilities.set(values[recipe.probabilities]!.data, from * classes);
  }
  return { losses, probabilities: { shape: [images, classes], data: probabilities } };
}
