/** Goes as fast as the engine does: it is always asked for one stretch more than it works on, so that it never
 * waits for the page, and the page takes what has come when it is about to draw. */

import type { Advanced } from '../worker/api';
import type { Dialogue } from './dialogue';

/** Milliseconds of the shortest stretch: about a frame, since each ends with a copy of everything. */
const SHORTEST = 16;

/** Stretches asked for at a time. */
const AHEAD = 2;

export class Sprint {
  private readonly arrived: Advanced[] = [];
  private underWay = 0;
  private from: number | null;
  private stopped = false;
  /** Whether an answer came after which none counts. */
  private ended = false;
  private length = SHORTEST;

  /** @param from the first step to run
   * @param until the step to stop before
   * @param measuring whether to measure at the first report */
  constructor(
    private readonly dialogue: Dialogue,
    from: number,
    private readonly until: number,
    private measuring: boolean,
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

  /** Measures at the next report. */
  measure(): void {
    this.measuring = true;
  }

  /** What has arrived since the last time.
   * @param interval milliseconds until the page is going to draw again, as it seems */
  take(interval: number): Advanced[] {
    // Two of them to a drawing: whoever pauses waits for those that are under way.
    this.length = Math.max(SHORTEST, interval / AHEAD);
    return this.arrived.splice(0);
  }

  private ask(): void {
    while (!this.stopped && this.underWay < AHEAD) {
      const { from, measuring, length } = this;
      this.from = null;
      this.measuring = false;
      this.underWay++;
      void this.dialogue
        .ask((line) => line.sprint(from, this.until, length, measuring))
        .then((answer) => {
          // It took the engine too long to get to the report: the next stretch goes on to it.
          if (measuring && !answer?.measured) this.measuring = true;
          this.arrive(answer);
        });
    }
  }

  private arrive(answer: Advanced | null): void {
    this.underWay--;
    if (answer && !this.ended) this.arrived.push(answer);
    const last = answer?.trace?.step;
    // Its end, a number that is not finite, or images that have not come.
    this.ended ||= last === undefined || last + 1 >= this.until || answer?.fault !== null;
    if (this.ended) this.stop();
    this.ask();
  }
}
