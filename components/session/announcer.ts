/** Tells screen readers where a run has come to: each step by hand once, and while it plays not all of them. */

/** Milliseconds between two announcements while it plays: a sentence takes as long. */
const PAUSE = 2000;

export class Announcer {
  private spoke = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say is called with what shall be said now */
  constructor(private readonly say: (text: string) => void) {}

  /** Somebody has made a step. */
  stepped(text: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.speak(text);
  }

  /** The run has come further by itself. Of what is told meanwhile the newest is said.
   * @param text is called when it is to be said */
  played(text: () => string): void {
    if (this.timer !== undefined) return;
    const wait = this.spoke + PAUSE - Date.now();
    if (wait <= 0) return this.speak(text());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.speak(text());
    }, wait);
  }

  /** Nothing more is said. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private speak(text: string): void {
    this.spoke = Date.now();
    this.say(text);
  }
}
