/** All that may be done to what the page shows. The state is one object, made anew by each change; the
 * worker is only ever asked for steps. */

import type { ElementRef, FocusChange } from '../core/axis';
import { moveStages, moveSteps, type Cursor } from '../core/cursor';
import type { Recipe } from '../core/recipe';
import { lengthOf, settingsAt, withChange, withoutChange, type Run } from '../core/run';
import type { Settings } from '../core/settings';
import type { Place, Problem } from './address';
import { Dialogue } from './dialogue';
import type { EngineLine } from './engine-line';
import { History } from './history';
import { nextFrame } from './playback';
import { Player } from './player';
import { Reports } from './reports';
import { focusOf, pinning, selecting } from './selection';
import type { State } from './state';
import { Store } from './store';
import { Traveller } from './traveller';

export class Session {
  private readonly store: Store;
  private readonly dialogue: Dialogue;
  private readonly traveller: Traveller;
  private readonly reports: Reports;
  private readonly player: Player;

  /**
   * @param place where it opens
   * @param line the engine that `start` connects to
   * @param problems what could not be read of the address, to be shown
   * @param frame resolves with the time (ms) of the next frame
   */
  constructor(
    recipe: Recipe,
    place: Pick<Place, 'run' | 'cursor' | 'focus' | 'pinned'>,
    line: EngineLine,
    problems: readonly Problem[] = [],
    frame: () => Promise<number> = nextFrame,
  ) {
    const history = new History();
    this.store = new Store(opening(recipe, place, history, problems));
    this.dialogue = new Dialogue(line, (error) => this.fail(error));
    this.reports = new Reports(this.store, this.dialogue, history, frame);
    this.traveller = new Traveller(this.store, this.dialogue, history, this.reports);
    this.player = new Player(this.store, this.dialogue, this.traveller, this.reports, frame);
  }

  get state(): State {
    return this.store.state;
  }

  /** Calls `listener` after each change until the function it gives back is called. */
  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** Connects to the worker and shows the step at the cursor. Also the way back after a failure. Resolves
   * when the step is there or the worker failed, which the state tells. */
  async start(): Promise<void> {
    this.store.update({ failure: null, busy: true });
    const { run } = this.state;
    const opened = await this.dialogue.open(run, (progress) => {
      this.store.update({ progress });
      this.reports.settle();
    });
    if (!opened) return;
    this.store.update(opened);
    const { run: changed } = this.state;
    if (changed !== run) void this.dialogue.ask((line) => line.setRun(changed));
    await this.traveller.refresh();
  }

  /** Ends the worker; nobody is told of anything any more. */
  close(): void {
    this.pause();
    this.store.close();
    this.dialogue.close();
  }

  /** Asks again for the shards that failed. */
  retryData(): void {
    void this.dialogue.ask((line) => line.retry());
  }

  /** Goes to a place, or to the end of the run when it lies beyond. */
  go(cursor: Cursor): void {
    this.pause();
    void this.traveller.aim(cursor);
  }

  stageBy(by: number): void {
    this.pause();
    this.go(moveStages(this.traveller.goal, by, this.stages, this.length));
  }

  batchBy(by: number): void {
    this.pause();
    const { goal } = this.traveller;
    const moved = moveSteps(goal, by, this.length);
    // At either end a batch button still goes as far as there is to go.
    if (moved.step !== goal.step) this.go(moved);
    else this.go({ ...moved, stage: by < 0 ? 0 : this.stages - 1 });
  }

  reset(): void {
    this.go({ step: 0, stage: 0 });
  }

  toEnd(): void {
    this.go({ step: this.length - 1, stage: this.stages - 1 });
  }

  /** @param speed stages a second; Infinity is as fast as it goes */
  setSpeed(speed: number): void {
    this.store.update({ speed });
  }

  /** Stops playing. From then on the cursor stays, whatever is still under way. */
  pause(): void {
    this.player.pause();
  }

  /** Resolves when it has stopped playing. */
  play(): Promise<void> {
    return this.player.play();
  }

  /** Changes settings from the next batch on. */
  set(set: Readonly<Partial<Settings>>): void {
    this.traveller.follow(withChange(this.state.run, this.next, set));
  }

  /** Takes back the change number `index`. */
  unset(index: number): void {
    this.traveller.follow(withoutChange(this.state.run, index));
  }

  /** Begins again at the first batch with the settings that hold now, and no changes. */
  restart(): void {
    const { run } = this.state;
    const settings = { ...settingsAt(run, this.next), batches: this.length };
    this.openRun({ ...run, settings, changes: [] }, { step: 0, stage: 0 });
  }

  /** Opens another run of the recipe, such as one from a run file. */
  openRun(run: Run, cursor: Cursor): void {
    this.pause();
    this.traveller.follow(run, cursor);
  }

  /** Says which element the pointer or the keyboard is at. */
  point(pointed: ElementRef | null): void {
    const { selection } = this.state;
    if (pointed ?? selection.pointed) this.store.update({ selection: { ...selection, pointed } });
  }

  /** Keeps an element; null lets go of it. */
  pin(element: ElementRef | null): void {
    const { selection, cursor } = this.state;
    this.store.update({ selection: pinning(selection, element, cursor.stage) });
  }

  /** The image `by` places on in the batch. */
  imageBy(by: number): void {
    const { selection, recipe, trace, run, cursor } = this.state;
    const { batchSize } = settingsAt(run, cursor.step);
    const image = focusOf(selection, recipe, trace).image + by;
    this.select({ image: Math.min(batchSize - 1, Math.max(0, image)) });
  }

  /** Chooses positions without asking where a number comes from. */
  select(at: FocusChange): void {
    this.store.update({ selection: selecting(this.state.selection, at) });
  }

  private get stages(): number {
    return this.state.recipe.stages.length;
  }

  private get length(): number {
    return lengthOf(this.state.run);
  }

  /** The first batch that has not been shown. */
  private get next(): number {
    const { cursor, trace } = this.state;
    return trace ? cursor.step + 1 : cursor.step;
  }

  private fail(error: unknown): void {
    const failure = error instanceof Error ? error.message : String(error);
    this.store.update({ failure, playing: false, busy: false });
    void this.traveller.stay();
  }
}

/** What is known before the worker has been heard of. */
function opening(
  recipe: Recipe,
  { run, cursor, focus, pinned }: Pick<Place, 'run' | 'cursor' | 'focus' | 'pinned'>,
  { costs, ran }: History,
  problems: readonly Problem[],
): State {
  return {
    recipe,
    run,
    cursor,
    trace: null,
    costs,
    ran,
    measures: new Map(),
    result: null,
    selection: { focus, pinned: pinned && { ...pinned, stage: cursor.stage }, pointed: null },
    playing: false,
    speed: 1,
    progress: null,
    backend: null,
    fault: null,
    failure: null,
    busy: true,
    waiting: null,
    problems,
  };
}
