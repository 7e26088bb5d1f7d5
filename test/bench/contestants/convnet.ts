/** ConvNetJS: one image at a time, gradients summed over a batch. */

import convnetjs, { type Layer } from 'convnetjs';
import type { Value, Values } from '../../../src/core/value';
import { IMAGE_PIXELS } from '../../../src/data/split';
import { costOf } from './cost';
import type { Enter, Job } from './job';

export const convnet: Enter = (job) => {
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: IMAGE_PIXELS },
    ...(job.layers === 2 ? [{ type: 'fc', num_neurons: 10, activation: 'sigmoid' }] : []),
    { type: 'softmax', num_classes: 10 },
  ]);
  const dense = net.layers.filter(({ layer_type: type }) => type === 'fc');
  setWeights(dense, job);
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: job.learningRate,
    momentum: 0,
    batch_size: job.batchSize,
  });
  const image = new convnetjs.Vol(1, 1, IMAGE_PIXELS, 0);
  const { data } = job;
  const size = data.size('train');
  let at = 0;
  return Promise.resolve({
    run(steps) {
      for (const end = at + steps * job.batchSize; at < end; at++) {
        const pixels = data.pixels('train', at % size);
        for (let n = 0; n < IMAGE_PIXELS; n++) image.w[n] = pixels[n]! / 255;
        trainer.train(image, data.label('train', at % size));
      }
      return Promise.resolve();
    },
    cost: () => Promise.resolve(costOf(job, weightsOf(dense, job))),
    close: () => undefined,
  });
};

/** Weights and bias of each layer: names of the program in pairs. */
function pairs({ initial }: Job): readonly (readonly [string, string])[] {
  const names = Object.keys(initial);
  return names.flatMap((name, n) => (n % 2 === 0 ? [[name, names[n + 1]!] as const] : []));
}

function setWeights(dense: readonly Layer[], job: Job): void {
  pairs(job).forEach(([W, b], n) => {
    const { filters, biases } = dense[n]!;
    const { data, shape } = job.initial[W]!; // [in, out]
    filters.forEach((filter, unit) => {
      for (let i = 0; i < shape[0]!; i++) filter.w[i] = data[i * shape[1]! + unit]!;
    });
    biases.w.set(job.initial[b]!.data);
  });
}

function weightsOf(dense: readonly Layer[], job: Job): Values {
  const values: Record<string, Value> = {};
  pairs(job).forEach(([W, b], n) => {
    const { filters, biases } = dense[n]!;
    const { shape } = job.initial[W]!;
    const data = new Float32Array(shape[0]! * shape[1]!);
    filters.forEach((filter, unit) => {
      for (let i = 0; i < shape[0]!; i++) data[i * shape[1]! + unit] = filter.w[i]!;
    });
    values[W] = { shape, data };
    values[b] = { shape: [shape[1]!], data: Float32Array.from(biases.w) };
  });
  return values;
}
