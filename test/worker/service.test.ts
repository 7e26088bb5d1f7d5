/** The worker as the page has it: over Comlink, with tickets and arrays that are handed over. */

import * as Comlink from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src/data/progress';
import type { EngineApi, WorkerApi } from '../../src/worker/api';
import { Service } from '../../src/worker/service';
import { FakeServer, SIZES, smallPack } from '../data/small-mnist';
import { runOf } from './mnist';

// Only ends a wait in vain, also on a busy machine.
const PATIENCE = 20_000;

const dataBase = 'https://example.test/data/';
const wasmPaths = {
  'tfjs-backend-wasm.wasm': '',
  'tfjs-backend-wasm-simd.wasm': '',
  'tfjs-backend-wasm-threaded-simd.wasm': '',
};
const pack = await smallPack();
const run = runOf('softmax-regression', { batchSize: 5 });

let files: Map<string, Uint8Array<ArrayBuffer> | string>;
let worker: Comlink.Remote<WorkerApi>;
let ports: MessagePort[];
let progress: Progress[];

beforeEach(() => {
  files = new Map<string, Uint8Array<ArrayBuffer> | string>(pack.files);
  files.set('manifest.json', JSON.stringify(new FakeServer(pack).manifest));
  vi.stubGlobal('fetch', (url: URL) => {
    const file = files.get(url.href.replace(dataBase, ''));
    return Promise.resolve(
      file === undefined ? new Response('', { status: 404 }) : new Response(file),
    );
  });
  const { port1, port2 } = new MessageChannel();
  ports = [port1, port2];
  Comlink.expose(new Service(), port1);
  worker = Comlink.wrap<WorkerApi>(port2);
  progress = [];
});

afterEach(() => {
  for (const port of ports) port.close();
  vi.unstubAllGlobals();
});

function start() {
  const onProgress = Comlink.proxy((now: Progress) => void progress.push(now));
  return worker.start({ backend: 'wasm', wasmPaths, dataBase }, onProgress);
}

async function open(): Promise<Comlink.Remote<EngineApi>> {
  return await worker.open(run);
}

