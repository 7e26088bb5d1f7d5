/** Gives an element what it shows, from the run around it or named by its `session`. What its owner has set stays. */

import type { LitElement, ReactiveController } from 'lit';
import type { Facts } from './facts';
import { onRunChange, providerOf, RUN, type RunView, type Scene } from './run';
import { InSight } from './in-sight';
import { isUnderstood, sayStrange } from './versions';

/** An element that can be told which run it shows. */
export type BoundHost = LitElement & { session: string };

/** Events by which a learner acts on a run. */
const ACTS = [
  'bw-point',
  'bw-pin',
  'bw-go',
  'bw-transport',
  'bw-scrub',
  'bw-speed',
  'bw-set',
  'bw-unset',
  'bw-restart',
  'bw-send',
  'bw-back',
  'bw-retry',
] as const;

export class Bound implements ReactiveController {
  private run: RunView | null = null;
  private stop: (() => void) | undefined;
  private unsubscribe: (() => void) | undefined;
  /** What was put into the host's properties. */
  private readonly given = new Map<string, unknown>();
  private readonly defaults: Facts;
  /** Whether anything of the run is shown, and not only what the owner gave. */
  private shows = false;
  private readonly sight: InSight;

  /** It must be made after all properties of its host have their defaults.
   * @param give what of the scene becomes of which properties; null where there is nothing to show */
  constructor(
    protected readonly host: BoundHost,
    private readonly give: (scene: Scene) => Facts | null,
  ) {
    this.defaults = { ...propertiesOf(host) };
    this.sight = new InSight(host, () => this.run?.wake());
    host.addController(this);
  }

  /** Whether it shows a run. */
  get isBound(): boolean {
    return this.run !== null;
  }

  hostConnected(): void {
    this.stop = onRunChange(this.find);
    for (const act of ACTS) this.host.addEventListener(act, this.onAct);
    this.find();
  }

  hostDisconnected(): void {
    this.stop?.();
    for (const act of ACTS) this.host.removeEventListener(act, this.onAct);
    this.follow(null);
  }

  hostUpdate(): void {
    // The attribute that names the run may have changed.
    this.find();
    const facts = this.facts();
    if (facts) this.put(facts);
  }

  protected facts(): Facts | null {
    return this.run ? this.give(this.run.scene) : null;
  }

  /** Whether the owner of the host has set this property. */
  protected isOwn(key: string): boolean {
    const value = (this.host as unknown as Facts)[key];
    return value !== (this.given.has(key) ? this.given.get(key) : this.defaults[key]);
  }

  protected acted(event: Event): void {
    if (this.shows) this.run?.act(event);
  }

  private put(facts: Facts): void {
    const host = this.host as unknown as Record<string, unknown>;
    this.shows = false;
    for (const [key, value] of Object.entries(facts)) {
      if (!(key in this.defaults) || this.isOwn(key)) continue;
      this.shows = true;
      this.given.set(key, value);
      host[key] = value;
    }
  }

  private readonly onAct = (event: Event): void => {
    this.acted(event);
  };

  private readonly find = (): void => {
    if (!this.host.isConnected) return;
    const run = providerOf(this.host, this.host.session)?.[RUN] ?? null;
    const strange = run !== null && !isUnderstood(run);
    sayStrange(this.host, strange ? run : null);
    this.follow(strange ? null : run);
  };

  private follow(run: RunView | null): void {
    if (run === this.run) return;
    this.unsubscribe?.();
    this.run = run;
    this.unsubscribe = run?.subscribe(() => this.host.requestUpdate());
    if (!run) return;
    if (this.sight.seen) run.wake();
    this.host.requestUpdate();
  }
}

function propertiesOf(host: LitElement): Facts {
  const { elementProperties } = host.constructor as typeof LitElement;
  const properties = host as unknown as Facts;
  return Object.fromEntries(
    [...elementProperties.keys()].map((key) => [key, properties[String(key)]]),
  );
}
