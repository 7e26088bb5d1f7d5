/** Opens the run that an element's attributes ask for, keeps it while the element is moved, and follows them. */

import type { LitElement, ReactiveController } from 'lit';
import type { State } from '../../src/session/state';
import { announceRun } from '../run';
import { LiveRun, tellOf } from './live-run';
import { cursorAttributes, openingOf, placeAttributes } from './place-attributes';

/** What hosts themselves say of the state. */
const NOTICED = ['problems', 'failure', 'wanted', 'revival'] as const satisfies (keyof State)[];

export class RunHost implements ReactiveController {
  run: LiveRun | null = null;
  private end: (() => void) | undefined;
  private readonly changed = new Set<string>();

  /** @param may whether the host is to have a run of its own, asked when it is connected */
  constructor(
    private readonly host: LitElement,
    private readonly may: () => boolean = () => true,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Moved within the page it is still the same run.
    if (!this.run && this.may()) this.open();
    announceRun();
  }

  hostDisconnected(): void {
    announceRun();
    // A turn later, so that a move is told from an end.
    setTimeout(() => {
      if (!this.host.isConnected) this.close();
    });
  }

  /** The host calls it for each of its attributes. */
  attributeChanged(name: string, old: string | null, value: string | null): void {
    if (old === value || !this.run) return;
    if (name === 'id') return announceRun();
    if (!placeAttributes.includes(name)) return;
    this.changed.add(name);
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    // The theme is no part of the run.
    this.changed.delete('theme');
    if (this.changed.size === 0) return;
    const onlyCursor = [...this.changed].every((name) => cursorAttributes.has(name));
    this.changed.clear();
    this.run?.follow(openingOf(this.host), onlyCursor);
  }

  close(): void {
    this.end?.();
    this.run?.close();
    this.run = null;
  }

  private open(): void {
    const run = LiveRun.of(this.host);
    const told = tellOf(this.host, run.session);
    const { session } = run;
    let { state } = session;
    const drawn = session.subscribe(() => {
      const before = state;
      ({ state } = session);
      if (NOTICED.some((name) => state[name] !== before[name])) this.host.requestUpdate();
    });
    this.run = run;
    this.end = () => {
      told();
      drawn();
    };
  }
}
