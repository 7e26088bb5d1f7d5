/** Keras's progress bar. The times that it adds would be others in each run, and are left out. */

import { pythonFixed, pythonScientific } from '../core/python-format';
import type { Verbosity } from './figures';

const WIDTH = 20;

/** What one pass over some batches has come to so far. */
export interface Pass {
  readonly done: number;
  readonly batches: number;
  /** By Keras's names, in its order, which is that of the alphabet. */
  readonly metrics: Readonly<Record<string, number>>;
}

/**
 * `1875/1875 ━━━━━━━━━━━━━━━━━━━━ - accuracy: 0.8534 - loss: 0.4321`, and without the bar if `verbose` is 2. What
 * is left of the bar is a thin line, where Keras has another colour.
 */
export function progressLine({ done, batches, metrics }: Pass, verbose: Verbosity): string {
  const digits = String(batches).length;
  const filled = Math.floor((WIDTH * done) / batches);
  return [
    `${String(done).padStart(digits)}/${batches}`,
    ...(verbose === 1 ? [` ${'━'.repeat(filled)}${'─'.repeat(WIDTH - filled)}`] : []),
    ...Object.entries(metrics).map(([name, value]) => ` - ${name}: ${metric(value)}`),
  ].join('');
}

function metric(value: number): string {
  return Math.abs(value) > 1e-3 ? pythonFixed(value, 4) : pythonScientific(value, 4);
}
