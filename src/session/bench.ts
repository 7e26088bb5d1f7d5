/** The test bench: what the weights on show make of images that no step learns from. All test images while
 * somebody watches, a drawing, and one image taken through the loop in place of the batch. */

import type { FocusChange } from '../core/axis';
import type { Drawing } from '../core/drawing';
import { firstDifference, lengthOf, type Run } from '../core/run';
import { firstFault, type Trace } from '../core/trace';
import type { Value } from '../core/value';
import type { LabelledImages } from '../data/split';
import type { TestResult } from '../worker/api';
import type { TestProbe } from './address';
import type { Dialogue } from './dialogue';
import { Latest } from './latest';
import { weightsOf, type Probe } from './probe';
import type { State } from './state';
import type { Store } from './store';

/** Milliseconds between an answer for all test images and the next question: enough to follow a hand that
 * scrubs, and time for the page to go on drawing the rest. A run that plays shall not wait for it. */
const REST = 80;
const REST_PLAYING = 250;

/** The weights of a run after so many updates. */
interface Weights {
  readonly run: Run;
  readonly updates: number;
}

type OfDrawing = Weights & { readonly pixels: Uint8Array };
type OfProbe = Weights & { readonly probe: Probe };

export class Bench {
  private watching = false;
  /** A test image to be sent once there are any. */
  private opening: TestProbe | null = null;
  private run: Run;
  /** What was selected before the probe, and of which recipe. */
  private before: Pick<State, 'recipe' | 'selection'> | null = null;
  private readonly all: Latest<Weights, TestResult>;
  private readonly drawn: Latest<OfDrawing, Value>;
  private readonly probed: Latest<OfProbe, Trace>;

  /** @param frame resolves with the next frame */
  constructor(
    private readonly store: Store,
    private readonly dialogue: Dialogue,
    frame: () => Promise<number>,
  ) {
    this.run = store.state.run;
    this.all = new Latest(dialogue, {
      wanted: () => (this.watching && hasTest(this.state) ? this.weights : null),
      same: sameWeights,
      ask: (line, { updates }) => line.test(updates),
      take: (asked, result) => {
        if (this.holds(asked)) store.update({ tested: { updates: asked.updates, result } });
      },
      rest: () => pause(frame, this.state.playing ? REST_PLAYING : REST),
    });
    this.drawn = new Latest(dialogue, {
      wanted: () => {
        const { drawing } = this.state;
        return drawing && { ...this.weights, pixels: drawing.pixels };
      },
      same: (a, b) => a.pixels === b.pixels && sameWeights(a, b),
      ask: (line, { updates, pixels }) => line.predict(updates, pixels),
      take: (asked, { data }) => {
        const { updates, pixels } = asked;
        if (!this.holds(asked) || !this.state.drawing) return;
        store.update({ reading: { updates, pixels, probabilities: data } });
      },
    });
    this.probed = new Latest(dialogue, {
      wanted: () => {
        const { probe } = this.state;
        return probe && { ...this.weights, probe };
      },
      same: (a, b) => a.probe === b.probe && sameWeights(a, b),
      ask: (line, { updates, probe }) => line.explain(updates, probe.pixels, probe.label),
      take: (asked, trace) => this.takeProbed(asked, trace),
    });
    store.subscribe(() => this.follow());
  }

  /** While it is watched, all test images are read again whenever the weights have become others. */
  watch(watching: boolean): void {
    if (watching === this.watching) return;
    this.watching = watching;
    this.follow();
  }

  /** Has a drawing read by the weights on show, now and from now on. */
  draw(drawing: Drawing | null): void {
    const { reading } = this.state;
    this.store.update({ drawing, reading: drawing && reading });
  }

  /** Pixels and labels of test images; null when nobody can be asked. */
  images(indices: readonly number[]): Promise<LabelledImages | null> {
    return this.dialogue.ask((line) => line.images('test', indices));
  }