describe('The worker', () => {
  it('starts, tells of the data as it comes, and runs', async () => {
    expect(await start()).toEqual({ backend: 'wasm' });
    const engine = await open();
    const { values, step } = await engine.trace(0, ['W', 'p']);
    expect(step).toBe(0);
    expect(values['p']!.data).toBeInstanceOf(Float32Array);
    expect(values['p']!.shape).toEqual([5, 10]);
    const advanced = await engine.advance({ from: 0, until: 3, budget: 1e9, names: ['cost'] });
    expect(await engine.costs()).toEqual(advanced.costs);
    expect((await engine.test(3)).labels).toHaveLength(SIZES.test);
    expect((await engine.measure(3)).costAfter).toBeGreaterThan(0);
    expect((await engine.parameters(3))['W']!.shape).toEqual([784, 10]);
    expect((await engine.predict(3, new Uint8Array(784))).shape).toEqual([1, 10]);
    expect(await engine.setRun({ ...run, settings: { ...run.settings, learningRate: 0.1 } })).toBe(
      0,
    );
    await engine.close();
    await vi.waitFor(() => {
      expect(progress.at(-1)).toMatchObject({ loaded: SIZES, loading: false });
    }, PATIENCE);
  });

  it('begins by itself with what its name says, and tells whoever asks that then', async () => {
    const asked: string[] = [];
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', (url: URL) => {
      asked.push(url.href.replace(dataBase, ''));
      return fetch(url);
    });
    const service = new Service();
    service.begin('worker of a page');
    expect(asked).toEqual([]);
    service.begin(JSON.stringify({ backend: 'wasm', wasmPaths, dataBase }));
    expect(asked).toEqual(['manifest.json']);
    const options = { backend: 'wasm', wasmPaths, dataBase } as const;
    expect(await service.start(options, (now) => void progress.push(now))).toEqual({
      backend: 'wasm',
    });
    await vi.waitFor(() => {
      expect(progress.at(-1)).toMatchObject({ loaded: SIZES, loading: false });
    }, PATIENCE);
    expect(asked.filter((name) => name === 'manifest.json')).toHaveLength(1);
  });

  it('leaves the page the processors for half a second once the first images are there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const service = new Service();
      const loaded = (): number => progress.at(-1)?.loaded.train ?? 0;
      const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
      service.begin(JSON.stringify({ backend: 'wasm', wasmPaths, dataBase }));
      const options = { backend: 'wasm', wasmPaths, dataBase } as const;
      await service.start(options, (now) => void progress.push(now));
      while (loaded() === 0) await turn();
      const [first] = new FakeServer(pack).manifest.shards;
      for (let n = 0; n < 100; n++) await turn();
      expect(loaded()).toBe(first!.count);
      vi.advanceTimersByTime(500);
      while (progress.at(-1)!.loading) await turn();
      expect(progress.at(-1)!.loaded).toEqual(SIZES);
    } finally {
      vi.useRealTimers();
    }
  });

  it('that could not begin by itself tries once more when it is asked', async () => {
    files.delete('manifest.json');
    const service = new Service();
    service.begin(JSON.stringify({ backend: 'wasm', wasmPaths, dataBase }));
    const options = { backend: 'wasm', wasmPaths, dataBase } as const;
    await expect(service.start(options, () => undefined)).rejects.toThrow('could not be loaded');
    files.set('manifest.json', JSON.stringify(new FakeServer(pack).manifest));
    expect(await service.start(options, () => undefined)).toEqual({ backend: 'wasm' });
  });

  it('lets several runs share its data', async () => {
    await start();
    const [one, two] = [await open(), await open()];
    await one.setRun({ ...run, settings: { ...run.settings, learningRate: 0.1 } });
    const [a, b] = await Promise.all([one.trace(2, ['W']), two.trace(2, ['W'])]);
    expect(a.values).not.toEqual(b.values);
    await one.close();
    expect((await two.trace(2, ['W'])).values).toEqual(b.values);
    await two.close();
  });

  it('ends just the requests of a ticket that is cancelled', async () => {
    await start();
    const engine = await open();
    const far = expect(engine.trace(100_000, ['cost'], 7)).rejects.toMatchObject({
      name: 'AbortError',
    });
    const other = engine.trace(1, ['cost'], 8);
    await engine.cancel(7);
    await engine.cancel(99);
    await far;
    expect((await other).step).toBe(1);
    expect((await engine.trace(2, ['cost'], 7)).step).toBe(2);
    await engine.close();
  });

  it('says what is wrong with a run, as the error it is', async () => {
    await start();
    await expect(worker.open({ ...run, recipe: 'alchemy' })).rejects.toMatchObject({
      name: 'RangeError',
      message: 'There is no recipe alchemy.',
    });
    const engine = await open();
    await expect(engine.trace(0, ['q'])).rejects.toThrow('There is no value q.');
    await engine.close();
  });

  it('names the shard that is missing, and goes on when it is there after a retry', async () => {
    const { name } = pack.manifest.shards[1]!;
    files.delete(name);
    await start();
    const engine = await open();
    const measured = engine.measure(1);
    expect((await engine.trace(7, ['cost'])).step).toBe(7);
    await vi.waitFor(() => {
      expect(progress.at(-1)).toMatchObject({
        loading: false,
        faults: [{ shard: name, split: 'validation', reason: 'missing' }],
      });
    }, PATIENCE);
    files.set(name, pack.files.get(name)!);
    await worker.retry();
    expect((await measured).accuracy).toBeGreaterThanOrEqual(0);
    expect(progress.at(-1)!.faults).toEqual([]);
    await engine.close();
  });

  it('runs on what came with its script, fetches nothing and says what was left out', async () => {
    const { manifest } = new FakeServer(pack);
    const inside = new Set(manifest.shards.slice(0, 2).map(({ name }) => name));
    const shards = Object.fromEntries([...pack.files].filter(([name]) => inside.has(name)));
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const onProgress = Comlink.proxy((now: Progress) => void progress.push(now));
    await worker.start(
      { backend: 'wasm', wasmPaths, dataBase: null, embedded: { manifest, shards } },
      onProgress,
    );
    const engine = await open();
    expect((await engine.measure(2)).accuracy).toBeGreaterThanOrEqual(0);
    await vi.waitFor(() => {
      expect(progress.at(-1)).toMatchObject({
        loading: false,
        loaded: { train: 10, validation: 8, test: 0 },
        faults: manifest.shards.slice(2).map(({ name }) => ({ shard: name, reason: 'absent' })),
      });
    }, PATIENCE);
    expect(fetched).not.toHaveBeenCalled();
    await engine.close();
  });

  it('refuses to start without a manifest, and starts when told again', async () => {
    const manifest = files.get('manifest.json')!;
    files.delete('manifest.json');
    await expect(start()).rejects.toMatchObject({ name: 'ManifestError' });
    await expect(worker.open(run)).rejects.toThrow('The worker has not been started.');
    files.set('manifest.json', manifest);
    expect(await start()).toEqual({ backend: 'wasm' });
  });
});
