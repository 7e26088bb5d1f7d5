/** Two layers from the Layers API. */

import type * as tfjs from '@tensorflow/tfjs';

const LEARNING_RATE = 0.01; //= learningRate

/** [784, 10], [10], [10, 10] and [10] */
export interface Weights {
  readonly W1: tfjs.Tensor2D;
  readonly b1: tfjs.Tensor1D;
  readonly W2: tfjs.Tensor2D;
  readonly b2: tfjs.Tensor1D;
}

/** [batch, 784] and [batch] */
export interface Batch {
  readonly pixels: tfjs.Tensor2D;
  readonly labels: tfjs.Tensor1D;
}

/** Of each batch: cost, share right. */
export interface Trained {
  readonly model: tfjs.Sequential;
  readonly losses: number[];
  readonly accuracies: number[];
}

export function build(
  tf: typeof tfjs,
  rate = LEARNING_RATE,
): tfjs.Sequential {
  const model = tf.sequential();
  //@ hidden
  model.add(
    tf.layers.dense({
      units: 10,
      activation: 'sigmoid',
      inputShape: [784],
    }),
  );
  //@ logits softmax
  model.add(
    tf.layers.dense({
      units: 10,
      activation: 'softmax',
    }),
  );
  //@
  model.compile({
    //@ update
    optimizer: tf.train.sgd(rate),
    //@ loss
    loss: 'categoricalCrossentropy',
    //@ compare
    metrics: ['accuracy'],
    //@
  });
  return model;
}

export async function train(
  tf: typeof tfjs,
  { W1, b1, W2, b2 }: Weights,
  batches: Iterable<Batch>,
  rate = LEARNING_RATE,
): Promise<Trained> {
  const model = build(tf, rate);
  model.setWeights([W1, b1, W2, b2]);
  const losses: number[] = [];
  const accuracies: number[] = [];
  for (const batch of batches) {
    const { pixels, labels } = batch;
    //@ batch
    const x = tf.div(pixels, 255);
    const y = tf.oneHot(labels, 10);
    //@ error-2 gradient-2 error-1 gradient-1 update
    const report = await model.trainOnBatch(
      x,
      y,
    );
    //@
    const [loss, accuracy] =
      report as number[];
    losses.push(loss!);
    accuracies.push(accuracy!);
    tf.dispose([x, y]);
  }
  return { model, losses, accuracies };
}
