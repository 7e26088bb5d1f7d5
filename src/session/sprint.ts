/** Goes as fast as the engine does: it is always asked for one stretch more than it works on, so that it never
 * waits for the page, and the page takes with each frame what has come. */

import type { Advanced } from '../worker/api';
import type { Dialogue } from './dialogue';

/** Milliseconds of one stretch: about a frame, since each ends with a copy of everything. */
const STRETCH = 16;

/** Stretches asked for at a time. */
const AHEAD = 2;

export class Sprint {
  private readonly arrived: Advanced[] = [];
  private underWay = 0;
  private from: number | null;
  private stopped = false;
  private wake: () => void = () => undefined;

  /** @param from the first step to run @param until the step to stop before */
  constructor(
    private readonly dialogue: Dialogue,
    from: number,
    private readonly until: number,
  ) {
    this.from = from;
    this.ask();
  }

  /** Whether everything asked for has arrived and was taken. */
  get isOver(): boolean {
    return this.underWay === 0 && this.arrived.length === 0;
  }

  /** Asks for no more: what is under way still comes. */
  stop(): void {
    this.stopped = true;
  }

  /** What has arrived since the last time; waits for the first, unless it is over. */
  async take(): Promise<Advanced[]> {
    while (this.arrived.length === 0 && this.underWay > 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.arrived.splice(0);
  }

  private ask(): void {
    while (!this.stopped && this.underWay < AHEAD) {
      const { from } = this;
      this.from = null;
      this.underWay++;
      void this.dialogue
        .ask((line) => line.advance(from, this.until, STRETCH))
        .then((answer) => this.arrive(answer));
    }
  }

  private arrive(answer: Advanced | null): void {
    this.underWay--;
    if (answer) this.arrived.push(answer);
    const last = answer?.trace?.step;
    // Its end, a number that is not finite, or images that have not come.
    if (last === undefined || last + 1 >= this.until || answer?.fault) this.stop();
    this.ask();
    this.wake();
  }
}
