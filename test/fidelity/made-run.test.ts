// For its gradients: the package's core comes without.
import '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import { startBackend } from '../../src/worker/backend';
import { hashMadeRun, MADE_RUN } from './made-run';

it.each(['wasm', 'fused'] as const)(
  'Node has the bits that every browser must have too, on the backend %s',
  async (wanted) => {
    const { ops, name } = await startBackend(wanted);
    expect(name).toBe(wanted);
    expect(await hashMadeRun(ops)).toEqual(MADE_RUN[wanted]);
  },
);
