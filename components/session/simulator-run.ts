/** Finds the run of a simulator that nobody has given a session: the one around it or named by it, else its own. */

import type { LitElement, ReactiveController } from 'lit';
import type { Session } from '../../src/session/session';
import { InSight } from '../in-sight';
import { readLanguages } from '../lang';
import { announceRun, onRunChange, providerOf, RUN } from '../run';
import { isUnderstood, sayStrange } from '../versions';
import { isOfSession, type LiveRun } from './live-run';
import { RunHost } from './run-host';

type Host = LitElement & {
  run?: Session | undefined;
  readonly session: string;
  theme: 'light' | 'dark';
};

export class SimulatorRun implements ReactiveController {
  /** Null while the simulator shows a session that it was given. */
  run: LiveRun | null = null;
  readonly own: RunHost;
  private readonly sight: InSight;
  private stop: (() => void) | undefined;

  constructor(private readonly host: Host) {
    this.own = new RunHost(host, () => !this.isGiven && this.provider === null);
    this.sight = new InSight(host, () => this.run?.wake());
    host.addController(this);
    // Our own page has a language and a theme for all; elsewhere they are the simulator's.
    host.addEventListener('bw-lang', ({ detail }) => {
      if (!this.run) return;
      host.lang = detail.lang;
      readLanguages();
    });
    host.addEventListener('bw-theme', ({ detail }) => {
      if (this.run) host.setAttribute('theme', detail.theme);
    });
  }

  hostConnected(): void {
    this.stop = onRunChange(this.join);
    this.join();
  }

  hostDisconnected(): void {
    this.stop?.();
  }

  hostUpdate(): void {
    this.join();
  }

  /** Whether it says aloud where the run is: a session around it does so itself. */
  get narrates(): boolean {
    return this.run === null || this.own.run !== null;
  }

  private get isGiven(): boolean {
    return this.host.run !== undefined && this.run === null;
  }

  private get provider(): ReturnType<typeof providerOf> {
    return providerOf(this.host, this.host.session);
  }

  /** Whoever gives it a run may come later. */
  private readonly join = (): void => {
    const { host } = this;
    if (!host.isConnected || this.isGiven) return;
    const given = this.own.run ?? this.provider?.[RUN] ?? null;
    const strange = given !== null && !isUnderstood(given);
    sayStrange(host, strange ? given : null);
    const run = !strange && given && isOfSession(given) ? given : null;
    if (run === this.run) return;
    this.run = run;
    host.run = run?.session;
    if (!host.hasAttribute('theme')) {
      host.theme = getComputedStyle(host).colorScheme === 'dark' ? 'dark' : 'light';
    }
    if (this.sight.seen) run?.wake();
    announceRun();
  };
}
