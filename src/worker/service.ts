/** Everything the worker offers: it starts the backend and the data once, and opens engines on them. */

import { proxy, type ProxyMarked } from 'comlink';
import type { Run } from '../core/run';
import { Dataset } from '../data/dataset';
import { fetchManifest, fetchShard } from '../data/fetch';
import type { Progress } from '../data/progress';
import type { EngineApi, Known, Started, StartOptions, WorkerApi } from './api';
import { startBackend, type Backend } from './backend';
import { Engine } from './engine';
import { EngineHandle } from './handle';

export class Service implements WorkerApi {
  private backend: Promise<Backend> | null = null;
  private data: Dataset | null = null;

  async start(
    { backend, wasmPaths, dataBase }: StartOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Started> {
    this.backend ??= startBackend(backend, wasmPaths);
    // Fetched while the backend starts.
    const [{ name }, manifest] = await Promise.all([this.backend, fetchManifest(dataBase)]);
    if (!this.data) {
      this.data = new Dataset(manifest, fetchShard(dataBase));
      void this.data.load();
    }
    this.data.onProgress(onProgress);
    return { backend: name };
  }

  async open(run: Run, known?: Known): Promise<EngineApi & ProxyMarked> {
    if (!this.backend || !this.data) throw new Error('The worker has not been started.');
    const { ops } = await this.backend;
    return proxy(new EngineHandle(new Engine(ops, this.data, run, known)));
  }

  ping(): true {
    return true;
  }

  async retry(): Promise<void> {
    await this.data?.retry();
  }
}
