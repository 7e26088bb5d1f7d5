/** Runs of the real engine on the real images, as the page would know them. */

import { epochOf } from '../../src/core/epochs';
import { lengthOf, type Run } from '../../src/core/run';
import type { Values } from '../../src/core/value';
import type { Course, Measured } from '../../src/export/course';
import { recipeOf } from '../../src/recipes';
import { Engine } from '../../src/worker/engine';
import { mnist, ops } from '../worker/mnist';

export interface Ran {
  readonly course: Course;
  /** After the last update. */
  readonly weights: Values;
  /** Of the test images, then. */
  readonly accuracy: number;
}

/** Runs it to its end. */
export async function courseOf(run: Run, measuredAfter: readonly number[] = []): Promise<Ran> {
  const recipe = recipeOf(run.recipe);
  const engine = new Engine(ops, mnist, run);
  const ran = lengthOf(run);
  const { costs, hits } = await engine.advance({ from: 0, until: ran, budget: Infinity });
  const measures = new Map<number, Measured>();
  for (const updates of measuredAfter) measures.set(updates, await engine.measure(updates));
  const weights = await engine.parameters(ran);
  const { accuracy } = await engine.test(ran);
  engine.close();
  const sizes = { train: mnist.size('train'), validation: mnist.size('validation') };
  const epoch = epochOf(recipe, run.settings, sizes);
  return { course: { recipe, run, epoch, costs, hits, ran, measures }, weights, accuracy };
}
