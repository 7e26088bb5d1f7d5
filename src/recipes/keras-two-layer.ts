/** The two-layer network of the Keras program: ten sigmoid units between the pixels and the ten scores. */

import type { Recipe } from '../core/recipe';
import { dense } from '../stages/dense';
import { error } from '../stages/error';
import { gradient } from '../stages/gradient';
import { hidden } from '../stages/hidden';
import { hiddenError, hiddenErrorLine } from '../stages/hidden-error';
import { named, specs } from '../stages/named';
import { update } from '../stages/update';
import { answerStages, batchStage, cost, label, loss, p, pixels, sizes, x, y, z } from './digits';

const W1 = named('W1', 'weights', ['pixel', 'hidden'], 'W₁');
const b1 = named('b1', 'bias', ['hidden'], 'b₁');
const a = named('a', 'activations', ['image', 'hidden']);
const W2 = named('W2', 'weights', ['hidden', 'class'], 'W₂');
const b2 = named('b2', 'bias', ['class'], 'b₂');
const delta2 = named('delta2', 'scores-gradient', ['image', 'class'], 'δ₂');
const dW2 = named('dW2', 'weights-gradient', ['hidden', 'class'], '∇W₂');
const db2 = named('db2', 'bias-gradient', ['class'], '∇b₂');
const delta1 = named('delta1', 'activations-gradient', ['image', 'hidden'], 'δ₁');
const dW1 = named('dW1', 'weights-gradient', ['pixel', 'hidden'], '∇W₁');
const db1 = named('db1', 'bias-gradient', ['hidden'], '∇b₁');
const nextW1 = named('next.W1', 'weights', ['pixel', 'hidden'], 'W₁');
const nextB1 = named('next.b1', 'bias', ['hidden'], 'b₁');
const nextW2 = named('next.W2', 'weights', ['hidden', 'class'], 'W₂');
const nextB2 = named('next.b2', 'bias', ['class'], 'b₂');

const blame = { id: 'error-1', error: delta2, weights: W2, activations: a, output: delta1 };

export const kerasTwoLayer: Recipe = {
  id: 'keras-two-layer',
  sizes: { ...sizes, hidden: 10 },
  givens: specs(pixels, label),
  parameters: {
    W1: { ...W1, initialiser: 'glorot-uniform', gradient: dW1.name, next: nextW1.name },
    b1: { ...b1, initialiser: 'zeros', gradient: db1.name, next: nextB1.name },
    W2: { ...W2, initialiser: 'glorot-uniform', gradient: dW2.name, next: nextW2.name },
    b2: { ...b2, initialiser: 'zeros', gradient: db2.name, next: nextB2.name },
  },
  stages: [
    batchStage,
    hidden({ id: 'hidden', input: x, weights: W1, bias: b1, output: a }),
    dense({ id: 'logits', text: 'logits', input: a, weights: W2, bias: b2, output: z }),
    ...answerStages,
    error({ id: 'error-2', probabilities: p, targets: y, output: delta2 }),
    gradient({
      id: 'gradient-2',
      text: 'gradient',
      input: a,
      error: delta2,
      weights: W2,
      bias: b2,
      weightsGradient: dW2,
      biasGradient: db2,
    }),
    hiddenError(blame),
    gradient({
      id: 'gradient-1',
      text: 'hiddenGradient',
      input: x,
      error: delta1,
      weights: W1,
      bias: b1,
      weightsGradient: dW1,
      biasGradient: db1,
      where: (values, at) => hiddenErrorLine(blame, 'where', values, at),
    }),
    update([
      { parameter: W1, gradient: dW1, next: nextW1 },
      { parameter: b1, gradient: db1, next: nextB1 },
      { parameter: W2, gradient: dW2, next: nextW2 },
      { parameter: b2, gradient: db2, next: nextB2 },
    ]),
  ],
  columns: [
    { above: { stage: 'batch', values: ['x', 'y'] } },
    { above: { values: ['W1', 'b1'] }, below: { stage: 'gradient-1', values: ['dW1', 'db1'] } },
    {
      above: { stage: 'hidden', values: ['a'] },
      below: { stage: 'error-1', values: ['delta1'] },
    },
    { above: { values: ['W2', 'b2'] }, below: { stage: 'gradient-2', values: ['dW2', 'db2'] } },
    {
      above: { stage: 'logits', values: ['z'] },
      below: { stage: 'error-2', values: ['delta2'] },
    },
    {
      above: { stage: 'softmax', values: ['p'] },
      below: { stage: 'compare', values: ['p', 'y'] },
    },
    { above: { stage: 'loss', values: ['loss'] } },
  ],
  defaults: {
    learningRate: 0.01,
    batchSize: 32,
    batches: 18_750,
    order: 'file',
    seed: 1,
    start: 0,
    images: 60_000,
  },
  imageChoices: [55_000, 60_000],
  epochs: 10,
  reportEvery: 50,
  loss: loss.name,
  cost: cost.name,
  probabilities: p.name,
  label: label.name,
};
