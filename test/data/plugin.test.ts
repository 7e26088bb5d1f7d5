import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, preview, type InlineConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Dataset } from '../../src/data/dataset';
import { fetchManifest, fetchShard } from '../../src/data/fetch';
import { mnist } from '../../src/data/plugin';

let root: string;
let config: InlineConfig;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mnist-plugin-'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>page</title>');
  config = {
    root,
    base: './',
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(root, 'cache'),
    plugins: [mnist()],
  };
});

afterAll(() => rm(root, { recursive: true }));

async function expectAllOfMnist(page: string): Promise<void> {
  const base = new URL('mnist/', page).href;
  const manifest = await fetchManifest(base);
  const response = await fetch(new URL(manifest.shards[0]!.name, base));
  expect(response.headers.get('Content-Encoding')).toBeNull();
  expect(Number(response.headers.get('Content-Length'))).toBe(manifest.shards[0]!.bytes);
  await response.arrayBuffer();
  const dataset = new Dataset(manifest, fetchShard(base));
  await dataset.load();
  expect(dataset.progress.faults).toEqual([]);
  expect(dataset.progress.loaded).toEqual({ train: 55_000, validation: 5_000, test: 10_000 });
}

describe('The plugin', () => {
  it('serves MNIST while developing, and says 404 for a shard that is not there', async () => {
    const server = await createServer({ ...config, server: { port: 0, host: '127.0.0.1' } });
    try {
      await server.listen();
      const page = server.resolvedUrls!.local[0]!;
      await expectAllOfMnist(page);
      await expectAllOfMnist(new URL('deeper/page.html', page).href);
      const absent = await fetch(new URL('mnist/train-none.bin', page));
      expect(absent.status).toBe(404);
    } finally {
      await server.close();
    }
  });

  it('writes MNIST beside a built page, where the preview server finds it', async () => {
    await build({ ...config, build: { outDir: join(root, 'dist') } });
    const names = await readdir(join(root, 'dist', 'mnist'));
    expect(
      names.filter((name) => !/^((train|validation|test)-[\w-]+\.bin|manifest\.json)$/.test(name)),
    ).toEqual([]);
    const server = await preview({
      ...config,
      build: { outDir: join(root, 'dist') },
      preview: { port: 0, host: '127.0.0.1' },
    });
    try {
      await expectAllOfMnist(server.resolvedUrls!.local[0]!);
    } finally {
      await server.close();
    }
  });
});
