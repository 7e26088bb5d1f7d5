// For its gradients, as the worker does it: tfjs itself comes first.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url&no-inline';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url&no-inline';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url&no-inline';
import { expect, it } from 'vitest';
import { startBackend } from '../../src/worker/backend';
import { hashMadeRun, MADE_RUN } from './made-run';

it.each(['wasm', 'fused'] as const)(
  'A browser has the bits that Node has, on the backend %s',
  async (wanted) => {
    const { ops, name } = await startBackend(wanted, {
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded,
    });
    expect(name).toBe(wanted);
    expect(await hashMadeRun(ops)).toEqual(MADE_RUN[wanted]);
  },
);
