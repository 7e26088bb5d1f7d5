/** TensorFlow.js as its guides teach it: an optimizer that minimizes, and the Layers API, both on wasm. */

import * as tf from '@tensorflow/tfjs';
import type { Value, Values } from '../../../src/core/value';
import { IMAGE_PIXELS } from '../../../src/data/split';
import type { WasmPaths } from '../../../src/worker/api';
import { startBackend } from '../../../src/worker/backend';
import { costOf } from './cost';
import { Batches, type Enter, type Job } from './job';

const CLASSES = 10;

/** `tf.train.sgd(rate).minimize(...)`. */
export const minimize =
  (wasmPaths?: WasmPaths): Enter =>
  async (job) => {
    await startBackend('wasm', wasmPaths);
    const batches = new Batches(job);
    const weights = Object.fromEntries(
      Object.entries(job.initial).map(([name, value]) => [name, tf.variable(tensorOf(value))]),
    );
    const optimizer = tf.train.sgd(job.learningRate);
    const scores = (x: tf.Tensor2D): tf.Tensor => {
      if (job.layers === 1) return x.matMul(weights['W']!).add(weights['b']!);
      const a = x.matMul(weights['W1']!).add(weights['b1']!).sigmoid();
      return a.matMul(weights['W2']!).add(weights['b2']!);
    };
    const step = (): number =>
      tf.tidy(() => {
        const { x, y } = next(batches);
        const cost = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, scores(x)), true)!;
        return cost.dataSync()[0]!;
      });
    return {
      run(steps) {
        for (let n = 0; n < steps; n++) step();
        return Promise.resolve();
      },
      cost: () =>
        Promise.resolve(
          costOf(
            job,
            Object.fromEntries(Object.entries(weights).map(([name, w]) => [name, valueOf(w)])),
          ),
        ),
      close: () => Object.values(weights).forEach((variable) => variable.dispose()),
    };
  };

/** `model.trainOnBatch(x, y)`, one call a step. */
export const trainOnBatch =
  (wasmPaths?: WasmPaths): Enter =>
  async (job) => {
    await startBackend('wasm', wasmPaths);
    const model = modelOf(job);
    const batches = new Batches(job);
    return {
      async run(steps) {
        for (let n = 0; n < steps; n++) {
          const { x, y } = tf.tidy(() => next(batches));
          await model.trainOnBatch(x, y);
          tf.dispose([x, y]);
        }
      },
      cost: () => Promise.resolve(costOf(job, weightsOf(model, job))),
      close: () => model.dispose(),
    };
  };

/** `model.fit(x, y)`, one call for all the steps asked for. */
export const fit =
  (wasmPaths?: WasmPaths): Enter =>
  async (job) => {
    await startBackend('wasm', wasmPaths);
    const model = modelOf(job);
    let batches: Batches | null = null;
    let [taken, size] = [0, 0];
    return {
      async run(steps) {
        const count = steps * job.batchSize;
        // The rooms count batches of their own size, so that one size must do for all calls.
        if (taken > 0 && count !== size) throw new Error('fit is always given as many steps.');
        batches ??= new Batches(job, count);
        [taken, size] = [taken + 1, count];
        const { x, y } = tf.tidy(() => next(batches!));
        await model.fit(x, y, {
          batchSize: job.batchSize,
          epochs: 1,
          shuffle: false,
          yieldEvery: 'never',
        });
        tf.dispose([x, y]);
      },
      cost: () => Promise.resolve(costOf(job, weightsOf(model, job))),
      close: () => model.dispose(),
    };
  };

function next(batches: Batches): { readonly x: tf.Tensor2D; readonly y: tf.Tensor2D } {
  batches.next();
  const { pixels, labels } = batches;
  // A copy, as every tensor keeps the array it is made of.
  const grey = tf.tensor2d(pixels.slice(), [labels.length, IMAGE_PIXELS]);
  return {
    x: grey.div<tf.Tensor2D>(255), // [batch, 784]
    y: tf.oneHot(tf.tensor1d(labels, 'int32'), CLASSES).toFloat() as tf.Tensor2D, // [batch, 10]
  };
}

/** @param metrics what it counts beside the loss */
export function modelOf(
  { layers, initial, learningRate }: Job,
  metrics: string[] = [],
): tf.Sequential {
  const model = tf.sequential();
  const inputShape = [IMAGE_PIXELS];
  if (layers === 2) {
    model.add(tf.layers.dense({ units: 10, activation: 'sigmoid', inputShape }));
  }
  const last = { units: CLASSES, activation: 'softmax' } as const;
  model.add(tf.layers.dense(layers === 2 ? last : { ...last, inputShape }));
  const loss = 'categoricalCrossentropy';
  model.compile({ optimizer: tf.train.sgd(learningRate), loss, metrics });
  const weights = Object.values(initial).map(tensorOf);
  model.setWeights(weights);
  tf.dispose(weights);
  return model;
}

function weightsOf(model: tf.Sequential, { initial }: Job): Values {
  const names = Object.keys(initial);
  return Object.fromEntries(model.getWeights().map((w, n) => [names[n]!, valueOf(w)]));
}

function tensorOf({ data, shape }: Value): tf.Tensor {
  return tf.tensor(data.slice(), [...shape]);
}

function valueOf(tensor: tf.Tensor): Value {
  return { shape: tensor.shape, data: new Float32Array(tensor.dataSync()) };
}
