/** The listings in TypeScript, run: they give our engine's losses. */

import * as tf from '@tensorflow/tfjs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/core/settings';
import type { Values } from '../../src/core/value';
import * as tape from '../../src/listings/gradient-tape/tfjs';
import * as keras from '../../src/listings/keras-two-layer/tfjs';
import * as softmax from '../../src/listings/softmax-regression/tfjs';
import { recipeOf } from '../../src/recipes';
import { done, shown, type Done } from './executed';

interface Answer {
  readonly losses: readonly number[];
  readonly right?: readonly number[];
  readonly accuracies?: readonly number[];
}

/** Each module's, without what it says of its weights. */
type Train = (
  library: typeof tf,
  start: never,
  batches: Iterable<softmax.Batch>,
  rate?: number,
) => Answer | Promise<Answer>;

const programs: readonly (readonly [string, { readonly train: Train }])[] = [
  ['softmax-regression', softmax],
  ['gradient-tape', tape],
  ['keras-two-layer', keras],
];

const STEPS = 60;

interface Prepared {
  readonly steps: Done['steps'];
  readonly weights: never;
  readonly batches: readonly softmax.Batch[];
}

/** A run of our engine, and all that a module needs to do it again. */
async function prepare(id: string, settings: Partial<Settings>, count: number): Promise<Prepared> {
  const batches: softmax.Batch[] = [];
  const { label } = recipeOf(id);
  const keep = (values: Values): void => {
    const [pixels, labels] = [values['pixels']!.data, values[label]!.data];
    batches.push({
      pixels: tf.tensor2d(pixels, [labels.length, 784]),
      labels: tf.tensor1d(labels, 'int32'),
    });
  };
  const { start, steps } = await done(id, settings, count, keep, ['pixels', label]);
  const weights = Object.fromEntries(
    Object.entries(start).map(([name, { data, shape }]) => [name, tf.tensor(data, [...shape])]),
  );
  return { steps, weights: weights as never, batches };
}

async function agree(id: string, train: Train, settings: Partial<Settings>): Promise<void> {
  const { steps, weights, batches } = await prepare(id, settings, STEPS);
  const answer = await train(tf, weights, batches);
  expect(answer.losses).toHaveLength(STEPS);
  for (const [n, { cost, right }] of steps.entries()) {
    expect(Math.abs(answer.losses[n]! - cost), `step ${n}`).toBeLessThanOrEqual(1e-5);
    const share = answer.accuracies?.[n] ?? answer.right![n]! / batches[n]!.labels.size;
    expect(share, `step ${n}`).toBeCloseTo(right, 5);
  }
}

/** The module that a text is, once its types are taken away. */
async function moduleOf(text: string): Promise<{ readonly train: Train }> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const address = `data:text/javascript,${encodeURIComponent(outputText)}`;
  return (await import(/* @vite-ignore */ address)) as { train: Train };
}

describe.each(programs)('the module of %s', (id, { train }) => {
  it('gives the losses and readings of our engine', () => agree(id, train, {}));

  it('leaves no tensors behind but those it answers with', async () => {
    const { weights, batches } = await prepare(id, {}, 3);
    const left = async (given: readonly softmax.Batch[]): Promise<number> => {
      const before = tf.memory().numTensors;
      await train(tf, weights, given);
      return tf.memory().numTensors - before;
    };
    expect(await left(batches)).toBe(await left(batches.slice(0, 1)));
  });
});

describe.each(programs.map(([id]) => id))('%s as it is shown', (id) => {
  it('is that module, and gives the losses of a run with other numbers', async () => {
    const settings = { learningRate: recipeOf(id).defaults.learningRate * 0.6, batchSize: 37 };
    const text = shown(id, 'tfjs', settings);
    expect(text).toContain(String(settings.learningRate));
    await agree(id, (await moduleOf(text)).train, settings);
  });
});
