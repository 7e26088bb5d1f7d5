/** All that may be done to what the page shows. The state is one object, made anew by each change; the
 * worker is only ever asked for steps. */

import type { ElementRef, FocusChange } from '../core/axis';
import { moveStages, moveSteps, type Cursor } from '../core/cursor';
import { imagesOf } from '../core/image-set';
import { batchesOf, type Recipe } from '../core/recipe';
import { lengthOf, settingsAt, withChange, withoutChange, type Run } from '../core/run';
import { bounds, type Settings } from '../core/settings';
import type { Tape } from '../core/tape';
import type { Values } from '../core/value';
import type { OwnImages } from '../data/own-images';
import type { Place, Problem } from './address';
import { Bench } from './bench';
import { Dialogue } from './dialogue';
import type { EngineLine } from './engine-line';
import { History } from './history';
import { nextFrame } from './playback';
import { Player } from './player';
import { Reports } from './reports';
import { focusOf, pinning, selecting, selectionAt } from './selection';
import { forgotten, opening, type State } from './state';
import { Store } from './store';
import { Supervisor } from './supervisor';
import { transferred, type Here, type PlaceInRun } from './transfer';
import { Traveller } from './traveller';

const START: Cursor = { step: 0, stage: 0 };

export class Session {
  /** What the weights on show make of images outside the run. */
  readonly bench: Bench;
  private readonly store: Store;
  private readonly dialogue: Dialogue;
  private readonly traveller: Traveller;
  private readonly reports: Reports;
  private readonly player: Player;
  private readonly supervisor: Supervisor;
  /** The images that a learner brought, to be given to every new worker. */
  private own: OwnImages | null = null;

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
    this.dialogue = new Dialogue(line, (error) => this.supervisor.stopped(error));
    this.reports = new Reports(this.store, this.dialogue, history, frame);
    this.traveller = new Traveller(this.store, this.dialogue, history, this.reports);
    this.supervisor = new Supervisor(
      this.store,
      this.dialogue,
      this.traveller,
      this.reports,
      () => this.own?.images,
    );
    this.bench = new Bench(this.store, this.dialogue, frame);
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
  start(): Promise<void> {
    return this.supervisor.start();
  }

  /** Ends the worker; nobody is told of anything any more. */
  close(): void {
    this.pause();
    this.store.close();
    this.dialogue.close();
  }

  /** Shows that this could not be understood. */
  tell(problems: readonly Problem[]): void {
    this.store.update({ problems });
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

  /** Goes to a stage of the batch that is shown or, when it is on its way to another, of that. */
  toStage(stage: number): void {
    this.pause();
    this.go({ ...this.traveller.footing, stage });
  }

  /** Goes to a batch, at the stage that is shown or asked for. */
  toBatch(step: number): void {
    this.pause();
    this.go({ ...this.traveller.goal, step });
  }

  stageBy(by: number): void {
    this.pause();
    this.go(moveStages(this.traveller.footing, by, this.stages, this.length));
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
    this.go(START);
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

  /** Changes settings from the next batch on. Another number of images to learn from is another run: it begins
   * again at the first batch, with as many epochs as before. */
  set(set: Readonly<Partial<Settings>>): void {
    const { images } = set;
    if (images !== undefined) return this.restart({ ...this.inEpochs(images), ...set });
    this.traveller.follow(withChange(this.state.run, this.next, set));
  }

  /** Takes back the change number `index`. */
  unset(index: number): void {
    this.traveller.follow(withoutChange(this.state.run, index));
  }

  /** Begins again at the first batch with the settings that hold now, these in their place, and no changes. */
  restart(set: Readonly<Partial<Settings>> = {}): void {
    const { run } = this.state;
    this.openRun({ ...run, settings: { ...this.settings, ...set }, changes: [] }, START);
  }

  /** Begins again at the first batch from these weights, or from the recipe's own, with the settings that hold
   * now and no changes. They must fit the recipe. */
  startFrom(weights: Values | null): void {
    const { recipe } = this.state.run;
    const { images } = this.state.run;
    const run = { recipe, settings: this.settings, changes: [], ...(images && { images }) };
    this.openRun(weights ? { ...run, weights } : run, START);
  }

  /** Begins anew on these images, or on MNIST's: the recipe, own weights and all settings stay that still make
   * sense. Resolves as `start` does. */
  learnFrom(own: OwnImages | null): Promise<void> {
    const { recipe } = this.state;
    const { run } = transferred({ ...this.here, cursor: START }, recipe, own?.set ?? null);
    return this.reopen(own, { run, cursor: START, focus: {}, pinned: null }, recipe);
  }

  /** Opens another run of the recipe. */
  openRun(run: Run, cursor: Cursor): void {
    this.pause();
    this.supervisor.forgive();
    this.traveller.follow(run, cursor);
  }

  /** Shows another recipe, at the place in it that corresponds to this one: see `transferred`. */
  openRecipe(recipe: Recipe): void {
    if (recipe.id !== this.state.recipe.id) {
      this.openPlace(recipe, transferred(this.here, recipe));
    }
  }

  /** Opens a place of this recipe or of another, such as one from a run file. It is on the images that are here,
   * or on MNIST. */
  openPlace(recipe: Recipe, place: PlaceInRun): void {
    if (this.own && !place.run.images) {
      void this.reopen(null, place, recipe);
      return;
    }
    this.pause();
    this.supervisor.forgive();
    const selection = selectionAt(place);
    // What an address got wrong is of no concern to another place.
    this.traveller.follow(place.run, place.cursor, { recipe, selection, problems: [] });
  }

  /** What tfjs recorded in a step, which is run once more; null when it recorded nothing, and when the
   * answer no longer counts. */
  tape(step: number): Promise<Tape | null> {
    return this.dialogue.ask((line) => line.tape(step));
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
    const { selection, recipe, trace, run, cursor, probe } = this.state;
    if (probe) return;
    const { batchSize } = settingsAt(run, cursor.step);
    // The last batch of an epoch may be short.
    const images = trace?.values[recipe.label]?.data.length ?? batchSize;
    const image = focusOf(selection, recipe, trace).image + by;
    this.select({ image: Math.min(images - 1, Math.max(0, image)) });
  }

  /** Chooses positions without asking where a number comes from. */
  select(at: FocusChange): void {
    this.store.update({ selection: selecting(this.state.selection, at) });
  }

  private get here(): Here {
    const { recipe, run, selection } = this.state;
    const { settings } = this;
    return { recipe, run, settings, cursor: this.traveller.goal, focus: selection.focus };
  }

  /** Opens a place with other images, which takes another worker. */
  private reopen(own: OwnImages | null, place: PlaceInRun, recipe: Recipe): Promise<void> {
    this.pause();
    this.own = own;
    this.dialogue.disconnect();
    this.traveller.follow(place.run, place.cursor, {
      recipe,
      selection: selectionAt(place),
      problems: [],
      ...forgotten,
    });
    return this.start();
  }

  /** The settings that hold from the next batch on. */
  private get settings(): Settings {
    return { ...settingsAt(this.state.run, this.next), batches: this.length };
  }

  /** As many epochs as now, of so many images each, where the run has whole ones. */
  private inEpochs(images: Settings['images']): Partial<Settings> {
    const { settings } = this;
    const { batches } = settings;
    const { sizes } = imagesOf(this.state.run);
    const epochs = batches / batchesOf(1, settings, sizes);
    if (!Number.isInteger(epochs)) return {};
    return {
      batches: Math.min(bounds.batches.most, batchesOf(epochs, { ...settings, images }, sizes)),
    };
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
}
