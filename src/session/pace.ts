/** How often full speed shows where it is: with each frame, where drawing is done within one. Elsewhere drawing gets
 * its share of the time and no more, so that keys are answered, frames come, and the engine has the processor. */

/** Milliseconds from one frame to the next by which nothing was missed. */
const FRAME = 20;

/** Of the time, what drawing may take that is longer than that. */
const SHARE = 1 / 7;

/** Milliseconds that even the slowest page lets pass between two of them. */
const LONGEST = 500;

/** How much the drawing just seen counts, and not those before. */
const NEWEST = 0.3;

export class Pace {
  /** The frame that drew last, until it is known how long it took. */
  private begun: number | null = null;
  private shown = -Infinity;
  /** Milliseconds that drawing takes, until the frame after it comes. */
  private takes = 0;

  /** Milliseconds from one drawing to the next. */
  get interval(): number {
    return this.takes <= FRAME ? this.takes : Math.min(LONGEST, this.takes / SHARE);
  }

  /** Whether the frame at `now` is to draw. To be asked with every frame. */
  isDue(now: number): boolean {
    if (this.begun !== null) {
      const took = Math.min(LONGEST, now - this.begun);
      this.takes = this.takes === 0 ? took : this.takes + (took - this.takes) * NEWEST;
      this.begun = null;
    }
    // No frame comes at the very time: half of one too early is better than half of one too late.
    return now >= this.shown + this.interval - FRAME / 2;
  }

  /** The frame at `now` draws. */
  draws(now: number): void {
    this.begun = this.shown = now;
  }
}
