/** What the engine's worker and the page hold after so many batches. */

import { openLab, openPage, atRest, type Ground } from '../ground';
import { round } from '../statistics';

export interface Held {
  readonly batches: number;
  /** Mebibytes of the worker's wasm memory, where tensors and lists of pixels are. */
  readonly wasm: number;
  readonly tensors: number;
}

export interface MemoryResult {
  /** By batches, ascending. The worker holds the 55,000 images that it learns from. */
  readonly worker: readonly Held[];
  /** Mebibytes of JavaScript on the page's own thread, with a run of so many batches on show. */
  readonly page: { readonly batches: number; readonly heap: number };
}

const BATCHES = [1000, 5000, 20_000];

export async function memory(ground: Ground): Promise<MemoryResult> {
  ground.say('Memory after 20,000 batches.');
  const lab = await openLab(ground);
  await lab.evaluate(() => window.lab.enter('held', 'ours', { program: 'softmax-regression' }));
  const worker: Held[] = [];
  let at = 0;
  for (const batches of BATCHES) {
    await lab.evaluate((steps) => window.lab.run('held', steps), batches - at);
    at = batches;
    const { wasm, tensors } = await lab.evaluate(() => window.lab.memory('held'));
    worker.push({ batches, wasm: mebi(wasm), tensors });
  }
  await lab.context().close();
  return { worker, page: { batches: at, heap: await pageHeap(ground, at) } };
}

async function pageHeap(ground: Ground, batches: number): Promise<number> {
  ground.say('  the page');
  const page = await openPage(ground, `?batches=${batches}&batch=${batches}`);
  await atRest(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await page.context().close();
  return mebi(usedSize);
}

function mebi(bytes: number): number {
  return round(bytes / 2 ** 20);
}
