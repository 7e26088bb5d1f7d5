/** Prints, for each recipe, a hash of every tensor of every step of its standard run. */

import { allRecipes } from '../../src/recipes';
import { engineOf } from '../worker/mnist';
import { nodeHash } from './node-hash';

for (const { id, defaults } of allRecipes) {
  const engine = engineOf(id);
  const hash = nodeHash();
  for (let step = 0; step < defaults.batches; step++) hash.add((await engine.trace(step)).values);
  process.stdout.write(`${id} ${hash.hex()}\n`);
}
