/** Starts the engine, and another where one stopped. */

import type { LabelledImages, PerSplit } from '../data/split';
import type { Dialogue } from './dialogue';
import type { KnownPlace } from './engine-line';
import { failureOf } from './failure';
import type { Reports } from './reports';
import type { Store } from './store';
import type { Traveller } from './traveller';

export class Supervisor {
  /** Steps that had been run when an engine last stopped: another is started by itself only if it got further,
   * so that what kills every engine does not start them for ever. */
  private stoppedAt = -1;

  /** @param images what runs learn from in place of MNIST */
  constructor(
    private readonly store: Store,
    private readonly dialogue: Dialogue,
    private readonly traveller: Traveller,
    private readonly reports: Reports,
    private readonly images: () => PerSplit<LabelledImages> | undefined,
  ) {}

  /** Starts an engine because somebody asked for it. Resolves when the step is there or the engine failed. */
  async start(): Promise<void> {
    this.forgive();
    this.store.update({ revival: null });
    await this.open();
  }

  /** What stopped an engine before is not to be expected of the run any more. */
  forgive(): void {
    this.stoppedAt = -1;
  }

  /** Another engine takes the place of one that failed; where that seems in vain, the learner decides. */
  stopped(error: unknown): void {
    const failure = failureOf(error);
    const { ran } = this.store.state;
    // What a backend lacks it lacks the next time, too.
    const simpler = failure.kind === 'kernel' && this.dialogue.simplify();
    if (simpler || ran > Math.max(0, this.stoppedAt)) {
      this.stoppedAt = ran;
      this.store.update({ revival: { failure, done: false, moved: simpler } });
      void this.revive();
      return;
    }
    const { playing } = this.store.state;
    this.store.update({ failure, revival: null, playing: false, busy: false });
    // What plays is paused; a place that was asked for is still wanted.
    void (playing ? this.traveller.stay() : this.traveller.aim(this.traveller.goal));
  }

  /** Goes on with another engine as if nothing had happened. */
  private async revive(): Promise<void> {
    const { revival, backend: before } = this.store.state;
    await this.open();
    const { revival: still, backend } = this.store.state;
    if (!revival || still !== revival || !this.dialogue.isOpen) return;
    this.store.update({ revival: { ...revival, done: true, moved: backend !== before } });
  }

  private async open(): Promise<void> {
    const { store, dialogue } = this;
    store.update({ failure: null, wanted: null, busy: true });
    const { run } = store.state;
    const opened = await dialogue.open(
      run,
      (progress) => {
        store.update({ progress });
        this.reports.settle();
      },
      this.known,
      this.images(),
    );
    if (!opened) return;
    store.update(opened);
    const { run: changed } = store.state;
    if (changed !== run) void dialogue.ask((line) => line.setRun(changed));
    await this.traveller.refresh();
  }

  /** The place on show: an engine that takes another's place need not compute its way there. */
  private get known(): KnownPlace | null {
    const { trace, backend, recipe, costs, hits } = this.store.state;
    if (!trace || backend === null) return null;
    const { step } = trace;
    const names = Object.keys(recipe.parameters);
    return {
      step,
      parameters: Object.fromEntries(names.map((name) => [name, trace.values[name]!])),
      costs: costs.slice(0, step),
      hits: hits.slice(0, step),
      backend,
    };
  }
}
