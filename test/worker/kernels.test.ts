/** The worker's script has only those operations of tfjs that programs come to. */

import { profile } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { KERNELS } from '../../src/package/tfjs-parts';
import { recipes } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';
import { mnist, runOf } from './mnist';

it.each<BackendName>(['fused', 'wasm', 'cpu'])(
  'Programs find all that they need on %s, whatever they are asked, and nothing else is kept for them',
  async (wanted) => {
    const { ops, name } = await startBackend(wanted);
    expect(name).toBe(wanted);
    const { kernelNames } = await profile(async () => {
      for (const { id } of recipes) {
        const engine = new Engine(ops, mnist, runOf(id));
        await engine.trace(1);
        await engine.tape(1);
        await engine.advance({ from: 0, until: 3, budget: 1000, measure: true });
        await engine.measure(1);
        await engine.test(1);
        await engine.predict(1, mnist.pixels('test', 0));
        await engine.explain(1, mnist.pixels('test', 0), 7);
        engine.close();
      }
      return [];
    });
    // Our own kernels, and functions that bring their own gradient, are in no list of tfjs's.
    const listed = kernelNames.filter((kernel) => !/^Batchwise\/|__op$/.test(kernel));
    expect(new Set(listed)).toEqual(KERNELS);
  },
);
