/** A data set whose shards arrive when a test says so. */

import { Dataset } from '../../src/data/dataset';
import { FakeServer, smallPack } from '../data/small-mnist';
import { turn, until } from './frames';

/** The shards of `smallPack`, in order: train 0-9, validation, train 10-24, train 25-39, test. */
export class LateData {
  readonly dataset: Dataset;
  private arrived = 0;
  private due = 0;
  private wake: () => void = () => undefined;

  private constructor(readonly server: FakeServer) {
    this.dataset = new Dataset(server.manifest, async (shard, options) => {
      while (this.arrived >= this.due) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      }
      const bytes = server.fetchBytes(shard, options);
      this.arrived++;
      return bytes;
    });
  }

  static async make(): Promise<LateData> {
    const data = new LateData(new FakeServer(await smallPack()));
    void data.dataset.load();
    return data;
  }

  /** Lets so many more shards arrive, of which `lost` images don't. */
  async arrive(count: number, lost = 0): Promise<void> {
    this.due += count;
    const images = this.server.manifest.shards
      .slice(0, this.due)
      .reduce((sum, shard) => sum + shard.count, -lost);
    this.wake();
    await until(() => {
      const { train, validation, test } = this.dataset.progress.loaded;
      return train + validation + test === images;
    });
    await turn();
  }
}
