/** Real MNIST and what the page computes with, as most tests of stages and engine want them. The project
 * `staged` runs some of them once more on tfjs's own backend. */

// For its gradients: the package's core comes without.
import '@tensorflow/tfjs';
import type { Change, Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import type { Values } from '../../src/core/value';
import { loadNode } from '../../src/data/node';
import { recipeOf } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';

const wanted = (process.env['BATCHWISE_BACKEND'] ?? 'fused') as BackendName;

export const { ops, name: backendName } = await startBackend(wanted);
if (backendName !== wanted) throw new Error(`${wanted} could not be started.`);
export const mnist = loadNode();

/** A run of the recipe with its own defaults, but for `settings`. */
export function runOf(
  recipe: string,
  settings: Partial<Settings> = {},
  changes: readonly Change[] = [],
  weights?: Values,
): Run {
  const run = { recipe, settings: { ...recipeOf(recipe).defaults, ...settings }, changes };
  return weights ? { ...run, weights } : run;
}

export function engineOf(...run: Parameters<typeof runOf>): Engine {
  return new Engine(ops, mnist, runOf(...run));
}
