/** The same run a hundred times over has one hash. */

import { expect, it } from 'vitest';
import { allRecipes } from '../../src/recipes';
import { engineOf } from '../worker/mnist';
import { nodeHash } from './node-hash';

const REPEATS = 100;

/** A hash of every cost of a run of 100 batches, or of as many as the program has, and of all there is after it. */
async function hashOfRun(id: string, batches: number): Promise<string> {
  const engine = engineOf(id, { batches });
  const { costs, trace } = await engine.advance({ from: 0, until: batches, budget: Infinity });
  engine.close();
  const hash = nodeHash();
  hash.add({ ...trace!.values, costs: { shape: [batches], data: costs } });
  return hash.hex();
}

it.each(allRecipes.map(({ id, defaults }) => [id, Math.min(100, defaults.batches)] as const))(
  '%s gives the same bits a hundred times',
  { timeout: 60_000 },
  async (id, batches) => {
    const first = await hashOfRun(id, batches);
    for (let repeat = 1; repeat < REPEATS; repeat++) {
      expect(await hashOfRun(id, batches)).toBe(first);
    }
  },
);
