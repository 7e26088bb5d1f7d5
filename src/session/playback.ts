/** Turns time into stages due, at a speed that may change while it plays. */

/** Longest stretch that counts: after a hidden tab or a sleeping machine, playing goes on where it was. */
const LONGEST = 250;

export class Playback {
  private last: number | null = null;

  /** @param carry stages due from the start: with 1 pressing Play is answered at once. */
  constructor(private carry: number) {}

  /** Stages due at time `now` (ms) when `speed` stages a second are played. As fast as it goes has no
   * stages of its own, and none are owed for it afterwards. */
  due(now: number, speed: number): number {
    const elapsed = this.last === null ? 0 : Math.min(LONGEST, now - this.last);
    this.last = now;
    if (speed === Infinity) return 0;
    // At slow speeds a stage takes many frames, whose parts sum up here.
    const owed = this.carry + (elapsed / 1000) * speed;
    const whole = Math.floor(owed);
    this.carry = owed - whole;
    return whole;
  }
}

/** The next frame, once it has been drawn, or a tenth of a second where frames do not come (a hidden tab). Gives the
 * time. What is done then is drawn with the frame after: done before the drawing, it would make one long task of both. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    const frame = requestAnimationFrame(() => setTimeout(done));
    const timer = setTimeout(done, 100);
    function done(): void {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve(performance.now());
    }
  });
}
