/** What every recipe here has in common: MNIST comes in as pixels and labels, and ten probabilities go out. */

import { batch } from '../stages/batch';
import { compare } from '../stages/compare';
import { loss as lossStage } from '../stages/loss';
import { named } from '../stages/named';
import { softmax } from '../stages/softmax';

const CLASSES = 10;

/** Sizes of the axes that all recipes have. */
export const sizes = { pixel: 784, class: CLASSES } as const;

/** Raw grey values 0 to 255 // [batch, 784] */
export const pixels = named('pixels', 'images', ['image', 'pixel'], 'pixel');
/** Digits // [batch] */
export const label = named('label', 'labels', ['image']);

export const x = named('x', 'images', ['image', 'pixel']);
export const y = named('y', 'targets', ['image', 'class']);
export const z = named('z', 'scores', ['image', 'class']);
export const p = named('p', 'probabilities', ['image', 'class']);
export const loss = named('loss', 'loss', ['image'], 'ℓ');
export const cost = named('cost', 'loss', [], 'L');
export const hit = named('hit', 'hits', ['image']);

/** How a batch begins. */
export const batchStage = batch({ pixels, label, images: x, targets: y, classes: CLASSES });

/** How a forward pass ends, once there are scores. */
export const answerStages = [
  softmax({ scores: z, probabilities: p }),
  lossStage({ scores: z, probabilities: p, targets: y, loss, cost }),
  compare({ probabilities: p, targets: y, label, hits: hit }),
];
