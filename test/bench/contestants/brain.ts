/** brain.js: one image at a time, each with an update of its own, on a squared error of sigmoid units. It has
 * neither batches nor softmax, so it does nearly the same work but not the same maths: a step is as many images. */

import imported, { type NeuralNetwork as Net } from 'brain.js/dist/neural-network';
import type { Value } from '../../../src/core/value';
import { IMAGE_PIXELS } from '../../../src/data/split';
import { costOf } from './cost';
import type { Enter } from './job';

// A CommonJS module: bundlers differ in what they call its default.
const NeuralNetwork = 'default' in imported ? imported.default : imported;

const targets = Array.from({ length: 10 }, (_, digit) =>
  Array.from({ length: 10 }, (_, n) => Number(n === digit)),
);

export const brain: Enter = (job) => {
  const net: Net = new NeuralNetwork({ activation: 'sigmoid' });
  net.sizes = job.layers === 1 ? [IMAGE_PIXELS, 10] : [IMAGE_PIXELS, 10, 10];
  net.updateTrainingOptions({ learningRate: job.learningRate, momentum: 0.1 });
  net.initialize();
  const names = Object.keys(job.initial);
  names.forEach((name, n) => {
    const { data: numbers, shape } = job.initial[name]!;
    const layer = Math.floor(n / 2) + 1;
    if (n % 2 === 1) return numbers.forEach((b, unit) => (net.biases[layer]![unit] = b));
    const units = shape[1]!;
    numbers.forEach((w, i) => (net.weights[layer]![i % units]![Math.floor(i / units)] = w));
  });
  const { data } = job;
  const size = data.size('train');
  const input = new Array<number>(IMAGE_PIXELS).fill(0);
  let at = 0;
  return Promise.resolve({
    run(steps) {
      for (const end = at + steps * job.batchSize; at < end; at++) {
        const pixels = data.pixels('train', at % size);
        for (let n = 0; n < IMAGE_PIXELS; n++) input[n] = pixels[n]! / 255;
        net.trainPattern({ input, output: targets[data.label('train', at % size)]! }, true);
      }
      return Promise.resolve();
    },
    cost: () => {
      const values = names.map((name, n): [string, Value] => {
        const { shape } = job.initial[name]!;
        const layer = Math.floor(n / 2) + 1;
        const units = shape.at(-1)!;
        const data =
          n % 2 === 1
            ? Float32Array.from(net.biases[layer]!)
            : Float32Array.from(
                { length: shape[0]! * units },
                (_, i) => net.weights[layer]![i % units]![Math.floor(i / units)]!,
              );
        return [name, { shape, data }];
      });
      return Promise.resolve(costOf(job, Object.fromEntries(values)));
    },
    close: () => undefined,
  });
};
