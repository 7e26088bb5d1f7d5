/** Softmax regression in TensorFlow.js, which finds the gradients. */

import type * as tfjs from '@tensorflow/tfjs-core';

const LEARNING_RATE = 0.5; //= learningRate

/** [784, 10] and [10] */
export interface Weights {
  readonly W: tfjs.Tensor2D;
  readonly b: tfjs.Tensor1D;
}

/** 0 to 255 [batch, 784] and digits [batch] */
export interface Batch {
  readonly pixels: tfjs.Tensor2D;
  readonly labels: tfjs.Tensor1D;
}

/** Of each batch: cost and number read right. */
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
  for (const { pixels, labels } of batches) {
    tf.tidy(() => {
      //@ batch
      const x = tf.div(pixels, 255);
      const y = tf.oneHot(labels, 10);
      //@
      const forward = (): tfjs.Scalar => {
        //@ logits
        const z = tf.add(tf.matMul(x, W), b);
        //@ compare
        const hits = tf.equal(tf.argMax(z, 1), labels);
        right.push(tf.sum(hits).dataSync()[0]!);
        //@ softmax loss
        return tf.losses.softmaxCrossEntropy(y, z);
        //@
      };
      //@ error gradient
      const tape = tf.variableGrads(forward, [W, b]);
      //@ update
      optimizer.applyGradients(tape.grads);
      //@
      losses.push(tape.value.dataSync()[0]!);
    });
  }
  optimizer.dispose();
  return { W, b, losses, right };
}
