/** The fused steps: started beside tfjs's wasm backend, where the browser can run them. */

import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { engine } from '@tensorflow/tfjs-core';
import { kerasTwoLayer } from '../../recipes/keras-two-layer';
import { softmaxRegression } from '../../recipes/softmax-regression';
import type { EngineOps } from '../backend';
import { BINARY } from './binary';
import { StepKernel, type AreFinite, type Step } from './kernel';
import { Lists, type MakeList } from './lists';
import { Memory } from './memory';
import { FusedProgram } from './program';

/** The largest grey value. */
const WHITE = 255;

/** What our module exports: see `assembly/index.ts`. */
interface Exports {
  readonly list: MakeList;
  readonly finite: AreFinite;
  readonly softmaxRegression: Step;
  readonly kerasTwoLayer: Step;
}

let started: Promise<EngineOps['programOf'] | null> | undefined;

/** Gives what makes programs of recipes: a fused one, or null for a recipe that has none.
 * @returns null where WebAssembly has no vectors. tfjs's wasm backend must run. */
export function startFused(): Promise<EngineOps['programOf'] | null> {
  return (started ??= start());
}

async function start(): Promise<EngineOps['programOf'] | null> {
  const code = Uint8Array.from(atob(BINARY), (letter) => letter.charCodeAt(0));
  const backend = engine().findBackend('wasm');
  if (!(backend instanceof BackendWasm) || !WebAssembly.validate(code)) return null;
  const memory = new Memory(backend);
  const env = { memory: memory.memory };
  const { instance } = await WebAssembly.instantiate(code, { env });
  const steps = instance.exports as unknown as Exports;
  const lists = new Lists(memory, steps.list);
  const inks = memory.take((WHITE + 1) * Float32Array.BYTES_PER_ELEMENT);
  memory.floats(inks, WHITE + 1).forEach((_, grey, all) => (all[grey] = grey / WHITE));
  const kernels = [
    new StepKernel(softmaxRegression, steps.softmaxRegression, steps.finite, memory, inks),
    new StepKernel(kerasTwoLayer, steps.kerasTwoLayer, steps.finite, memory, inks),
  ];
  for (const kernel of kernels) kernel.register();
  return (ops, recipe) => {
    const kernel = kernels.find(({ of }) => of.id === recipe.id);
    return kernel ? new FusedProgram(ops, recipe, kernel, lists) : null;
  };
}
