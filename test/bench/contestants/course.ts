/** The course's Keras program from its first batch to its end: epochs over all 60,000 images, then the test. */

import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../../../src/data/dataset';
import { IMAGE_PIXELS, type Split } from '../../../src/data/split';
import { kerasTwoLayer } from '../../../src/recipes/keras-two-layer';
import type { WasmPaths } from '../../../src/worker/api';
import { startBackend } from '../../../src/worker/backend';
import { Engine } from '../../../src/worker/engine';
import { jobOf } from './job';
import { modelOf } from './tfjs';

export type CourseEntry = 'ours' | 'layers';

export interface Finished {
  /** Milliseconds for the epochs, and for the test after them. */
  readonly training: number;
  readonly testing: number;
  /** Share of the test images read right. */
  readonly accuracy: number;
}

export async function course(
  who: CourseEntry,
  epochs: number,
  data: Dataset,
  wasmPaths?: WasmPaths,
): Promise<Finished> {
  return who === 'ours' ? ours(epochs, data, wasmPaths) : layers(epochs, data, wasmPaths);
}

/** Images learnt from, and batches of an epoch of them. */
const { images, batchSize } = kerasTwoLayer.defaults;
const BATCHES = Math.ceil(images / batchSize);

async function ours(epochs: number, data: Dataset, wasmPaths?: WasmPaths): Promise<Finished> {
  const { ops } = await startBackend('fused', wasmPaths);
  const settings = { ...kerasTwoLayer.defaults, batches: epochs * BATCHES };
  const engine = new Engine(ops, data, { recipe: kerasTwoLayer.id, settings, changes: [] });
  const begin = performance.now();
  await engine.advance({ from: 0, until: settings.batches, budget: Infinity, names: [] });
  const trained = performance.now();
  const { accuracy } = await engine.test(settings.batches);
  const end = performance.now();
  engine.close();
  return { training: trained - begin, testing: end - trained, accuracy };
}

async function layers(epochs: number, data: Dataset, wasmPaths?: WasmPaths): Promise<Finished> {
  await startBackend('wasm', wasmPaths);
  const model = modelOf(jobOf({ program: 'keras-two-layer' }, data), ['accuracy']);
  const train = tensorsOf(data, ['validation', 'train']);
  const test = tensorsOf(data, ['test']);
  const begin = performance.now();
  const { x, y } = train;
  await model.fit(x, y, { batchSize, epochs, shuffle: false, yieldEvery: 'never' });
  const trained = performance.now();
  const answer = model.evaluate(test.x, test.y, { batchSize: 1000 }) as tf.Scalar[];
  const accuracy = answer[1]!.dataSync()[0]!;
  const end = performance.now();
  tf.dispose([x, y, test.x, test.y, ...answer]);
  model.dispose();
  return { training: trained - begin, testing: end - trained, accuracy };
}

/** Whole splits, one after the other. */
function tensorsOf(
  data: Dataset,
  splits: readonly Split[],
): { readonly x: tf.Tensor2D; readonly y: tf.Tensor2D } {
  const count = splits.reduce((sum, split) => sum + data.size(split), 0);
  const pixels = new Float32Array(count * IMAGE_PIXELS);
  const labels = new Int32Array(count);
  let at = 0;
  for (const split of splits) {
    for (let image = 0; image < data.size(split); image++, at++) {
      const grey = data.pixels(split, image);
      for (let n = 0; n < IMAGE_PIXELS; n++) pixels[at * IMAGE_PIXELS + n] = grey[n]! / 255;
      labels[at] = data.label(split, image);
    }
  }
  return tf.tidy(() => ({
    x: tf.tensor2d(pixels, [count, IMAGE_PIXELS]), // [image, 784]
    y: tf.oneHot(tf.tensor1d(labels, 'int32'), 10).toFloat() as tf.Tensor2D, // [image, 10]
  }));
}
