/** Everyone who enters in a browser, in the order of the table. */

import type { WasmPaths } from '../../../src/worker/api';
import { brain } from './brain';
import { convnet } from './convnet';
import type { Enter } from './job';
import { ours } from './ours';
import { fit, minimize, trainOnBatch } from './tfjs';

export interface Entry {
  readonly title: string;
  readonly enter: (wasmPaths?: WasmPaths) => Enter;
  /** Set where its maths is another, so that its loss need not agree with ours. */
  readonly otherMaths?: true;
}

/** By their names in the results. Another backend of ours is one more line like the first. */
const all = {
  ours: { title: 'Batchwise, engine alone', enter: (paths?: WasmPaths) => ours('fused', paths) },
  stages: {
    title: 'Batchwise, engine alone, stage by stage on tfjs (`?backend=wasm`)',
    enter: (paths?: WasmPaths) => ours('wasm', paths),
  },
  minimize: { title: 'TensorFlow.js, `optimizer.minimize`', enter: minimize },
  trainOnBatch: { title: 'TensorFlow.js Layers, `trainOnBatch`', enter: trainOnBatch },
  fit: { title: 'TensorFlow.js Layers, `fit`', enter: fit },
  convnetjs: { title: 'ConvNetJS', enter: () => convnet },
  brain: { title: 'brain.js', enter: () => brain, otherMaths: true },
} satisfies Readonly<Record<string, Entry>>;

export type EntryName = keyof typeof all;

export const entries: Readonly<Record<EntryName, Entry>> = all;

export const ENTRIES = Object.keys(all) as readonly EntryName[];
