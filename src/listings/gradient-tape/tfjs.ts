/** Softmax regression with a tape. */

import type * as tfjs from '@tensorflow/tfjs-core';

const LEARNING_RATE = 0.5; //= learningRate

/** [784, 10] and [10] */
export interface Weights {
  readonly W: tfjs.Tensor2D;
  readonly b: tfjs.Tensor1D;
}

/** [batch, 784] and [batch] */
export interface Batch {
  readonly pixels: tfjs.Tensor2D;
  readonly labels: tfjs.Tensor1D;
}

/** Of each batch: cost, number right. */
export interface Trained extends Weights {
  readonly losses: number[];
  readonly right: number[];
}

export function train(
  tf: typeof tfjs,
  start: Weights,
  batches: Iterable<Batch>,
  rate = LEARNING_RATE,
): Trained {
  const W = tf.variable(start.W);
  const b = tf.variable(start.b);
  //@ update
  const optimizer = tf.train.sgd(rate);
  //@
  const losses: number[] = [];
  const right: number[] = [];
  for (const batch of batches) {
    const { pixels, labels } = batch;
    tf.tidy(() => {
      //@ batch
      const x = tf.div(pixels, 255);
      const y = tf.oneHot(labels, 10);
      //@
      const forward = (): tfjs.Scalar => {
        //@ logits
        const z = tf.add(
          tf.matMul(x, W),
          b,
        );
        //@ compare
        const hits = tf.equal(
          tf.argMax(z, 1),
          labels,
        );
        right.push(
          tf.sum(hits).dataSync()[0]!,
        );
        //@ softmax loss
        return tf.losses.softmaxCrossEntropy(
          y,
          z,
        );
        //@
      };
      //@ error gradient
      const tape = tf.variableGrads(
        forward,
        [W, b],
      );
      //@ update
      optimizer.applyGradients(tape.grads);
      //@
      losses.push(
        tape.value.dataSync()[0]!,
      );
    });
  }
  optimizer.dispose();
  return { W, b, losses, right };
}
