/** Measures the model where the program reports on it (every so many batches, at the last, and where it is
 * paused), as soon as the images for it are there. */

import type { Cursor } from '../core/cursor';
import { lengthOf } from '../core/run';
import type { Measured } from '../worker/api';
import type { Dialogue } from './dialogue';
import type { History } from './history';
import { atEnd, updatesAt } from './state';
import type { Store } from './store';

/** Milliseconds without a move after which the page is at rest: longer than a key that is held down takes
 * to act again, since a measurement would keep the next step waiting. */
const CALM = 120;

export class Reports {
  private last: Promise<void> = Promise.resolve();
  private resting = false;
  /** The cursor that was last seen at rest. */
  private calmAt: Cursor | null = null;

  constructor(
    private readonly store: Store,
    private readonly dialogue: Dialogue,
    private readonly history: History,
    private readonly frame: () => Promise<number>,
  ) {}

  /** Number of updates after which the next report is due, once `updates` were made. */
  next(updates: number): number {
    const { reportEvery } = this.store.state.recipe;
    return Math.ceil(updates / reportEvery) * reportEvery + 1;
  }

  /** Measures after so many updates if a report is due then. */
  async report(updates: number): Promise<void> {
    if (updates > 0 && this.next(updates - 1) === updates) await this.measure(updates);
  }

  /** Measures what is due, once the page has come to rest. May be called at any time. */
  settle(): void {
    if (!this.resting) void this.rest();
  }

  /** Takes what was measured on the way. */
  put({ updates, ...measure }: Measured): void {
    const { store } = this;
    const measures = [...store.state.measures, [updates, measure] as const];
    store.update({ measures: new Map(measures.sort(([a], [b]) => a - b)) });
  }

  private async rest(): Promise<void> {
    this.resting = true;
    while (this.due()) {
      await this.calm();
      await this.due()?.();
    }
    this.resting = false;
  }

  private async calm(): Promise<void> {
    const { store } = this;
    if (this.calmAt === store.state.cursor) return;
    let { cursor } = store.state;
    let since = await this.frame();
    for (let now = since; now - since < CALM && this.due(); now = await this.frame()) {
      if (store.state.cursor !== cursor) since = now;
      ({ cursor } = store.state);
    }
    this.calmAt = cursor;
  }

  /** What is to be done at rest, or null. */
  private due(): (() => Promise<void>) | null {
    const { state } = this.store;
    if (!this.dialogue.isOpen || state.playing || state.busy || state.fault) return null;
    if (this.has('validation')) {
      const updates = this.unmeasured();
      if (updates !== undefined) return () => this.measure(updates);
    }
    if (atEnd(state) && !state.result && this.has('test')) return () => this.test();
    return null;
  }

  /** Updates after which a measure is lacking: here, else at the first report that has none. */
  private unmeasured(): number | undefined {
    const { state } = this.store;
    const { sound } = this;
    const { measures } = state;
    const here = updatesAt(state);
    if (here <= sound && !measures.has(here)) return here;
    for (let updates = this.next(0); updates <= sound; updates = this.next(updates)) {
      if (!measures.has(updates)) return updates;
    }
    const all = lengthOf(state.run);
    return sound >= all && !measures.has(all) ? all : undefined;
  }

  /** One at a time, so that nothing is measured twice. */
  private measure(updates: number): Promise<void> {
    this.last = this.last.then(async () => {
      const { store } = this;
      if (!this.has('validation') || updates > this.sound) return;
      if (store.state.measures.has(updates)) return;
      const measure = await this.dialogue.ask((line) => line.measure(updates));
      if (measure) this.put({ ...measure, updates });
    });
    return this.last;
  }

  private async test(): Promise<void> {
    const { store } = this;
    const result = await this.dialogue.ask((line) => line.test(updatesAt(store.state)));
    if (result) store.update({ result });
  }

  /** Updates that were made and left weights that are numbers: others are no model. */
  private get sound(): number {
    return Math.min(this.history.ran, this.history.fault?.step ?? Infinity);
  }

  /** Whether all images of the split have arrived. */
  private has(split: 'validation' | 'test'): boolean {
    const { progress } = this.store.state;
    return progress !== null && progress.loaded[split] >= progress.totals[split];
  }
}
