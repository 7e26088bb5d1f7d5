/** Our runs against the same programs computed elsewhere in float64: every figure of the reference. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Value, Values } from '../../src/core/value';
import { recipeOf } from '../../src/recipes';
import { shapeOf } from '../../src/core/recipe';
import { engineOf, mnist } from '../worker/mnist';

interface Reference {
  readonly case: {
    readonly lr: number;
    readonly batch: number;
    readonly steps: number;
    readonly start: number;
    readonly init?: 'hash';
  };
  readonly rows: readonly {
    readonly step: number;
    readonly loss_before_update: number;
    readonly loss_after_update: number;
    readonly validation_accuracy: number;
    readonly grad_norms: readonly number[];
    readonly param_norms: readonly number[];
  }[];
  readonly test_accuracy: number;
  readonly W0_entries: readonly (readonly [number, number, number])[];
  readonly b_last: readonly number[];
  readonly test_image_5: {
    readonly predicted: number;
    readonly label: number;
    readonly probabilities: readonly number[];
  };
}

/** w[i][j] = (((7919 i + 104729 j + 611953 k) mod 2003) / 2003 − 0.5) · 0.2 for the k-th weights; biases 0. */
function hashWeights(id: string): Values {
  const recipe = recipeOf(id);
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { axes }], n) => {
      const shape = shapeOf(recipe, axes, 0);
      const [rows, columns] = shape.length === 2 ? [shape[0]!, shape[1]!] : [1, shape[0]!];
      const data = Float32Array.from({ length: rows * columns }, (_, at) => {
        if (shape.length === 1) return 0;
        const [i, j] = [Math.floor(at / columns), at % columns];
        return (((7919 * i + 104_729 * j + 611_953 * (n / 2)) % 2003) / 2003 - 0.5) * 0.2;
      });
      return [name, { shape, data }];
    }),
  );
}

const norm = ({ data }: Value): number => Math.sqrt(data.reduce((sum, v) => sum + v * v, 0));

function near(actual: number, expected: number, relative = 1e-3): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe.each(['softmax-regression', 'keras-two-layer'])('%s', (id) => {
  const file = new URL(`${id}.json`, import.meta.url);
  const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;
  const { lr, batch, steps, start, init } = reference.case;
  const recipe = recipeOf(id);
  const parameters = Object.entries(recipe.parameters);
  const engine = engineOf(
    id,
    // The reference keeps the validation images apart.
    { learningRate: lr, batchSize: batch, start, order: 'file', images: 55_000 },
    [],
    init ? hashWeights(id) : undefined,
  );

  it('uses the reference’s settings by itself', () => {
    expect(recipe.defaults).toMatchObject({
      learningRate: lr,
      batchSize: batch,
      start,
      order: 'file',
    });
  });

  it.each(reference.rows)('agrees at step $step', async (row) => {
    const { values } = await engine.trace(row.step);
    const { costAfter, accuracy } = await engine.measure(row.step + 1);
    near(values['cost']!.data[0]!, row.loss_before_update);
    near(costAfter!, row.loss_after_update);
    expect(Math.abs(accuracy - row.validation_accuracy)).toBeLessThanOrEqual(0.001);
    for (const [n, [, { gradient, next }]] of parameters.entries()) {
      near(norm(values[gradient]!), row.grad_norms[n]!);
      near(norm(values[next]!), row.param_norms[n]!);
    }
  });

  it('ends with the reference’s weights', async () => {
    const weights = await engine.parameters(steps);
    const [first, last] = [parameters[0]![0], parameters.at(-1)![0]];
    const { data, shape } = weights[first]!;
    for (const [row, column, value] of reference.W0_entries) {
      near(data[row * shape[1]! + column]!, value);
    }
    reference.b_last.forEach((value, k) => near(weights[last]!.data[k]!, value));
  });

  it('reads the test images as the reference does', async () => {
    const { accuracy, labels, probabilities } = await engine.test(steps);
    expect(Math.abs(accuracy - reference.test_accuracy)).toBeLessThanOrEqual(0.001);
    const { label, predicted, probabilities: expected } = reference.test_image_5;
    expect(labels[5]).toBe(label);
    const row = probabilities.data.slice(50, 60);
    expect(row.indexOf(Math.max(...row))).toBe(predicted);
    expected.forEach((p, k) => near(row[k]!, p));
    const again = await engine.predict(steps, mnist.pixels('test', 5));
    expect([...again.data].map((p, k) => Math.abs(p - row[k]!) < 1e-6)).not.toContain(false);
  });
});
