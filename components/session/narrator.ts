/** Tells screen readers, in a live region of its host, where a session has come to and what came out of it. */

import type { LitElement, ReactiveController } from 'lit';
import { quantityOf } from '../../src/core/kind';
import type { Locale } from '../../src/locales';
import { shownIn } from '../../src/session/probe';
import type { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';
import { decimal } from '../number';
import type { Words } from '../words';
import { Announcer } from './announcer';
import { Shown } from './shown';

/** The host renders an element of this class, polite and out of sight. */
const REGION = '.live';

export class Narrator implements ReactiveController {
  private session: Session | undefined;
  private unsubscribe: (() => void) | undefined;
  private last: State | undefined;
  /** Whether the place is still to be told: its values may be on their way. */
  private untold = false;
  private readonly announcer = new Announcer((text) => {
    const region = this.host.renderRoot.querySelector(REGION);
    if (region) region.textContent = text;
  });

  constructor(
    private readonly host: LitElement,
    private readonly words: Words,
    private readonly find: () => Session | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.follow(this.find());
  }

  hostUpdate(): void {
    this.follow(this.find());
  }

  hostDisconnected(): void {
    this.follow(undefined);
  }

  private follow(session: Session | undefined): void {
    if (session === this.session) return;
    this.unsubscribe?.();
    this.announcer.stop();
    this.session = session;
    this.last = session?.state;
    this.untold = false;
    this.unsubscribe = session?.subscribe(() => this.look(session.state));
  }

  private look(now: State): void {
    const { last } = this;
    this.last = now;
    if (!last) return;
    const { step, stage } = last.cursor;
    const moved = now.cursor.step !== step || now.cursor.stage !== stage;
    if (now.playing) {
      if (moved) this.announcer.played(() => this.passing());
      return;
    }
    // Where the playing ends is told as well as where a step leads to.
    if (moved || last.playing) this.untold = true;
    if (!this.untold || !now.trace) return;
    this.untold = false;
    this.announcer.stepped(story(now, this.words.all));
  }

  private passing(): string {
    const { page, controls } = this.words.all;
    const { cursor, costs } = this.last!;
    const batch = controls.count(cursor.step + 1);
    return page.passes(batch, decimal(costs[cursor.step] ?? NaN, 3));
  }
}

/** Stage and batch, what the stage is about, and what it has come to. */
export function story(state: State, words: Locale): string {
  const { page, controls, stages } = words;
  const shown = new Shown(shownIn(state));
  const { cursor, recipe } = shown.state;
  const stage = recipe.stages[cursor.stage]!;
  const { title, heading } = stages[stage.text];
  const written = Object.keys(stage.writes);
  const parts = [page.moved(title, controls.count(state.cursor.step + 1)), heading];
  const { image } = shown.at;
  const [reading, label] = [shown.readings?.[image], shown.labels?.[image]];
  if (written.includes(recipe.probabilities) && reading !== undefined && label !== undefined) {
    const name = words.captions.class;
    parts.push(page.wasRead(controls.count(image + 1), name(reading), name(label)));
  }
  const costs = written.some((name) => quantityOf(shown.specs[name]!.kind) === 'loss');
  if (costs && !state.probed) parts.push(page.costs(decimal(state.costs[cursor.step]!, 3)));
  return `${parts.join('. ')}.`;
}
