/** The state of a session for an element: it is drawn anew whenever the state changes. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';

/** Milliseconds for which it may be on its way without a word: drawn at once, that would keep the drawing of the place
 * waiting that it is on its way to. */
const MOMENT = 100;

export class SessionState implements ReactiveController {
  private session: Session | undefined;
  private unsubscribe: (() => void) | undefined;
  /** What the host shows. */
  private drawn: State | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;

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
    clearTimeout(this.later);
  }

  hostUpdated(): void {
    this.drawn = this.now;
    clearTimeout(this.later);
  }

  private follow(): void {
    const session = this.find();
    if (session === this.session) return;
    this.unsubscribe?.();
    this.session = session;
    this.unsubscribe = session?.subscribe(() => this.look(session.state));
  }

  private look(now: State): void {
    clearTimeout(this.later);
    const update = (): void => this.host.requestUpdate();
    if (this.drawn && setsOut(this.drawn, now)) this.later = setTimeout(update, MOMENT);
    else update();
  }
}

/** Whether nothing is new but that it is on its way somewhere. */
function setsOut(before: State, now: State): boolean {
  const keys = Object.keys(now) as (keyof State)[];
  return now.busy && keys.every((key) => key === 'busy' || now[key] === before[key]);
}
