import { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { engine } from '@tensorflow/tfjs-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ops } from './mnist';

it('where the browser gives no memory it throws instead of writing where other numbers are', () => {
  const { backend } = engine();
  if (!(backend instanceof BackendWasm)) throw new Error('There is no wasm backend.');
  const before = ops.tensor([1, 2, 3]);
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
  });
  onTestFinished(() => grow.mockRestore());
  for (let time = 0; time < 2; time++) {
    expect(() => backend.makeOutput([50_000_000], 'float32')).toThrow(/^out of memory/);
  }
  expect(grow).toHaveBeenCalled();
  const after = ops.add(before, 1);
  expect([...before.dataSync(), ...after.dataSync()]).toEqual([1, 2, 3, 2, 3, 4]);
  ops.dispose([before, after]);
});
