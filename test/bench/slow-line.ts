/** A slow line to a server: what is asked waits, and all answers share its width. The browser's own emulation holds up
 * every worker for a debugger first, which a visitor does not have. */

import { setTimeout as pause } from 'node:timers/promises';

export interface Line {
  /** Milliseconds before a request is answered. */
  readonly latency: number;
  /** Megabits a second. */
  readonly rate: number;
}

/** Bytes sent at a time. */
const CHUNK = 4096;

export class SlowLine {
  /** When everything sent so far is through. */
  private free = 0;

  constructor(private readonly line: Line) {}

  /** Gives out a body bit by bit, as it comes through. */
  async *through(body: Buffer): AsyncGenerator<Buffer> {
    const { latency, rate } = this.line;
    await pause(latency);
    this.free = Math.max(this.free, performance.now());
    for (let from = 0; from < body.length; from += CHUNK) {
      const chunk = body.subarray(from, from + CHUNK);
      // Counted on from when the last was due: timers are late, and the line is not.
      this.free += (chunk.length * 8) / (rate * 1000);
      await pause(this.free - performance.now());
      yield chunk;
    }
  }
}
