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

const mnist = loadNode();

/** @param step - the batch, from 0 */
export async function inNode(backend: BackendName, step = LAST): Promise<Trace['values']> {
  const { ops, name } = await startBackend(backend);
  expect(name).toBe(backend);
  const { defaults, id: recipe } = recipeOf('softmax-regression');
  const engine = new Engine(ops, mnist, { recipe, settings: defaults, changes: [] });
  const { values } = await engine.trace(step);
  engine.close();
  return values;
}

/** To be run on a page: on which backend it is, and what it has, each value as the bytes of its numbers in base64, since
 * drivers take long over a hundred thousand numbers. */
export function numbersOnPage(): { backend: string | null; numbers: Record<string, string> } {
  const { session } = document.querySelector('bw-page') as unknown as {
    session: { state: { backend: string | null; trace: Pick<Trace, 'values'> } };
  };
  const { backend, trace } = session.state;
  const numbers = Object.fromEntries(
    Object.entries(trace.values).map(([name, { data }]) => {
      const bytes = new Uint8Array(Float64Array.from(data).buffer);
      return [name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))];
    }),
  );
  return { backend, numbers };
}

export const numbersOf = (base64: string): Float64Array =>
  new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);

/** Expects that a page has, in each number that it has, the bits that Node has. */
export function expectSameBits(there: Record<string, string>, here: Trace['values']): void {
  expect(Object.keys(there)).toEqual(expect.arrayContaining(['W', 'next.W', 'next.b']));
  const hashes = Object.entries(there).map(([name, text]) => [name, hashOf(numbersOf(text))]);
  expect(hashes).toEqual(Object.keys(there).map((name) => [name, hashOf(here[name]!.data)]));
}

const hashOf = (numbers: ArrayLike<number>): string =>
  createHash('sha256')
    .update(new Uint8Array(Float64Array.from(numbers).buffer))
    .digest('hex');
