/** Loads the shards one after another and hands out the images that have arrived, in a worker or in Node. */

import { ImageStore } from './image-store';
import { countImages, type Manifest, type Shard } from './manifest';
import type { FetchBytes, Progress } from './progress';
import { decodeShard, ShardError, type FaultReason } from './shard';
import { IMAGE_PIXELS, SPLITS, type LabelledImages, type PerSplit, type Split } from './split';
import { Waiters } from './waiters';

/**
 * The images and labels of the three splits.
 *
 * Shards load one at a time in the order of the manifest, which the packer makes: small first shards of
 * train, so that learning can begin; validation, so that accuracy can be measured; the rest of train; test.
 * A shard that fails is recorded as a fault and the others go on; what has arrived stays usable throughout.
 */
export class Dataset {
  private readonly stores: PerSplit<ImageStore>;
  private readonly queue: { shard: Shard; fresh: boolean }[] = [];
  private readonly asked = new Set<Shard>();
  private readonly faults = new Map<Shard, FaultReason>();
  private readonly waiters = new Waiters();
  private listener: ((progress: Progress) => void) | undefined;
  private running: Promise<void> | undefined;
  private pause: (() => Promise<void>) | undefined;
  private readonly bytesTotal: number;
  private bytesDone = 0;
  private bytesArriving = 0;

  /** @param stores for `Dataset.of` only: images that are there already */
  constructor(
    private readonly manifest: Manifest,
    private readonly fetchBytes: FetchBytes,
    stores?: PerSplit<ImageStore>,
  ) {
    this.bytesTotal = manifest.shards.reduce((sum, shard) => sum + shard.bytes, 0);
    this.stores = stores ?? mapSplits(countImages(manifest), (size) => new ImageStore(size));
  }

  /** A data set that is complete from the start; it keeps the arrays themselves, not copies. */
  static of(images: PerSplit<LabelledImages>): Dataset {
    return new Dataset(
      { version: 1, shards: [] },
      () => Promise.reject(new ShardError('missing', 'There is nothing to fetch.')),
      mapSplits(images, (part) => ImageStore.full(part)),
    );
  }

  /**
   * Loads every shard not asked for yet; resolves, never rejects, when each has arrived or become a fault.
   * @param pause called after the first of them: until that resolves, or somebody waits for images, no other is loaded
   */
  load(pause?: () => Promise<void>): Promise<void> {
    this.pause = pause;
    const unasked = this.manifest.shards.filter((shard) => !this.asked.has(shard));
    return this.enqueue(unasked, false);
  }

  /** Loads again just the shards that failed; resolves like `load`. */
  retry(): Promise<void> {
    const { failed } = this;
    this.faults.clear();
    return this.enqueue(failed, true);
  }

  /** Gives progress to one listener, at once and whenever it changes; `undefined` ends that. */
  onProgress(listener: ((progress: Progress) => void) | undefined): void {
    this.listener = listener;
    this.report();
  }

  /** How far loading has come. */
  get progress(): Progress {
    return {
      loaded: mapSplits(this.stores, (store) => store.loaded),
      totals: mapSplits(this.stores, (store) => store.size),
      bytesLoaded: this.bytesDone + this.bytesArriving,
      bytesTotal: this.bytesTotal,
      faults: this.failed.map((shard) => ({
        shard: shard.name,
        split: shard.split,
        first: shard.first,
        count: shard.count,
        reason: this.faults.get(shard)!,
      })),
      loading: this.running !== undefined,
    };
  }

  /** Number of images the whole split has. */
  size(split: Split): number {
    return this.stores[split].size;
  }

  /** Number of images present from image 0 on without a gap. */
  available(split: Split): number {
    return this.stores[split].available;
  }

  /** Whether every image of the split is present. */
  isComplete(split: Split): boolean {
    return this.stores[split].available === this.stores[split].size;
  }

  /** Whether all these images are present: a list, or `count` from `first` on, wrapping past the end. */
  has(split: Split, indices: ArrayLike<number>): boolean;
  has(split: Split, first: number, count: number): boolean;
  has(split: Split, which: ArrayLike<number> | number, count = 0): boolean {
    const store = this.stores[split];
    if (typeof which === 'number') return store.hasRange(which, count);
    for (let i = 0; i < which.length; i++) if (!store.has(which[i] ?? -1)) return false;
    return true;
  }

