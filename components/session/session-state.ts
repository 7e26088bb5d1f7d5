/** The state of a session for an element: it is drawn anew whenever the state changes. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';

export class SessionState implements ReactiveController {
  private session: Session | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    private readonly host: LitElement,
    private readonly find: () => Session | undefined,
  ) {
    host.addController(this);
  }

  /** The state now; undefined while there is no session. */
  get now(): State | undefined {
    return this.find()?.state;
  }

  hostConnected(): void {
    this.follow();
  }

  hostUpdate(): void {
    this.follow();
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.session = undefined;
  }

  private follow(): void {
    const session = this.find();
    if (session === this.session) return;
    this.unsubscribe?.();
    this.session = session;
    this.unsubscribe = session?.subscribe(() => this.host.requestUpdate());
  }
}
