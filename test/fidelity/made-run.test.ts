// For its gradients: the package's core comes without.
import '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { startBackend } from '../../src/worker/backend';
import { hashMadeRun, MADE_RUN } from './made-run';

it('Node has the bits that every browser must have too', async () => {
  const { ops, name } = await startBackend('wasm');
  expect(name).toBe('wasm');
  expect(await hashMadeRun(ops)).toEqual(MADE_RUN);
});
