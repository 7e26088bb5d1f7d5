/** The step after the one on show, asked for while that is looked at: whoever goes on does not wait for the engine.
 * Nothing else learns of it before. */

import type { Advanced } from '../worker/api';
import type { Dialogue } from './dialogue';

export class Ahead {
  private step: number | null = null;
  private answer: Advanced | null = null;
  private coming: Promise<Advanced | null> | null = null;

  constructor(private readonly dialogue: Dialogue) {}

  /** Asks for a step, unless that was done. */
  ask(step: number): void {
    if (step === this.step) return;
    this.forget();
    this.step = step;
    const coming = this.dialogue.ask((line) => line.advance(step, step + 1, 0));
    this.coming = coming;
    void coming.then((answer) => {
      if (this.coming !== coming) return;
      // A request that was ended, or a step without its images, is asked for anew.
      if (answer?.trace) this.answer = answer;
      else this.forget();
    });
  }

  /** The answer for a step, if it has come. It is given away. */
  take(step: number): Advanced | null {
    const answer = step === this.step ? this.answer : null;
    if (answer) this.forget();
    return answer;
  }

  /** What was asked for these steps and not answered yet, if it was for just these. It is given away. */
  wait(from: number, until: number): Promise<Advanced | null> | null {
    if (from !== this.step || until !== from + 1) return null;
    const { coming } = this;
    this.forget();
    return coming;
  }

  forget(): void {
    this.step = this.answer = this.coming = null;
  }
}
