/** Data that comes inside a script or a page, in place of the folder beside it. */

import type { FetchBytes } from './progress';
import { ShardError } from './shard';

/** What a self-contained copy brings along. */
export interface Embedded {
  /** The whole manifest, also of the shards that are not inside. */
  readonly manifest: unknown;
  /** Shards as they are stored, by name. */
  readonly shards: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/**
 * A source of shards for `Dataset` that has some of them at hand.
 * @param elsewhere where the others come from; without it they are `absent`
 */
export function embeddedShard({ shards }: Embedded, elsewhere?: FetchBytes): FetchBytes {
  return (shard, options) => {
    const bytes = shards[shard.name];
    if (!bytes && elsewhere) return elsewhere(shard, options);
    if (!bytes) {
      return Promise.reject(new ShardError('absent', `${shard.name} is not in this copy.`));
    }
    options.onBytes(bytes.length);
    return Promise.resolve(bytes);
  };
}
