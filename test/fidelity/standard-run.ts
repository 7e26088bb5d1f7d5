/** Prints, for each recipe, a hash of every tensor of every step of its standard run, of which a hundred
 * batches are enough, with the validation images kept apart. */

import { allRecipes } from '../../src/recipes';
import { engineOf } from '../worker/mnist';
import { nodeHash } from './node-hash';

const MOST = 100;

for (const { id, defaults } of allRecipes) {
  const engine = engineOf(id, { images: 55_000 });
  const steps = Math.min(MOST, defaults.batches);
  const hash = nodeHash();
  for (let step = 0; step < steps; step++) hash.add((await engine.trace(step)).values);
  process.stdout.write(`${id} ${hash.hex()}\n`);
}