  /** Takes a test image through the loop. Resolves when it has been fetched.
   * @param after whether by the weights after the update of the step; left out, by those on show */
  async sendTest(index: number, after?: boolean): Promise<void> {
    const images = await this.images([index]);
    if (!images) return;
    const { pixels, labels } = images;
    this.send({ from: 'test', pixels, label: labels[0]!, index }, after);
  }

  /** The same as soon as the test images are there, and nothing where there is no such image. */
  openTest(probe: TestProbe): void {
    this.opening = probe;
  }

  /** Takes the drawing through the loop. @param label what the learner says it is */
  sendDrawing(label: number): void {
    const { drawing } = this.state;
    if (drawing) this.send({ from: 'drawing', pixels: drawing.pixels, label });
  }

  /** Shows the batch again, with what was selected in it. */
  back(): void {
    const { before } = this;
    if (!this.state.probe) return;
    this.before = null;
    const selection = before?.recipe === this.state.recipe ? before.selection : undefined;
    this.store.update({ probe: null, probed: null, ...(selection && { selection }) });
  }

  private get state(): State {
    return this.store.state;
  }

  private get weights(): Weights {
    return { run: this.state.run, updates: weightsOf(this.state) };
  }

  private send(image: Omit<Probe, 'after'>, chosen?: boolean): void {
    const { state } = this;
    const { cursor, recipe, selection } = state;
    this.before ??= { recipe, selection };
    const after = chosen ?? weightsOf(state) > cursor.step;
    this.store.update({
      probe: { ...image, after },
      selection: { focus: ofAnyImage(selection.focus), pinned: null, pointed: null },
    });
  }

  private takeProbed(asked: OfProbe, trace: Trace): void {
    const { probe, updates } = asked;
    if (!this.holds(asked) || this.state.probe !== probe) return;
    const { recipe } = this.state;
    const found = firstFault(recipe, trace);
    const fault = found && { step: updates, ...found };
    this.store.update({ probed: { probe, recipe, trace, fault } });
  }

  /** Whether these are still the weights after so many updates. */
  private holds({ run, updates }: Weights): boolean {
    return isKept(run, this.state.run, updates);
  }

  private follow(): void {
    const { run } = this.state;
    if (run !== this.run) this.drop(this.run, run);
    this.open();
    this.all.follow();
    this.drawn.follow();
    this.probed.follow();
  }

  private open(): void {
    const { opening } = this;
    if (!opening || !this.dialogue.isOpen || !hasTest(this.state)) return;
    this.opening = null;
    if (opening.index < this.state.progress!.totals.test) {
      void this.sendTest(opening.index, opening.after);
    }
  }

  /** Drops what another run's weights said. */
  private drop(from: Run, to: Run): void {
    this.run = to;
    // What was selected there means nothing here.
    if (firstDifference(from, to) === 0) this.before = null;
    const { tested, reading, probed } = this.state;
    const lost = (updates?: number): boolean => updates !== undefined && !isKept(from, to, updates);
    if (lost(tested?.updates)) this.store.update({ tested: null });
    if (lost(reading?.updates)) this.store.update({ reading: null });
    if (lost(probed?.trace.step)) this.store.update({ probed: null });
  }
}

/** Lets frames pass until it has rested. */
async function pause(frame: () => Promise<number>, rest: number): Promise<void> {
  const from = await frame();
  while ((await frame()) - from < rest);
}

/** What was chosen whatever the image: the image of the batch is none here, and its class not this one's. */
function ofAnyImage({ pixel, hidden }: FocusChange): FocusChange {
  return { ...(pixel !== undefined && { pixel }), ...(hidden !== undefined && { hidden }) };
}

/** Whether two runs have the same weights after so many updates. A difference in the first step may be one
 * in what they begin with. */
function isKept(from: Run, to: Run, updates: number): boolean {
  if (from === to) return true;
  const known = firstDifference(from, to);
  return known > 0 && updates <= known && updates <= lengthOf(to);
}

function sameWeights(a: Weights, b: Weights): boolean {
  return a.run === b.run && a.updates === b.updates;
}

/** Whether all test images have arrived. */
function hasTest({ progress }: State): boolean {
  return progress !== null && progress.loaded.test >= progress.totals.test;
}
