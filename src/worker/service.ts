/** Everything the worker offers: it starts the backend and the data once, and opens engines on them. */

import { proxy, type ProxyMarked } from 'comlink';
import type { Run } from '../core/run';
import { Dataset } from '../data/dataset';
import { embeddedShard, type Embedded } from '../data/embedded';
import { fetchManifest, fetchShard } from '../data/fetch';
import { parseManifest } from '../data/manifest';
import type { FetchBytes, Progress } from '../data/progress';
import type { LabelledImages, PerSplit } from '../data/split';
import type { EngineApi, Known, Started, StartOptions, WorkerApi } from './api';
import { startBackend, type Backend } from './backend';
import { Engine } from './engine';
import { EngineHandle } from './handle';

/** Milliseconds in which the page draws the first batch. Other images, taken apart meanwhile, would have it wait for a
 * processor. */
const DRAWING = 500;

export class Service implements WorkerApi {
  private backend: Promise<Backend> | null = null;
  private data: Promise<Dataset> | null = null;

  /**
   * Begins with what is going to be asked first: messages wait until the page's thread, which draws, has time to send
   * them.
   * @param name the worker's own, which tells it; any other says nothing
   */
  begin(name: string): void {
    if (!name.startsWith('{')) return;
    const { backend, wasmPaths, dataBase } = JSON.parse(name) as StartOptions;
    this.backend = startBackend(backend, wasmPaths);
    this.data = this.load(dataBase, undefined);
    // Who asks is told.
    this.backend.catch(() => undefined);
    this.data.catch(() => undefined);
  }

  async start(
    { backend, wasmPaths, dataBase, embedded }: StartOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Started> {
    this.backend ??= startBackend(backend, wasmPaths);
    // Fetched, and taken apart, while the backend starts.
    this.data ??= this.load(dataBase, embedded);
    const [{ name }] = await Promise.all([
      this.backend,
      this.data.then((data) => data.onProgress(onProgress)),
    ]);
    return { backend: name };
  }

  async open(
    run: Run,
    known?: Known,
    images?: PerSplit<LabelledImages>,
  ): Promise<EngineApi & ProxyMarked> {
    if (!this.backend || !this.data) throw new Error('The worker has not been started.');
    const [{ ops }, data] = await Promise.all([this.backend, this.data]);
    return proxy(new EngineHandle(new Engine(ops, images ? Dataset.of(images) : data, run, known)));
  }

  ping(): true {
    return true;
  }

  async retry(): Promise<void> {
    await (await this.data)?.retry();
  }

  /** The data set, which goes on loading by itself. */
  private async load(base: string | null, embedded: Embedded | undefined): Promise<Dataset> {
    try {
      const manifest = embedded
        ? parseManifest(embedded.manifest)
        : await fetchManifest(base ?? '');
      const data = new Dataset(manifest, shardSource(base, embedded));
      void data.load(() => new Promise((resolve) => setTimeout(resolve, DRAWING)));
      return data;
    } catch (error) {
      // Asked for again, it may be there.
      this.data = null;
      throw error;
    }
  }
}

function shardSource(base: string | null, embedded: Embedded | undefined): FetchBytes {
  const elsewhere = base === null ? undefined : fetchShard(base);
  if (embedded) return embeddedShard(embedded, elsewhere);
  if (!elsewhere) throw new Error('There is nowhere to get the images from.');
  return elsewhere;
}
