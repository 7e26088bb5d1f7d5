import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dataset } from '../../src/data/dataset';
import { fetchManifest, fetchShard } from '../../src/data/fetch';
import { ManifestError } from '../../src/data/manifest';
import { SIZES, smallPack } from './small-mnist';

const pack = await smallPack();
const shard = pack.manifest.shards[2]!;
const stored = pack.files.get(shard.name)!;

let server: Server | undefined;

/** Starts a server and gives the address of its folder of data. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/deep/mnist/`;
}

/** As a server does that holds all files and sends each as `headers` say. */
function honest(headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    const name = request.url!.replace('/deep/mnist/', '');
    if (name === 'manifest.json') return response.end(JSON.stringify(pack.manifest));
    const bytes = pack.files.get(name);
    return bytes ? response.writeHead(200, headers).end(bytes) : response.writeHead(404).end();
  };
}

const ignore = () => undefined;

function fetched(base: string, onBytes: (received: number) => void = ignore) {
  return fetchShard(base)(shard, { onBytes, fresh: false });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('fetchShard', () => {
  it('brings the bytes of a shard and counts them up to its size', async () => {
    const counts: number[] = [];
    const bytes = await fetched(await serve(honest()), (received) => counts.push(received));
    expect(bytes).toEqual(stored);
    expect(counts.at(-1)).toBe(shard.bytes);
  });

  it('counts in compressed bytes where a Content-Encoding made the transport decompress', async () => {
    const counts: number[] = [];
    const base = await serve(honest({ 'Content-Encoding': 'gzip' }));
    const bytes = await fetched(base, (received) => counts.push(received));
    expect(bytes.length).toBe(shard.count * 785);
    expect(counts.at(-1)).toBe(shard.bytes);
  });

  it.each<[string, string, RequestListener]>([
    ['an error of the server', 'missing', (_, response) => response.writeHead(500).end('no')],
    [
      'a page in the place of a shard',
      'missing',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hello'),
    ],
    [
      'an answer that breaks off',
      'truncated',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': stored.length });
        response.write(stored.subarray(0, 20), () => response.destroy());
      },
    ],
    [
      'an answer without end',
      'altered',
      (_, response) => response.end(new Uint8Array(shard.count * 785 + 1)),
    ],
  ])('rejects %s as %s', async (_, reason, listener) => {
    await expect(fetched(await serve(listener))).rejects.toMatchObject({
      name: 'ShardError',
      reason,
      message: expect.stringContaining(shard.name) as string,
    });
  });

  it('rejects a server that is not there as missing', async () => {
    const base = await serve(honest());
    server!.close();
    await once(server!, 'close');
    await expect(fetched(base)).rejects.toMatchObject({ reason: 'missing' });
  });

  it('gives up a connection that has gone silent, but not one that is slow', async () => {
    vi.useFakeTimers();
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    vi.stubGlobal('fetch', (_: URL, { signal }: { signal: AbortSignal }) => {
      const stream = new ReadableStream<Uint8Array>({ start: (controller) => (body = controller) });
      signal.addEventListener('abort', () => body!.error(signal.reason));
      return Promise.resolve(new Response(stream));
    });
    const counts: number[] = [];
    const result = fetched('http://slow.example/', (received) => counts.push(received));
    const outcome = expect(result).rejects.toMatchObject({ reason: 'truncated' });
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(20_000);
      body!.enqueue(stored.subarray(i, i + 1));
    }
    await vi.advanceTimersByTimeAsync(29_999);
    expect(counts).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(2);
    await outcome;
  });

  it('lets the cache answer at first and goes past it on a retry', async () => {
    const caches: unknown[] = [];
    vi.stubGlobal('fetch', (_: URL, { cache }: { cache: string }) => {
      caches.push(cache);
      return Promise.resolve(new Response(null, { status: 404 }));
    });
    const source = fetchShard('http://somewhere.example/');
    for (const fresh of [false, true]) {
      await source(shard, { onBytes: ignore, fresh }).catch(() => undefined);
    }
    expect(caches).toEqual(['default', 'reload']);
  });
});

describe('fetchManifest', () => {
  it('leads, with fetchShard, to a complete data set', async () => {
    const base = await serve(honest());
    const dataset = new Dataset(await fetchManifest(base), fetchShard(base));
    await dataset.load();
    expect(dataset.progress).toMatchObject({ loaded: SIZES, faults: [] });
  });

  it.each<[string, RequestListener]>([
    ['is missing', (_, response) => response.writeHead(404).end()],
    ['is not JSON', (_, response) => response.end('<!doctype html>')],
    ['describes nothing', (_, response) => response.end('{}')],
  ])('throws a ManifestError when it %s', async (_, listener) => {
    await expect(fetchManifest(await serve(listener))).rejects.toThrow(ManifestError);
  });
});
