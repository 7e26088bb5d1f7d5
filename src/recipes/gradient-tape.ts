/** Softmax regression whose gradients tfjs finds by itself, with a tape. */

import type { Pipeline, PipelinePart, PipelineStep } from '../core/pipeline';
import type { Recipe } from '../core/recipe';
import type { Stage } from '../core/stage';
import { errors, gradients, losses } from '../stages/taped';
import { label, pixels, sizes, x, y } from './digits';
import { softmaxRegression } from './softmax-regression';

/** What runs in place of program 1's. Formulas and derivations stay, and so do all other stages. */
const taped: Readonly<Record<string, Partial<Stage>>> = {
  loss: {
    run(tf, { y, z }) {
      const each = losses(tf, y!, z!); // [batch]
      return { loss: each, cost: tf.mean(each) };
    },
  },
  error: {
    reads: ['y', 'z'],
    run: (tf, { y, z }) => ({ delta: errors(tf, y!, z!) }),
  },
  gradient: {
    // Not delta, which the tape comes past by itself: while it plays, nobody needs it.
    reads: ['x', 'y', 'W', 'b'],
    run: (tf, { x, y, W, b }) => gradients({ tf, x: x!, y: y!, W: W!, b: b! }),
  },
};

/** As the course's dataset goes; one element is one image until it is a batch. */
const pipeline: Pipeline = ({ batchSize, batches, order, seed }, images) => {
  const grey = (...shape: number[]): PipelinePart => ({
    symbol: x.symbol,
    shape,
    dtype: 'uint8',
    value: pixels.name,
  });
  const ink = (...shape: number[]): PipelinePart => ({
    ...grey(...shape),
    dtype: 'float32',
    value: x.name,
  });
  const digit: PipelinePart = { symbol: y.symbol, shape: [], dtype: 'uint8', value: label.name };
  const oneHot = (...shape: number[]): PipelinePart => ({
    ...digit,
    shape,
    dtype: 'float32',
    value: y.name,
  });
  const { pixel, class: classes } = sizes;
  const side = Math.sqrt(pixel);
  const all = { count: images, on: true };
  const single = [ink(pixel), oneHot(classes)];
  const inBatches = [ink(batchSize, pixel), oneHot(batchSize, classes)];
  const steps: PipelineStep[] = [
    {
      text: 'source',
      code: 'from_tensor_slices((x, y))',
      parts: [grey(side, side), digit],
      ...all,
    },
    { text: 'reshape', code: `reshape(x, [${pixel}])`, parts: [grey(pixel), digit], ...all },
    { text: 'scale', code: 'x / 255', parts: [ink(pixel), digit], ...all },
    { text: 'oneHot', code: `one_hot(y, ${classes})`, parts: single, ...all },
    { text: 'cache', code: 'cache()', parts: single, ...all },
    {
      text: 'shuffle',
      code: `shuffle(${images}, seed=${seed})`,
      parts: single,
      count: images,
      on: order === 'shuffled',
    },
    {
      text: 'batch',
      code: `batch(${batchSize})`,
      parts: inBatches,
      count: images / batchSize,
      on: true,
    },
    { text: 'take', code: `take(${batches})`, parts: inBatches, count: batches, on: true },
  ];
  return steps;
};

export const gradientTape: Recipe = {
  ...softmaxRegression,
  id: 'gradient-tape',
  stages: softmaxRegression.stages.map((stage) => ({ ...stage, ...taped[stage.id] })),
  defaults: { ...softmaxRegression.defaults, batches: 10 },
  reportEvery: 1,
  panels: ['tape'],
  pipeline,
  optimizer: { name: 'SGD', momentum: 0, nesterov: false },
};
