import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.resetModules();
  vi.restoreAllMocks();
});

const nowhere = {
  'tfjs-backend-wasm.wasm': '/nowhere/a.wasm',
  'tfjs-backend-wasm-simd.wasm': '/nowhere/b.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm': '/nowhere/c.wasm',
};

describe('startBackend', () => {
  it('falls back to plain JavaScript where wasm cannot start, and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { startBackend } = await import('../../src/worker/backend');
    const { name, ops } = await startBackend('wasm', nowhere);
    expect(name).toBe('cpu');
    expect(ops.add(1, 2).dataSync()[0]).toBe(3);
  });

  it('starts what was asked for', async () => {
    const { startBackend } = await import('../../src/worker/backend');
    expect((await startBackend('cpu')).name).toBe('cpu');
  });
});
