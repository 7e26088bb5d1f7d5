/** Softmax regression: one layer of weights straight from pixels to ten scores. */

import type { Recipe } from '../core/recipe';
import { dense } from '../stages/dense';
import { error } from '../stages/error';
import { gradient } from '../stages/gradient';
import { named, specs } from '../stages/named';
import { update } from '../stages/update';
import { answerStages, batchStage, cost, label, loss, p, pixels, sizes, x, y, z } from './digits';

const W = named('W', 'weights', ['pixel', 'class']);
const b = named('b', 'bias', ['class']);
const delta = named('delta', 'scores-gradient', ['image', 'class'], 'δ');
const dW = named('dW', 'weights-gradient', ['pixel', 'class'], '∇W');
const db = named('db', 'bias-gradient', ['class'], '∇b');
const nextW = named('next.W', 'weights', ['pixel', 'class'], 'W');
const nextB = named('next.b', 'bias', ['class'], 'b');

export const softmaxRegression: Recipe = {
  id: 'softmax-regression',
  sizes,
  givens: specs(pixels, label),
  parameters: {
    W: { ...W, initialiser: 'zeros', gradient: dW.name, next: nextW.name },
    b: { ...b, initialiser: 'zeros', gradient: db.name, next: nextB.name },
  },
  stages: [
    batchStage,
    dense({ id: 'logits', text: 'logits', input: x, weights: W, bias: b, output: z }),
    ...answerStages,
    error({ id: 'error', probabilities: p, targets: y, output: delta }),
    gradient({
      id: 'gradient',
      text: 'gradient',
      input: x,
      error: delta,
      weights: W,
      bias: b,
      weightsGradient: dW,
      biasGradient: db,
    }),
    update([
      { parameter: W, gradient: dW, next: nextW },
      { parameter: b, gradient: db, next: nextB },
    ]),
  ],
  columns: [
    { above: { stage: 'batch', values: ['x', 'y'] } },
    { above: { values: ['W', 'b'] }, below: { stage: 'gradient', values: ['dW', 'db'] } },
    {
      above: { stage: 'logits', values: ['z'] },
      below: { stage: 'error', values: ['delta'] },
    },
    {
      above: { stage: 'softmax', values: ['p'] },
      below: { stage: 'compare', values: ['p', 'y'] },
    },
    { above: { stage: 'loss', values: ['loss'] } },
  ],
  defaults: {
    learningRate: 0.5,
    batchSize: 100,
    batches: 100,
    order: 'file',
    seed: 1,
    start: 0,
    images: 55_000,
  },
  imageChoices: [55_000],
  reportEvery: 50,
  loss: loss.name,
  cost: cost.name,
  probabilities: p.name,
  label: label.name,
};
