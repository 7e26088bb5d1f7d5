/** Fetches the manifest and the shards over HTTP, counting bytes as they arrive. */

import {
  MANIFEST_NAME,
  ManifestError,
  parseManifest,
  payloadLength,
  type Manifest,
} from './manifest';
import type { FetchBytes } from './progress';
import { isGzip, ShardError } from './shard';

/** A connection that brings nothing for so many milliseconds is given up. */
const SILENCE = 30_000;

/**
 * Fetches and checks the manifest.
 * @param baseUrl absolute address of the folder that holds manifest and shards, with its final slash
 * @throws {ManifestError} if it cannot be fetched, read or used.
 */
export async function fetchManifest(baseUrl: string): Promise<Manifest> {
  let json: unknown;
  try {
    // Its name never changes, so a cached copy may speak of shards that are gone.
    const response = await fetch(new URL(MANIFEST_NAME, baseUrl), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(SILENCE),
    });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    json = await response.json();
  } catch (cause) {
    throw new ManifestError('The list of the data files could not be loaded.', { cause });
  }
  return parseManifest(json);
}

/**
 * A source of shards for `Dataset`.
 * @param baseUrl absolute address of the folder that holds the shards, with its final slash
 */
export function fetchShard(baseUrl: string): FetchBytes {
  return async (shard, { onBytes, fresh }) => {
    const silence = silenceAlarm();
    let response: Response;
    try {
      response = await fetch(new URL(shard.name, baseUrl), {
        cache: fresh ? 'reload' : 'default',
        signal: silence.signal,
      });
    } catch (cause) {
      silence.stop();
      throw new ShardError('missing', `${shard.name} could not be fetched.`, { cause });
    }
    try {
      // Servers of single-page sites answer an unknown address with a page.
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
      if (!response.ok || isPage || !response.body) {
        await response.body?.cancel();
        throw new ShardError('missing', `The server has no ${shard.name} (${response.status}).`);
      }
      const limit = Math.max(shard.bytes, payloadLength(shard));
      const bytes = new Uint8Array(limit);
      const reader = response.body.getReader();
      let length = 0;
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        silence.restart();
        if (length + part.value.length > limit) {
          await reader.cancel();
          throw new ShardError('altered', `${shard.name} is longer than it should be.`);
        }
        bytes.set(part.value, length);
        length += part.value.length;
        // Decompressed on the way, it counts by its share: the bar speaks of bytes on the wire.
        const share = isGzip(bytes) ? 1 : shard.bytes / payloadLength(shard);
        onBytes(Math.round(length * share));
      }
      return bytes.subarray(0, length);
    } catch (cause) {
      if (cause instanceof ShardError) throw cause;
      throw new ShardError('truncated', `${shard.name} broke off.`, { cause });
    } finally {
      silence.stop();
    }
  };
}

/** A signal that aborts after a long silence, counted anew from each `restart`. */
function silenceAlarm() {
  const controller = new AbortController();
  const start = () => setTimeout(() => controller.abort(), SILENCE);
  let timer = start();
  return {
    signal: controller.signal,
    restart() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}
