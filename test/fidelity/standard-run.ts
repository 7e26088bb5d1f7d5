/** Prints, for each recipe, a hash of every tensor of every step of its standard run. */

import { createHash } from 'node:crypto';
import { allRecipes } from '../../src/recipes';
import { engineOf } from '../worker/mnist';
import { addValues } from './tensor-hash';

for (const { id, defaults } of allRecipes) {
  const engine = engineOf(id);
  const hash = createHash('sha256');
  for (let step = 0; step < defaults.batches; step++) {
    addValues(hash, (await engine.trace(step)).values);
  }
  process.stdout.write(`${id} ${hash.digest('hex')}\n`);
}
