/** Softmax regression, rule by rule. */

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
  const losses: number[] = [];
  const right: number[] = [];
  for (const batch of batches) {
    const { pixels, labels } = batch;
    tf.tidy(() => {
      //@ batch
      const x = tf.div(pixels, 255);
      const y = tf.oneHot(labels, 10);
      //@ logits
      const z = tf.add(tf.matMul(x, W), b);
      //@ softmax
      const p = tf.softmax(z);
      //@ loss
      const scores = tf.sum(
        tf.mul(z, y),
        1,
      );
      const loss = tf.sub(
        tf.logSumExp(z, 1),
        scores,
      );
      const cost = tf.mean(loss);
      //@ compare
      const hits = tf.equal(
        tf.argMax(p, 1),
        labels,
      );
      //@ error
      const delta = tf.sub(p, y);
      //@ gradient
      const images = labels.size;
      const dW = tf.div(
        tf.matMul(x, delta, true),
        images,
      );
      const db = tf.mean(delta, 0);
      //@ update
      W.assign(tf.sub(W, tf.mul(dW, rate)));
      b.assign(tf.sub(b, tf.mul(db, rate)));
      //@
      losses.push(cost.dataSync()[0]!);
      right.push(
        tf.sum(hits).dataSync()[0]!,
      );
    });
  }
  return { W, b, losses, right };
}
