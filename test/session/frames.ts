/** Frames that come when a test says so: no timer decides how a test ends. */

export class Frames {
  now = 1000;
  private waiting: ((now: number) => void)[] = [];

  /** What a session waits for its frames by. */
  readonly next = (): Promise<number> =>
    new Promise((resolve) => {
      this.waiting.push(resolve);
    });

  /** How many wait for the next frame. */
  get count(): number {
    return this.waiting.length;
  }

  /** Lets one frame come `elapsed` ms after the last, and everything that follows from it happen. */
  async tick(elapsed = 16): Promise<void> {
    this.now += elapsed;
    const { waiting } = this;
    this.waiting = [];
    waiting.forEach((resolve) => resolve(this.now));
    await turn();
  }
}

/** Lets everything happen that is due now, including answers of the engine. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Takes turns until it is so. */
export async function until(isSo: () => boolean, step: () => Promise<void> = turn): Promise<void> {
  for (let turns = 0; !isSo(); turns++) {
    if (turns > 50_000) throw new Error(`in vain waited for ${isSo.toString()}`);
    await step();
  }
}
