/** A dense layer with softmax cross-entropy, written eagerly and differentiated by tfjs's own tape. */

import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import type { Ops } from '../core/stage';

export interface Taped {
  readonly tf: Ops;
  /** // [batch, in] */
  readonly x: Tensor;
  /** One-hot // [batch, out] */
  readonly y: Tensor;
  /** // [in, out] */
  readonly W: Tensor;
  /** // [out] */
  readonly b: Tensor;
}

/** Cross-entropy of each image // [batch] */
export function losses(tf: Ops, y: Tensor, z: Tensor): Tensor {
  return tf.losses.softmaxCrossEntropy(y, z, undefined, 0, tf.Reduction.NONE); // [batch]
}

/** The slopes of the losses along the scores. An image's loss depends on its own scores alone, so that those
 * of the sum are those of each // [batch, out] */
export function errors(tf: Ops, y: Tensor, z: Tensor): Tensor {
  const total = (z: Tensor): Scalar => tf.sum(losses(tf, y, z));
  return tf.valueAndGrads(total)([z]).grads[0]!;
}

/** The slopes of the mean loss: tfjs records how it comes from W and b, and replays that backwards. */
export function gradients({ tf, x, y, W, b }: Taped): { readonly dW: Tensor; readonly db: Tensor } {
  const cost = (W: Tensor, b: Tensor): Scalar => {
    const z = tf.add(tf.matMul(x, W), b); // [batch, out]
    return tf.mean(losses(tf, y, z));
  };
  const { grads } = tf.valueAndGrads(cost)([W, b]);
  return { dW: grads[0]!, db: grads[1]! }; // [in, out], [out]
}
