/** Workers that fail in every way a worker can: whoever waits for them hears of it. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerLine } from '../../src/session/engine-line';
import { Link, LinkError } from '../../src/session/link';
import { WorkerPool } from '../../src/session/worker-pool';
import { runOf } from '../worker/mnist';

/** A worker that says nothing unless it is told to live. */
class SilentWorker extends EventTarget {
  readonly asked: unknown[] = [];
  ended = false;
  /** Whether it answers what Comlink asks. */
  lives = false;

  postMessage(message: unknown): void {
    this.asked.push(message);
    if (this.lives) this.answer(message);
  }

  /** Answers what was asked of it while it was silent. */
  answerAll(): void {
    for (const message of this.asked) this.answer(message);
  }

  private answer(message: unknown): void {
    const { id } = message as { readonly id: string };
    const data = { id, type: 'RAW', value: undefined };
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }

  terminate(): void {
    this.ended = true;
  }

  asWorker(): Worker {
    return this as unknown as Worker;
  }

  throw(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const never = (): Promise<never> => new Promise(() => undefined);

afterEach(() => {
  vi.useRealTimers();
});

describe('a link', () => {
  it('gives the answer', async () => {
    const link = new Link(new SilentWorker().asWorker());
    await expect(link.call(Promise.resolve(7))).resolves.toBe(7);
    await expect(link.call(Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
  });

  it('rejects every call when the worker throws, and those that come later', async () => {
    const worker = new SilentWorker();
    const link = new Link(worker.asWorker());
    const calls = [link.call(never()), link.call(never())];
    worker.throw('out of memory');
    worker.throw('and again');
    calls.push(link.call(never()));
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ kind: 'unloaded', message: 'out of memory' });
  });

  it('rejects with words when the worker could not be loaded', async () => {
    const worker = new SilentWorker();
    const call = new Link(worker.asWorker()).call(never());
    worker.throw('');
    await expect(call).rejects.toThrow('the worker could not be loaded');
  });

  it('rejects when an answer cannot be read', async () => {
    const worker = new SilentWorker();
    const call = new Link(worker.asWorker()).call(never());
    worker.dispatchEvent(new Event('messageerror'));
    await expect(call).rejects.toThrow(LinkError);
  });

  it('rejects when it is closed, and ends the worker', async () => {
    const worker = new SilentWorker();
    const link = new Link(worker.asWorker());
    const call = link.call(never());
    link.close();
    await expect(call).rejects.toThrow(LinkError);
    expect(worker.ended).toBe(true);
  });

  it('waits no longer than it may', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    worker.lives = true;
    const link = new Link(worker.asWorker());
    const late = expect(link.callWithin(20_000, never())).rejects.toThrow(LinkError);
    const other = expect(link.call(never())).rejects.toThrow('has not answered for 20 s');
    await expect(link.callWithin(10_000, Promise.resolve(3))).resolves.toBe(3);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(vi.getTimerCount()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all([late, other]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('knows within 2 s that a worker which has answered before hangs, or is dead', async () => {
    vi.useFakeTimers();
    const link = new Link(new SilentWorker().asWorker());
    await link.call(Promise.resolve(7));
    const lost = expect(link.call(never())).rejects.toMatchObject({ kind: 'silent' });
    await vi.advanceTimersByTimeAsync(1_999);
    expect(vi.getTimerCount()).toBe(0);
    await lost;
    await expect(link.call(never())).rejects.toMatchObject({ kind: 'silent' });
  });

  it('takes a worker that computes in pieces for one that lives, however slow the machine', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    const link = new Link(worker.asWorker());
    await link.call(Promise.resolve(7));
    let lost = false;
    link.call(never()).catch(() => (lost = true));
    // Six times as slow as one on which the longest piece takes 250 ms.
    for (let piece = 0; piece < 100; piece++) {
      await vi.advanceTimersByTimeAsync(1_500);
      worker.answerAll();
    }
    expect(lost).toBe(false);
    link.close();
  });

  it('gives a worker that is on its way over a slow line 20 s', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    const link = new Link(worker.asWorker());
    const call = link.call(never());
    await vi.advanceTimersByTimeAsync(19_500);
    worker.lives = true;
    worker.answerAll();
    await vi.advanceTimersByTimeAsync(60_000);
    worker.lives = false;
    const lost = expect(call).rejects.toMatchObject({ kind: 'silent' });
    await vi.advanceTimersByTimeAsync(1_999);
    await lost;
  });

  it('waits for ever for a worker that lives, and asks it for nothing once it owes nothing', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    worker.lives = true;
    const link = new Link(worker.asWorker());
    let answer: (value: number) => void = () => undefined;
    const call = link.call(new Promise<number>((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(600_000);
    answer(5);
    expect(await call).toBe(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    const { length } = worker.asked;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(worker.asked.length).toBe(length);
  });

  it('takes no sleeping machine for a dead worker: a clock that jumps counts as one look', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    const link = new Link(worker.asWorker());
    await link.call(Promise.resolve(7));
    let lost = false;
    link.call(never()).catch(() => (lost = true));
    await vi.advanceTimersByTimeAsync(1_000);
    // Eight hours later the first look comes before the worker's late sign of life.
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    await vi.advanceTimersByTimeAsync(500);
    worker.lives = true;
    worker.answerAll();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost).toBe(false);
    link.close();
  });

  it('keeps nothing of an answer that was given', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const link = new Link(new SilentWorker().asWorker());
    const answers: WeakRef<object>[] = [];
    for (let i = 0; i < 5; i++) {
      answers.push(new WeakRef(await link.call(Promise.resolve(new Float32Array(1000)))));
    }
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(answers.map((answer) => answer.deref())).toEqual(answers.map(() => undefined));
    link.close();
  });
});

describe('a line to a worker', () => {
  const run = runOf('softmax-regression');
  const options = {
    backend: 'wasm' as const,
    wasmPaths: {
      'tfjs-backend-wasm.wasm': '',
      'tfjs-backend-wasm-simd.wasm': '',
      'tfjs-backend-wasm-threaded-simd.wasm': '',
    },
    dataBase: '',
  };
  const lineTo = (connect: () => Worker): WorkerLine =>
    new WorkerLine(new WorkerPool(connect, () => options));

  it('cannot be opened where the worker never answers', async () => {
    vi.useFakeTimers();
    const worker = new SilentWorker();
    const line = lineTo(() => worker.asWorker());
    const opened = expect(line.open(run, () => undefined)).rejects.toThrow('not answered for 20 s');
    await vi.advanceTimersByTimeAsync(20_000);
    await opened;
  });

  it('cannot be opened where the worker cannot be loaded', async () => {
    const worker = new SilentWorker();
    const line = lineTo(() => worker.asWorker());
    const opened = line.open(run, () => undefined);
    worker.throw('');
    await expect(opened).rejects.toThrow('could not be loaded');
  });

  it('that is opened again has ended the worker before, and whoever waited for it', async () => {
    const workers: SilentWorker[] = [];
    const line = lineTo(() => {
      workers.push(new SilentWorker());
      return workers.at(-1)!.asWorker();
    });
    const first = expect(line.open(run, () => undefined)).rejects.toThrow('closed');
    const second = expect(line.open(run, () => undefined)).rejects.toThrow('closed');
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    line.close();
    await Promise.all([first, second]);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('that has not been opened answers nothing', async () => {
    const line = lineTo(() => new SilentWorker().asWorker());
    line.cancel();
    await line.retry();
    await expect(line.trace(0)).rejects.toThrow('there is no engine yet');
  });
});
