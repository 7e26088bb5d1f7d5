/** Reads parsed JSON part by part, and refuses whatever is not exactly as it should be. */

import type { RunFileFault } from '../core/run-file-fault';

/** A text that is no run file, or none that can be opened here. */
export class RunFileError extends Error {
  override readonly name = 'RunFileError';

  /** @param detail what the sentence names: a version, a recipe, the images that are
   * lacking, or the part that is wrong. */
  constructor(
    readonly reason: RunFileFault,
    readonly detail = '',
  ) {
    super(detail === '' ? reason : `${reason}: ${detail}`);
  }
}

/** What is wrong with the part called `at`, such as `changes[3].step`. */
export function broken(at: string): RunFileError {
  return new RunFileError('broken', at);
}

export type Content = Readonly<Record<string, unknown>>;

/** An object with no other keys than these. */
export function record(value: unknown, at: string, keys: readonly string[]): Content {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(at);
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) throw broken(`${at}.${stranger.slice(0, 60)}`.replace(/^\./, ''));
  return value as Content;
}

/** A list of at most `most`. */
export function list(value: unknown, at: string, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw broken(at);
  return value as readonly unknown[];
}

/** A whole number from `least` to `most`, both included. */
export function whole(value: unknown, at: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw broken(at);
  if (value < least || value > most) throw broken(at);
  return value;
}

/** A text that `fits`, or null where nothing was chosen. */
export function choice(value: unknown, at: string, fits: RegExp): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || !fits.test(value)) throw broken(at);
  return value;
}
