/** All values of the last of 100 batches of softmax regression: as Node has them, as a page has them, and as hashes. */

import '@tensorflow/tfjs';
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Trace } from '../../src/core/trace';
import { loadNode } from '../../src/data/node';
import { recipeOf } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';

/** The batch, from 0. */
export const LAST = 99;

export async function inNode(backend: BackendName): Promise<Trace['values']> {
  const { ops, name } = await startBackend(backend);
  expect(name).toBe(backend);
  const { defaults, id: recipe } = recipeOf('softmax-regression');
  const engine = new Engine(ops, loadNode(), { recipe, settings: defaults, changes: [] });
  const { values } = await engine.trace(LAST);
  engine.close();
  return values;
}

/** To be run on a page: what it has, and on which backend. */
export function numbersOnPage(): { backend: string | null; numbers: Record<string, number[]> } {
  const { session } = document.querySelector('bw-page') as unknown as {
    session: { state: { backend: string | null; trace: Pick<Trace, 'values'> } };
  };
  const { backend, trace } = session.state;
  const numbers = Object.fromEntries(
    Object.entries(trace.values).map(([name, { data }]) => [name, [...data]]),
  );
  return { backend, numbers };
}

/** Expects that a page has, in each number that it has, the bits that Node has. */
export function expectSameBits(there: Record<string, number[]>, here: Trace['values']): void {
  expect(Object.keys(there)).toEqual(expect.arrayContaining(['W', 'next.W', 'next.b']));
  const hashes = Object.entries(there).map(([name, numbers]) => [name, hashOf(numbers)]);
  expect(hashes).toEqual(Object.keys(there).map((name) => [name, hashOf(here[name]!.data)]));
}

const hashOf = (numbers: ArrayLike<number>): string =>
  createHash('sha256')
    .update(new Uint8Array(Float64Array.from(numbers).buffer))
    .digest('hex');
