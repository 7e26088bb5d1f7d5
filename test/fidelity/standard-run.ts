/** Prints, for each recipe and backend that it has bits of its own on, a hash of every tensor of every step of its standard run, of which a hundred
 * batches are enough, with the validation images kept apart. */

import { allRecipes } from '../../src/recipes';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';
import { mnist, runOf } from '../worker/mnist';
import { nodeHash } from './node-hash';

const MOST = 100;

for (const wanted of ['wasm', 'fused'] as const) {
  const { ops, name } = await startBackend(wanted);
  for (const recipe of allRecipes) {
    const { id, defaults } = recipe;
    if (wanted === 'fused' && !ops.programOf?.(ops, recipe)) continue;
    const engine = new Engine(ops, mnist, runOf(id, { images: 55_000 }));
    const steps = Math.min(MOST, defaults.batches);
    const hash = nodeHash();
    for (let step = 0; step < steps; step++) hash.add((await engine.trace(step)).values);
    process.stdout.write(`${id} ${name} ${hash.hex()}\n`);
  }
}
