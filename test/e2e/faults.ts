/** Brings the faults that browsers, hosts and machines have upon a page: in its worker, on its way, in its clock. */

import type { Page, Worker } from 'playwright';

/** The page's one worker; the last, where another has just ended. */
export async function workerOf(page: Page): Promise<Worker> {
  return page.workers().at(-1) ?? page.waitForEvent('worker');
}

/** What TensorFlow.js keeps of itself in a worker. */
interface Globals {
  _tfGlobals: Map<'kernelRegistry', Map<string, { readonly kernelFunc: unknown }>>;
  _tfengine: {
    backend: { makeOutput(shape: number[], type: 'float32'): { readonly dataId: object } };
  };
}

export type Deed = 'kill' | 'hang' | 'throw' | 'lose-backend' | 'no-memory' | 'no-kernel';

/** What a worker listens to, and answers on once the harm is done. */
const CHANNEL = 'harm';

/** Gives every worker of the page an ear for `harm`: no driver of Firefox reaches into one. */
export async function makeVulnerable(page: Page): Promise<void> {
  const ear = `
    const harm = new BroadcastChannel('${CHANNEL}');
    harm.onmessage = ({ data }) => { (${String(suffer)})(data); harm.postMessage('done'); };
  `;
  await page.route(/\/entry-[^/]*\.js$/, async (route) => {
    // Once more where the server has just closed the line, as it does after five seconds of rest.
    const response = await route.fetch({ maxRetries: 1 });
    await route.fulfill({ response, body: `${await response.text()}\n{${ear}}` });
  });
}

/** Does harm to a worker that runs, on a page that is vulnerable. What is done to its kernels or its memory shows at
 * the next batch. */
export async function harm(page: Page, deed: Deed): Promise<void> {
  await page.evaluate(
    ([channel, deed]) =>
      new Promise<void>((resolve) => {
        const harm = new BroadcastChannel(channel);
        harm.onmessage = () => {
          harm.close();
          resolve();
        };
        harm.postMessage(deed);
      }),
    [CHANNEL, deed] as const,
  );
}

/** Runs in the worker, of whose script it becomes a part. */
function suffer(deed: Deed): void {
  const { _tfGlobals, _tfengine } = globalThis as unknown as Globals;
  const kernels = _tfGlobals.get('kernelRegistry')!;
  // What a batch cannot do without, fused or stage by stage.
  const needed = [...kernels.keys()].filter((name) =>
    /^(wasm|cpu)_(Batchwise\/|BatchMatMul$|_FusedMatMul$)/.test(name),
  );
  switch (deed) {
    case 'kill':
      // After the answer to this.
      setTimeout(() => self.close());
      return;
    case 'hang':
      setTimeout(() => {
        for (;;);
      });
      return;
    case 'throw':
      setTimeout(() => {
        throw new Error('a bug');
      });
      return;
    case 'lose-backend':
      for (const name of needed) {
        const kernelFunc = (): never => {
          throw new WebAssembly.RuntimeError('memory access out of bounds');
        };
        kernels.set(name, { ...kernels.get(name), kernelFunc });
      }
      return;
    case 'no-memory':
      // The browser gives no more, and what there is, is taken, but for crumbs that no batch fits in.
      WebAssembly.Memory.prototype.grow = () => {
        throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
      };
      for (let size = 2 ** 24; size >= 2 ** 10; size /= 2) {
        try {
          for (let time = 0; time < 100; time++) _tfengine.backend.makeOutput([size], 'float32');
        } catch {
          // That much is no longer there.
        }
      }
      return;
    case 'no-kernel':
      for (const name of needed) kernels.delete(name);
  }
}

/** Where the page stands, what it is about, and a hash of every number on show: read off its session. */
export async function shown(page: Page): Promise<{
  readonly step: number;
  readonly stage: number;
  readonly backend: string | null;
  readonly hash: string | null;
}> {
  return page.evaluate(async () => {
    const { session } = document.querySelector('bw-page') as unknown as {
      session: {
        state: {
          cursor: { step: number; stage: number };
          backend: string | null;
          busy: boolean;
          trace: {
            step: number;
            values: Record<string, { data: Float32Array | Int32Array }>;
          } | null;
        };
      };
    };
    const { cursor, trace, backend, busy } = session.state;
    let hash: string | null = null;
    if (trace && !busy) {
      const names = Object.keys(trace.values).sort();
      const parts = names.map((name) => new Blob([trace.values[name]!.data as never]));
      const bytes = await new Blob(parts).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return { ...cursor, backend, hash };
  });
}
