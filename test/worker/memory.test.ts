/** A long run holds no more than a short one: tensors, checkpoints and all. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { engineOf, ops } from './mnist';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Bytes of the array buffers that are still held. Twice, since what one collection finds dead is let go on
 * another thread, and a busy machine takes its time; the next one waits for it to end.
 */
function bytesHeld(): number {
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

it('20,000 batches keep the number of tensors constant and history bounded', async () => {
  const engine = engineOf('softmax-regression', { batchSize: 1, learningRate: 0.01 });
  const runTo = async (until: number, from: number) => {
    const { costs, trace } = await engine.advance({ from, until, budget: 1e9, names: ['cost'] });
    expect(costs).toHaveLength(until - from);
    expect(trace!.step).toBe(until - 1);
  };
  await runTo(500, 0);
  const short = { ...ops.memory() };
  const bytes = bytesHeld();
  for (let from = 500; from < 20_000; from += 500) {
    await runTo(from + 500, from);
    const { numTensors, numBytes } = ops.memory();
    expect({ numTensors, numBytes }).toEqual({
      numTensors: short.numTensors,
      numBytes: short.numBytes,
    });
  }
  // 128 checkpoints of 31,400 bytes, and 4 bytes a step; every step's weights would be 628 MB.
  expect(bytesHeld() - bytes).toBeLessThan(6e6);
  expect(engine.costs()).toHaveLength(20_000);

  // Going back and forth, measuring and showing everything leaves nothing behind either.
  for (const step of [19_000, 3, 10_000, 9999, 19_999]) await engine.trace(step);
  await engine.measure(5000);
  expect(ops.memory().numTensors).toBe(short.numTensors);
  engine.close();
  expect(ops.memory().numTensors).toBe(0);
});
