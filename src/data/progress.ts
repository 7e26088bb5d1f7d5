/** Describes how shards are asked for, and how far loading them has come. */

import type { Shard } from './manifest';
import type { FaultReason } from './shard';
import type { PerSplit, Split } from './split';

/** How to fetch one shard. */
export interface FetchOptions {
  /** To be called as bytes arrive, with how many of `shard.bytes` have. */
  readonly onBytes: (received: number) => void;
  /** True for a retry: no cache may answer, or it would give the damaged copy again. */
  readonly fresh: boolean;
}

/** Where the bytes of a shard come from. Rejects with a `ShardError`; anything else counts as `missing`. */
export type FetchBytes = (shard: Shard, options: FetchOptions) => Promise<Uint8Array<ArrayBuffer>>;

/** A shard that cannot be used until a retry brings it: its file's name, what it holds, and what is wrong. */
export interface Fault {
  readonly shard: string;
  readonly split: Split;
  readonly first: number;
  readonly count: number;
  readonly reason: FaultReason;
}

/** How far loading has come. Plain data, fit for posting to another thread. */
export interface Progress {
  /** Images present, by split. */
  readonly loaded: PerSplit<number>;
  /** Images there are, by split. */
  readonly totals: PerSplit<number>;
  /** Compressed bytes of the shards in use and of the one that is arriving. */
  readonly bytesLoaded: number;
  readonly bytesTotal: number;
  /** Shards that failed when last tried. */
  readonly faults: readonly Fault[];
  /** Whether anything is still on its way. */
  readonly loading: boolean;
}
