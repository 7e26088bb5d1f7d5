/** A short run of every recipe on made-up images, which needs no files: for comparing Node with a browser. */

import { randomInt, randomLcg } from 'd3';
import { Dataset } from '../../src/data/dataset';
import { IMAGE_PIXELS, type LabelledImages } from '../../src/data/split';
import { allRecipes } from '../../src/recipes';
import type { EngineOps } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';
import { TensorHash } from './tensor-hash';

const STEPS = 25;

/** What each recipe's run hashes to, by backend. */
export const MADE_RUN = {
  wasm: {
    'softmax-regression': 'da88a2d461f6b0ca5f666759e3e63c0408841b84d745fde8b946b5938c10fe1e',
    'gradient-tape': 'ccfbbb6a56dcaa6e0bd0d261ab29bf4e800198d131a0dc9565d98b1f76d0b7b0',
    // Over all 320 images, so that these steps have an epoch's end in them.
    'keras-two-layer': 'aed9a2952f07eeb266e19652fff0795b6ec10efb63a2ae095d02ac0e30791204',
  },
  fused: {
    'softmax-regression': 'a9b15810f3d914d0dfae0b518fd88d365f7fd768afa0b64bb13f42447756e632',
    // Left to tfjs, so that it has the same bits.
    'gradient-tape': 'ccfbbb6a56dcaa6e0bd0d261ab29bf4e800198d131a0dc9565d98b1f76d0b7b0',
    'keras-two-layer': '332ed468776ba44b4866adb96463c38e58186b34a56392b4bb22bb1f0ac0e0c4',
  },
};

/** The hash of every tensor of every step, and of the answers for the test images, by recipe. */
export async function hashMadeRun(ops: EngineOps): Promise<Record<string, string>> {
  const data = Dataset.of({ train: made(300, 1), validation: made(20, 2), test: made(30, 3) });
  const hashes: Record<string, string> = {};
  for (const { id, defaults } of allRecipes) {
    const settings = { ...defaults, order: 'shuffled' as const, seed: 7 };
    const engine = new Engine(ops, data, { recipe: id, settings, changes: [] });
    const hash = new TensorHash();
    for (let step = 0; step < STEPS; step++) hash.add((await engine.trace(step)).values);
    hash.add({ probabilities: (await engine.test(STEPS)).probabilities });
    hashes[id] = hash.hex();
    engine.close();
  }
  return hashes;
}

/** One image in five is ink at any place. */
function made(count: number, seed: number): LabelledImages {
  const draw = randomInt.source(randomLcg(seed))(0, 1280);
  const pixels = Uint8Array.from({ length: count * IMAGE_PIXELS }, () =>
    Math.max(0, draw() - 1024),
  );
  return { pixels, labels: Uint8Array.from({ length: count }, () => draw() % 10) };
}
