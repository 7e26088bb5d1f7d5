/** Several runs on one worker: what they share, and what the end of one is to the others. */

import { memory } from '@tensorflow/tfjs-core';
import * as Comlink from 'comlink';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Progress } from '../../src/data/progress';
import { WorkerLine } from '../../src/session/engine-line';
import { WorkerPool } from '../../src/session/worker-pool';
import type { WorkerApi } from '../../src/worker/api';
import { Engine } from '../../src/worker/engine';
import { EngineHandle } from '../../src/worker/handle';
import { hashOf } from '../fidelity/node-hash';
import { backendName, engineOf, mnist, ops, runOf } from '../worker/mnist';

// Only ends a wait in vain, also on a busy machine.
const PATIENCE = 20_000;

/** A pool of workers in this thread, and how many of them were started and ended. */
class Workers {
  started = 0;
  ended = 0;
  /** Says something to the lines, as the worker that was started last. */
  report: (progress: Progress) => void = () => undefined;
  /** Lets the worker that was started last die. */
  kill: () => void = () => undefined;
  /** Thrown by a worker as it starts. */
  broken: Error | null = null;

  /** What the worker that was started last is called. */
  name = '';
  /** What a worker waits for before it has started. */
  until: Promise<unknown> = Promise.resolve();
  /** Engines asked for. */
  opened = 0;

  readonly pool = new WorkerPool(
    (name) => this.start(name),
    () => ({ backend: 'wasm', wasmPaths: {} as never, dataBase: '' }),
  );

  /** @param plain the pool that it may change to */
  line(plain?: WorkerPool): WorkerLine {
    const line = new WorkerLine(this.pool, plain && (() => plain));
    onTestFinished(() => {
      line.close();
    });
    return line;
  }

  private start(name: string): Worker {
    this.started++;
    this.name = name;
    const api: WorkerApi = {
      start: async (_, onProgress) => {
        this.report = onProgress;
        await this.until;
        if (this.broken) throw this.broken;
        return { backend: backendName };
      },
      open: (run) => {
        this.opened++;
        return Promise.resolve(Comlink.proxy(new EngineHandle(new Engine(ops, mnist, run))));
      },
      ping: () => true,
      retry: () => mnist.retry(),
    };
    const { port1, port2 } = new MessageChannel();
    Comlink.expose(api, port1);
    this.kill = () => {
      port2.dispatchEvent(Object.assign(new Event('error'), { message: 'killed' }));
    };
    const terminate = (): void => {
      this.ended++;
      port1.close();
      port2.close();
    };
    return Object.assign(port2, { terminate }) as unknown as Worker;
  }
}

const first = runOf('softmax-regression', { batches: 6, batchSize: 10 });
const second = runOf('keras-two-layer', { batches: 6, batchSize: 10, seed: 3 });
const nobody = (): void => undefined;

it('lines of different runs share one worker, and each has its own numbers', async () => {
  const workers = new Workers();
  const [one, two] = [workers.line(), workers.line()];
  await Promise.all([one.open(first, nobody), two.open(second, nobody)]);
  expect(workers.started).toBe(1);
  const [a, b] = await Promise.all([one.trace(4), two.trace(4)]);
  expect(hashOf(a.values)).toBe(
    hashOf((await engineOf(first.recipe, first.settings).trace(4)).values),
  );
  expect(hashOf(b.values)).toBe(
    hashOf((await engineOf(second.recipe, second.settings).trace(4)).values),
  );
});

it('a worker that was started early serves the first line, and waits for it whoever else leaves', async () => {
  const workers = new Workers();
  workers.pool.warm();
  const [never, one] = [workers.line(), workers.line()];
  never.close();
  await one.open(first, nobody);
  expect((await one.trace(1)).step).toBe(1);
  expect([workers.started, workers.ended]).toEqual([1, 0]);
});

it('what kept an early worker from starting is told to the first line, and the next one gets another', async () => {
  const workers = new Workers();
  workers.broken = new Error('no memory');
  workers.pool.warm();
  const line = workers.line();
  await expect(line.open(first, nobody)).rejects.toThrow('no memory');
  workers.broken = null;
  await line.open(first, nobody);
  expect([workers.started, workers.ended]).toEqual([2, 1]);
});

