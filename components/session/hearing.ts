/** Fetches tones for whoever wants to hear them, so that the others need not wait for them. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import { parts } from '../parts';

export class Hearing implements ReactiveController {
  private asked = false;

  /** @param find the session, while sounds are wanted */
  constructor(
    private readonly host: LitElement,
    private readonly find: () => Session | undefined,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.asked || !this.find()) return;
    this.asked = true;
    void parts.fetch('sound', async () => {
      const { Sound } = await import('./sound');
      new Sound(this.host, this.find);
      this.host.requestUpdate();
    });
  }
}