  /** One image, a view of 784 grey values 0..255. @throws {RangeError} if it is not present. */
  pixels(split: Split, index: number): Uint8Array {
    return this.stores[split].pixels(index);
  }

  /** One image's digit, 0..9. @throws {RangeError} if it is not present. */
  label(split: Split, index: number): number {
    return this.stores[split].label(index);
  }

  /**
   * Copies images into arrays kept by the caller: grey values 0..255, not yet divided by 255, and digits.
   * @param pixelsOut room for n * 784 values // [n, 784]
   * @param labelsOut room for n values // [n]
   * @throws {RangeError} if an image is not present or the room is too small.
   */
  gather(
    split: Split,
    indices: ArrayLike<number>,
    pixelsOut: Float32Array,
    labelsOut: Int32Array,
  ): void {
    const store = this.stores[split];
    if (pixelsOut.length < indices.length * IMAGE_PIXELS || labelsOut.length < indices.length) {
      throw new RangeError(`There is no room for ${indices.length} images.`);
    }
    for (let i = 0; i < indices.length; i++) {
      const index = indices[i] ?? -1;
      pixelsOut.set(store.pixels(index), i * IMAGE_PIXELS);
      labelsOut[i] = store.label(index);
    }
  }

  /**
   * Resolves when `count` images from `first` on are present, wrapping past the end. While a fault stands in
   * the way it stays pending, since a retry may mend it.
   * @throws the signal's reason, once that aborts.
   */
  whenReady(split: Split, first: number, count: number, signal?: AbortSignal): Promise<void> {
    return this.waiters.wait(() => this.has(split, first, count), signal);
  }

  /** Resolves when every image of the split is present; otherwise as `whenReady`. */
  whenComplete(split: Split, signal?: AbortSignal): Promise<void> {
    return this.waiters.wait(() => this.isComplete(split), signal);
  }

  private enqueue(shards: readonly Shard[], fresh: boolean): Promise<void> {
    for (const shard of shards) {
      this.asked.add(shard);
      this.queue.push({ shard, fresh });
    }
    // A turn later, so that what the first fetch reports already counts as loading.
    if (shards.length > 0) this.running ??= Promise.resolve().then(() => this.run());
    this.report();
    return this.running ?? Promise.resolve();
  }

  private async run(): Promise<void> {
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      await this.loadShard(next.shard, next.fresh);
      const { pause } = this;
      this.pause = undefined;
      if (pause) await Promise.race([pause(), this.waiters.someone()]);
    }
    this.running = undefined;
    this.report();
  }

  private async loadShard(shard: Shard, fresh: boolean): Promise<void> {
    const onBytes = (received: number) => {
      const before = this.hundredths;
      this.bytesArriving = Math.min(received, shard.bytes);
      // A line brings thousands of pieces; whoever draws them all draws nothing else.
      if (this.hundredths !== before) this.report();
    };
    try {
      const bytes = await this.fetchBytes(shard, { onBytes, fresh });
      this.stores[shard.split].put(shard.first, await decodeShard(shard, bytes));
      this.bytesDone += shard.bytes;
    } catch (error) {
      this.faults.set(shard, error instanceof ShardError ? error.reason : 'missing');
    }
    this.bytesArriving = 0;
    this.report();
    this.waiters.wake();
  }

  /** In the manifest's order, whichever failed first: the file that is named does not depend on when Retry came. */
  private get failed(): Shard[] {
    return this.manifest.shards.filter((shard) => this.faults.has(shard));
  }

  /** Of all bytes, those that have arrived, in whole hundredths. */
  private get hundredths(): number {
    return Math.floor((100 * (this.bytesDone + this.bytesArriving)) / this.bytesTotal);
  }

  private report(): void {
    this.listener?.(this.progress);
  }
}

function mapSplits<T, U>(from: PerSplit<T>, map: (value: T) => U): PerSplit<U> {
  return Object.fromEntries(SPLITS.map((split) => [split, map(from[split])])) as Record<Split, U>;
}
