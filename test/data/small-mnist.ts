/** A few made-up images, packed as MNIST is: what the tests of loading and packing work on. */

import type { Manifest } from '../../src/data/manifest';
import { packShards, planShards, type Pack } from '../../src/data/pack';
import type { FetchBytes } from '../../src/data/progress';
import { ShardError } from '../../src/data/shard';
import { IMAGE_PIXELS, type LabelledImages } from '../../src/data/split';

export const SIZES = { train: 40, validation: 8, test: 12 } as const;

/** Images whose every pixel and label tells which image it is. */
export const IMAGES = {
  train: made(SIZES.train, 1),
  validation: made(SIZES.validation, 101),
  test: made(SIZES.test, 201),
};

/** Shards: train 0-9, validation 0-7, train 10-24, train 25-39, test 0-11. */
export function smallPack(): Promise<Pack> {
  return packShards(IMAGES, planShards(SIZES, [10], 15));
}

/** A source of shards that can be damaged, and that remembers what it was asked for. */
export class FakeServer {
  readonly asked: { name: string; fresh: boolean }[] = [];
  private readonly files: Map<string, Uint8Array<ArrayBuffer>>;

  constructor(private readonly pack: Pack) {
    this.files = new Map(pack.files);
  }

  get manifest(): Manifest {
    return this.pack.manifest;
  }

  nameOf(shard: number): string {
    return this.pack.manifest.shards[shard]!.name;
  }

  /** Replaces a file by what `change` makes of it; `undefined` takes it away. */
  damage(
    shard: number,
    change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> | undefined,
  ) {
    const name = this.nameOf(shard);
    const damaged = change(this.pack.files.get(name)!.slice());
    if (damaged) this.files.set(name, damaged);
    else this.files.delete(name);
  }

  mend(): void {
    for (const [name, bytes] of this.pack.files) this.files.set(name, bytes);
  }

  readonly fetchBytes: FetchBytes = async (shard, { onBytes, fresh }) => {
    this.asked.push({ name: shard.name, fresh });
    const bytes = this.files.get(shard.name);
    if (!bytes) throw new ShardError('missing', `There is no ${shard.name}.`);
    onBytes(bytes.length >> 1);
    await Promise.resolve();
    onBytes(bytes.length);
    return bytes;
  };
}

function made(count: number, base: number): LabelledImages {
  const pixels = new Uint8Array(count * IMAGE_PIXELS); // [count, 784]
  const labels = new Uint8Array(count); // [count]
  for (let i = 0; i < count; i++) {
    pixels.fill(base + i, i * IMAGE_PIXELS + 2, (i + 1) * IMAGE_PIXELS);
    labels[i] = (base + i) % 10;
  }
  return { pixels, labels };
}
