/** What a copy that needs no files beside it brings along: the build writes it. */

export interface Inlined {
  /** The worker as one classic script. */
  readonly worker: string;
  /** The wasm of its backend, base64. */
  readonly wasm: string;
  /** Of all the data, also of what is not inside. */
  readonly manifest: unknown;
  /** Shards as they are stored, by name, base64. */
  readonly shards: Readonly<Record<string, string>>;
}

export declare const inlined: Inlined;
