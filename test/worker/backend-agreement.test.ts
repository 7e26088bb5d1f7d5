/** The two backends tell the same story, if not to the last bit. */

import { expect, it } from 'vitest';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';
import { mnist, ops, runOf } from './mnist';

it('Plain JavaScript learns what wasm learns, to six decimals', async () => {
  const run = runOf('softmax-regression', { batchSize: 20 });
  const a = new Engine(ops, mnist, run);
  const wasm = await a.trace(30);
  a.close();
  const plain = await startBackend('cpu');
  expect(plain.name).toBe('cpu');
  const b = new Engine(plain.ops, mnist, run);
  const cpu = await b.trace(30);
  for (const [name, { data, shape }] of Object.entries(wasm.values)) {
    expect(cpu.values[name]!.shape).toEqual(shape);
    const largest = Math.max(
      ...data.map((value, i) => Math.abs(value - cpu.values[name]!.data[i]!)),
    );
    expect(largest, name).toBeLessThan(2e-5);
  }
  // Its tensors share memory with what was read from them; what was read must not change with them.
  const kept = cpu.values['W']!.data.slice();
  await b.trace(31, []);
  await b.trace(30, []);
  expect(cpu.values['W']!.data).toEqual(kept);
  expect((await b.trace(30)).values).toEqual(cpu.values);
  b.close();
});
