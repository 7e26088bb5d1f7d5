/** Nothing is left behind: by simulators that come and go, or by a long run at full speed. */

import type { CDPSession, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { host, lesson } from '../package/hosts';
import { shown, workerOf } from './faults';
import { openPage } from './page';
import { eventually, Simulator } from './simulator';

const { url } = await host(
  {
    '/lesson.html': lesson(
      '<script type="module" src="elements/simulator.js"></script>' +
        '<script type="module" src="elements/session.js"></script>' +
        '<script type="module" src="elements/weights.js"></script>',
      '<bw-session id="resident"><bw-weights></bw-weights></bw-session>',
    ),
  },
  { folder: inject('builtFolder') },
);

/** Rounds in which everything is made that is made once. */
const WARM_UP = 20;
const ROUNDS = 200;
/** Among so many rounds is one of a whole simulator. */
const TOGETHER = 10;
/** What every simulator left behind would come to at least. What a browser makes once may fall into any round. */
const LEAK = ROUNDS / TOGETHER;

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Bytes of objects. */
  readonly heap: number;
  /** Bytes of their arrays of numbers, which the heap does not count. */
  readonly arrays: number;
}

/** What the page holds, once all rubbish is gone. */
async function held(cdp: CDPSession): Promise<Held> {
  // The first collection lets go of what finalizers hold.
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { backingStorageSize } = await cdp.send('Runtime.getHeapUsage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
    arrays: backingStorageSize,
  };
}

async function measuring(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.enable');
  return cdp;
}

/** What TensorFlow.js holds in the page's worker. */
async function tensors(page: Page): Promise<{ readonly count: number; readonly bytes: number }> {
  const worker = await workerOf(page);
  return worker.evaluate(() => {
    const { _tfengine } = globalThis as unknown as {
      _tfengine: {
        memory(): { numTensors: number; numBytes: number };
        backend: { wasm: { asm: { memory: WebAssembly.Memory } } };
      };
    };
    const { numTensors } = _tfengine.memory();
    return { count: numTensors, bytes: _tfengine.backend.wasm.asm.memory.buffer.byteLength };
  });
}

/** Mounts sessions, each with a view, and among ten of them a whole simulator; lets them train a few batches and go
 * back, and takes them away again. Ten at a time, which share the frames that they wait for. */
function rounds(page: Page, count: number): Promise<void> {
  const wanted = { times: count, together: TOGETHER };
  return page.evaluate(async ({ times, together }) => {
    const settings = { batches: '20', 'batch-size': '10', theme: 'light' };
    const shows = (element: HTMLElement, batch: number, stage: string): Promise<void> =>
      new Promise((resolve) => {
        const hear = (event: HTMLElementEventMap['bw-step']): void => {
          if (event.detail.batch !== batch || event.detail.stage !== stage) return;
          element.removeEventListener('bw-step', hear);
          resolve();
        };
        element.addEventListener('bw-step', hear);
      });
    const round = async (whole: boolean): Promise<void> => {
      const element = document.createElement(whole ? 'bw-simulator' : 'bw-session');
      if (!whole) element.append(document.createElement('bw-weights'));
      for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
      const opened = shows(element, 1, 'batch');
      document.body.prepend(element);
      await opened;
      for (const [batch, stage] of [
        [6, 'gradient'],
        [3, 'logits'],
      ] as const) {
        const there = shows(element, batch, stage);
        element.setAttribute('batch', String(batch));
        element.setAttribute('stage', stage);
        await there;
      }
      element.remove();
    };
    for (let done = 0; done < times; done += together) {
      const length = Math.min(together, times - done);
      await Promise.all(Array.from({ length }, (_, i) => round(i === 0)));
      // Whoever was taken away is told a turn later.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, wanted);
}

test(
  '200 rounds of mounting, training, travelling and unmounting leave nothing behind',
  { timeout: 120_000 },
  async () => {
    const page = await openPage(`${url}lesson.html`);
    await eventually(() => page.workers().length).toBe(1);
    const cdp = await measuring(page);
    await rounds(page, WARM_UP);
    const before = await held(cdp);
    const tensorsBefore = await tensors(page);
    await rounds(page, ROUNDS);
    const after = await held(cdp);
    // All that is left is told, not the first of it alone.
    expect.soft(await tensors(page)).toEqual(tensorsBefore);
    expect.soft(page.workers().length).toBe(1);
    expect.soft(after.documents).toBe(before.documents);
    expect.soft(after.nodes - before.nodes).toBeLessThan(LEAK);
    expect.soft(after.listeners - before.listeners).toBeLessThan(LEAK);
    // A simulator and its run held by mistake would be some hundreds of kilobytes each.
    expect.soft(after.heap - before.heap).toBeLessThan(2e6);
    expect.soft(after.arrays - before.arrays).toBeLessThan(2e6);

    // With the last run goes the worker, too, and comes back with the next.
    await page.evaluate(() => document.getElementById('resident')!.remove());
    await eventually(() => page.workers().length).toBe(0);
    await rounds(page, 1);
    await eventually(() => page.workers().length).toBe(0);
  },
);

test('40,000 batches at full speed leave the heap flat', { timeout: 180_000 }, async () => {
  // It goes on long after them: at its end it could not be paused.
  const page = await openPage('?batches=100000');
  const simulator = new Simulator(page);
  await simulator.ready();
  const cdp = await measuring(page);
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  const playTo = async (step: number): Promise<Held & { bytes: number; count: number }> => {
    await simulator.press('Play');
    const there = async (): Promise<boolean> => (await shown(page)).step >= step;
    await expect.poll(there, { timeout: 120_000, interval: 100 }).toBe(true);
    await simulator.press('Pause');
    await eventually(async () => (await shown(page)).hash).not.toBe(null);
    return { ...(await held(cdp)), ...(await tensors(page)) };
  };
  const early = await playTo(10_000);
  const late = await playTo(50_000);
  expect.soft(late.bytes).toBe(early.bytes);
  // Paused, it measures at each report that it ran past, for which there are more tensors than between two of them.
  expect.soft(late.count - early.count).toBeLessThan(10);
  // Buffers are always on their way, some MB of them. Of the batches drawn, two or three in a second, each would leave
  // 0.4 MB.
  expect.soft(late.heap - early.heap).toBeLessThan(2e6);
  expect.soft(late.arrays - early.arrays).toBeLessThan(4e6);
});
