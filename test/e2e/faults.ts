/** Brings the faults that browsers, hosts and machines have upon a page: in its worker, on its way, in its clock. */

import type { Page, Worker } from 'playwright';

/** The page's one worker. */
export async function workerOf(page: Page): Promise<Worker> {
  return page.workers()[0] ?? page.waitForEvent('worker');
}

/** What TensorFlow.js keeps of its kernels, in a worker. */
interface Globals {
  _tfGlobals: Map<'kernelRegistry', Map<string, { readonly kernelFunc: unknown }>>;
}

type Deed = 'kill' | 'hang' | 'throw' | 'lose-backend' | 'no-memory' | 'no-kernel';

/** Does harm to a worker that runs. What is done to its kernels shows at the next matrix product. */
export async function harm(page: Page, deed: Deed): Promise<void> {
  const worker = await workerOf(page);
  await worker.evaluate((what) => {
    const kernels = (): Globals['_tfGlobals'] extends Map<string, infer Registry>
      ? Registry
      : never => (globalThis as unknown as Globals)._tfGlobals.get('kernelRegistry')!;
    const products = (): string[] =>
      [...kernels().keys()].filter((name) => /^wasm_(BatchMatMul|_FusedMatMul)$/.test(name));
    const replace = (kernelFunc: () => unknown): void => {
      for (const name of products()) kernels().set(name, { ...kernels().get(name), kernelFunc });
    };
    switch (what) {
      case 'kill':
        return self.close();
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
        return replace(() => {
          throw new WebAssembly.RuntimeError('memory access out of bounds');
        });
      case 'no-memory':
        return replace(() => new ArrayBuffer(Number.MAX_SAFE_INTEGER));
      case 'no-kernel':
        for (const name of products()) kernels().delete(name);
    }
  }, deed);
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