it('a worker is told by its name what it is going to be asked first, and by messages all the rest at once', async () => {
  const workers = new Workers();
  let start = (): void => undefined;
  workers.until = new Promise<void>((resolve) => (start = resolve));
  const line = workers.line();
  const open = line.open(first, nobody);
  expect(JSON.parse(workers.name)).toEqual({ backend: 'wasm', wasmPaths: {}, dataBase: '' });
  await vi.waitFor(() => {
    expect(workers.opened).toBe(1);
  });
  start();
  await open;
  expect((await line.trace(1)).step).toBe(1);
  expect(workers.opened).toBe(1);
});

it('taking a line away frees its tensors and leaves the numbers of the others', async () => {
  const workers = new Workers();
  const [one, two] = [workers.line(), workers.line()];
  await two.open(second, nobody);
  const before = hashOf((await two.trace(4)).values);
  const { numTensors } = memory();
  await one.open(first, nobody);
  await one.trace(3);
  expect(memory().numTensors).toBeGreaterThan(numTensors);
  one.close();
  await vi.waitFor(() => {
    expect(memory().numTensors).toBe(numTensors);
  }, PATIENCE);
  expect(hashOf((await two.trace(4)).values)).toBe(before);
  expect([workers.started, workers.ended]).toEqual([1, 0]);
  two.close();
  expect(workers.ended).toBe(1);
});

it('a line that is closed while its engine is being opened leaves nothing behind', async () => {
  const workers = new Workers();
  const [one, two] = [workers.line(), workers.line()];
  await two.open(second, nobody);
  await two.trace(1);
  const { numTensors } = memory();
  const opened = expect(one.open(first, nobody)).rejects.toThrow('closed');
  one.close();
  await opened;
  await two.trace(1);
  expect(memory().numTensors).toBe(numTensors);
  expect(workers.ended).toBe(0);
});

it('a worker that dies is replaced once for all of its lines', async () => {
  const workers = new Workers();
  const [one, two] = [workers.line(), workers.line()];
  await Promise.all([one.open(first, nobody), two.open(second, nobody)]);
  const before = [hashOf((await one.trace(3)).values), hashOf((await two.trace(3)).values)];
  workers.kill();
  await expect(one.trace(3)).rejects.toThrow('killed');
  await expect(two.trace(3)).rejects.toThrow('killed');
  await Promise.all([one.open(first, nobody), two.open(second, nobody)]);
  expect([workers.started, workers.ended]).toEqual([2, 1]);
  expect([hashOf((await one.trace(3)).values), hashOf((await two.trace(3)).values)]).toEqual(
    before,
  );
});

it('every line hears of the data, a late one at once', async () => {
  const workers = new Workers();
  const [one, two] = [workers.line(), workers.line()];
  const heard: string[] = [];
  await one.open(first, () => heard.push('one'));
  const progress = mnist.progress;
  workers.report(progress);
  await vi.waitFor(() => {
    expect(heard).toEqual(['one']);
  }, PATIENCE);
  await two.open(second, () => heard.push('two'));
  expect(heard).toEqual(['one', 'two']);
  one.close();
  workers.report(progress);
  await vi.waitFor(() => {
    expect(heard).toEqual(['one', 'two', 'two']);
  }, PATIENCE);
});

it('a worker that could not start is followed by another when somebody tries again', async () => {
  const workers = new Workers();
  workers.broken = new Error('no data');
  const line = workers.line();
  await expect(line.open(first, nobody)).rejects.toThrow('no data');
  workers.broken = null;
  await line.open(first, nobody);
  expect([workers.started, workers.ended]).toEqual([2, 1]);
  expect((await line.trace(1)).step).toBe(1);
});

it('a line whose worker lacks an operation ends that and goes on in another pool', async () => {
  const [workers, plain] = [new Workers(), new Workers()];
  const [line, other] = [workers.line(plain.pool), workers.line()];
  await Promise.all([line.open(first, nobody), other.open(second, nobody)]);
  expect(line.simplify()).toBe(true);
  expect(line.simplify()).toBe(false);
  expect(other.simplify()).toBe(false);
  await expect(other.trace(1)).rejects.toThrow('closed');
  await line.open(first, nobody);
  expect((await line.trace(1)).step).toBe(1);
  expect([workers.started, workers.ended, plain.started, plain.ended]).toEqual([1, 1, 1, 0]);
  line.close();
  expect(plain.ended).toBe(1);
});
