/** Asks the engine, and lets through only answers that still count. */

import type { Run } from '../core/run';
import type { Progress } from '../data/progress';
import type { LabelledImages, PerSplit } from '../data/split';
import type { EngineLine, KnownPlace, Opened } from './engine-line';

export class Dialogue {
  /** Ends the requests under way with null. */
  private readonly pending = new Set<() => void>();
  private openings = 0;
  private connected = false;

  /** @param onFailure told when the engine fails; after that `open` is the way back */
  constructor(
    private readonly line: EngineLine,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Whether there is an engine that can be asked. */
  get isOpen(): boolean {
    return this.connected;
  }

  /** Starts an engine for this run. Null when that failed, or when `open` or `close` was called meanwhile. */
  async open(
    run: Run,
    onProgress: (progress: Progress) => void,
    known: KnownPlace | null = null,
    images?: PerSplit<LabelledImages>,
  ): Promise<Opened | null> {
    this.disconnect();
    const opening = ++this.openings;
    const follow = (progress: Progress): void => {
      if (opening === this.openings) onProgress(progress);
    };
    const opened = await this.request((line) => line.open(run, follow, known, images));
    if (opened === null || opening !== this.openings) return null;
    this.connected = true;
    return opened;
  }

  /** The answer; null when it was cancelled, when it no longer counts, and when there is no engine. */
  ask<Answer>(request: (line: EngineLine) => Promise<Answer>): Promise<Answer | null> {
    return this.connected ? this.request(request) : Promise.resolve(null);
  }

  /** Ends early what is under way. What can no longer be ended is answered all the same. */
  cancel(): void {
    this.line.cancel();
  }

  /** Answers to what was asked so far do not count. */
  forget(): void {
    this.cancel();
    this.pending.forEach((drop) => drop());
    this.pending.clear();
  }

  /** Lets the next engine be one in plain JavaScript. @returns whether the last was another. */
  simplify(): boolean {
    return this.line.simplify();
  }

  close(): void {
    this.openings++;
    this.disconnect();
    this.line.close();
  }

  private request<Answer>(request: (line: EngineLine) => Promise<Answer>): Promise<Answer | null> {
    return new Promise((resolve) => {
      const drop = (): void => resolve(null);
      this.pending.add(drop);
      request(this.line).then(
        (answer) => {
          this.pending.delete(drop);
          resolve(answer);
        },
        (error: unknown) => {
          const counts = this.pending.delete(drop);
          drop();
          if (!counts || isCancelled(error)) return;
          this.disconnect();
          this.onFailure(error);
        },
      );
    });
  }

  /** Asks this engine nothing more; `open` is the way back. */
  disconnect(): void {
    this.connected = false;
    this.forget();
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
