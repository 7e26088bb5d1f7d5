/** Brings the page to the place asked for, however often that changes on the way. The engine is asked one
 * thing at a time, and forward and back are the same question. */

import { isAfter, moveSteps, sameCursor, type Cursor } from '../core/cursor';
import { firstDifference, lengthOf, settingsAt, type Run } from '../core/run';
import { firstFault, type Trace } from '../core/trace';
import type { Advanced } from '../worker/api';
import { Ahead } from './ahead';
import type { Dialogue } from './dialogue';
import type { History } from './history';
import type { Reports } from './reports';
import type { State } from './state';
import type { Store } from './store';

/** Longest stretch (ms) that the engine runs on before the page hears of it. */
const SLICE = 12;

/** Steps so near that their values are worth having: a place that runs away from a slow engine, as under a
 * key that is held down, is followed step by step. */
const NEAR = 8;

export class Traveller {
  private target: Cursor;
  private travelling: Promise<void> | null = null;
  /** Whether the step shown must be asked for again. */
  private stale = true;
  private readonly ahead: Ahead;

  constructor(
    private readonly store: Store,
    private readonly dialogue: Dialogue,
    private readonly history: History,
    private readonly reports: Reports,
  ) {
    this.target = store.state.cursor;
    this.ahead = new Ahead(dialogue);
  }

  /** Where it is on its way to, or is. */
  get goal(): Cursor {
    return this.target;
  }

  /** The place from which stages are counted: without an engine it comes to no other batch, and the one on show can
   * still be looked through. */
  get footing(): Cursor {
    const { failure, cursor } = this.store.state;
    return failure ? cursor : this.target;
  }

  /** Goes to a place, or as far towards it as the run goes. Resolves when it stopped, there or at a place
   * asked for later. A place in the step shown is shown at once, and one in the next as a rule. */
  aim(place: Cursor): Promise<void> {
    const target = this.held(place);
    // What is under way may wait for images that the new target does not need.
    if (this.travelling && target.step !== this.target.step) this.dialogue.cancel();
    this.target = target;
    const { trace, cursor, failure } = this.store.state;
    // What is to be asked of another engine is on show for as long as there is none.
    const here = (!this.stale || failure) && trace?.step === target.step;
    if (here && !sameCursor(cursor, target)) this.show(trace, target);
    else if (!here) this.goOn(target);
    if (failure) this.want(target);
    const arrival = this.travel();
    this.reports.settle();
    return arrival;
  }

  /** Stays where the page is. */
  stay(): Promise<void> {
    return this.aim(this.store.state.cursor);
  }

  /** Asks a new engine for the step that the page is to show. */
  refresh(): Promise<void> {
    this.stale = true;
    this.ahead.forget();
    return this.travel();
  }

  /** Goes on under another run, keeping what both have in common.
   * @param along what else of the state belongs to the new run, such as its recipe when it is another */
  follow(run: Run, target = this.target, along: Readonly<Partial<State>> = {}): void {
    const { store, dialogue, history } = this;
    const { state } = store;
    const length = lengthOf(run);
    const known = Math.min(firstDifference(state.run, run), length);
    if (dialogue.isOpen) dialogue.forget();
    this.ahead.forget();
    history.cut(known);
    this.target = this.held(target, run);
    const kept = state.trace !== null && state.trace.step < known;
    // Runs that differ from the first step on may start from other weights, or be measured on other images.
    const measured = (updates: number): boolean => known > 0 && updates <= known;
    this.stale ||= !kept;
    store.update({
      ...along,
      run,
      costs: history.costs,
      hits: history.hits,
      ran: history.ran,
      measures: new Map([...state.measures].filter(([updates]) => measured(updates))),
      result: known === length && length === lengthOf(state.run) ? state.result : null,
      ...(!kept && { trace: null, cursor: this.target, fault: null }),
    });
    if (dialogue.isOpen) void dialogue.ask((line) => line.setRun(run));
    void this.aim(this.target);
  }

  /** Takes what an engine that ran on has come to, answer by answer, and shows the last. */
  arrive(answers: readonly Advanced[], stage: number): void {
    answers.forEach((each) => this.learn(each));
    const answer = answers.at(-1);
    if (answer?.trace) this.show(answer.trace, this.held({ step: answer.trace.step, stage }));
    this.target = this.store.state.cursor;
  }

  /** Keeps for another engine what was asked for. */
  private want(target: Cursor): void {
    const { store } = this;
    if (!store.state.trace) store.update({ cursor: target });
    const wanted = target.step === store.state.cursor.step ? null : target.step;
    if (wanted !== store.state.wanted) store.update({ wanted });
  }

  private get underWay(): boolean {
    const there = !this.stale && sameCursor(this.target, this.store.state.cursor);
    return this.dialogue.isOpen && !there;
  }

  private travel(): Promise<void> {
    // While it is under way `go` awaits an answer, and so cannot end before it is noted here.
    if (this.underWay) this.travelling ??= this.go();
    if (!this.travelling) this.lookAhead();
    return this.travelling ?? Promise.resolve();
  }

  private async go(): Promise<void> {
    while (this.underWay) await this.approach();
    this.travelling = null;
    if (this.dialogue.isOpen) this.store.update({ busy: false });
    this.lookAhead();
    this.reports.settle();
  }

  /** Asks for the next step while this one is looked at. */
  private lookAhead(): void {
    const { run, cursor, trace, fault, playing, speed } = this.store.state;
    const next = cursor.step + 1;
    // As fast as it goes, the engine is always ahead.
    if (!trace || fault || (playing && speed === Infinity)) return;
    if (next < lengthOf(run)) this.ahead.ask(next);
  }

  /** Shows a place in the next step, if that has been answered. */
  private goOn(target: Cursor): void {
    if (this.stale || this.travelling || !this.dialogue.isOpen) return;
    const answer = this.ahead.take(target.step);
    if (!answer?.trace) return;
    this.learn(answer);
    this.show(answer.trace, this.held(target));
  }

  /** Asks one question that brings it nearer. */
  private async approach(): Promise<void> {
    const { target, history, dialogue, reports, ahead } = this;
    const from = Math.min(target.step, history.ran);
    const near = target.step - from < NEAR;
    const until = Math.min(near ? target.step + 1 : target.step, reports.next(from));
    this.store.update({ busy: true });
    const answer = await (ahead.wait(from, until) ??
      dialogue.ask((line) => line.advance(from, until, SLICE, near ? undefined : [])));
    if (!answer) return;
    this.learn(answer);
    if (!answer.trace) await this.wait(from);
    else if (!near) await reports.report(history.ran);
    else if (this.isOnTheWay(answer.trace.step)) {
      this.show(answer.trace, this.held({ ...this.target, step: answer.trace.step }));
    }
  }

  /** Waits for the images of a step, which an engine that runs on does not wait for. */
  private async wait(step: number): Promise<void> {
    const { order } = settingsAt(this.store.state.run, step);
    this.store.update({ waiting: order === 'shuffled' ? 'shuffle' : 'images' });
    await this.dialogue.ask((line) => line.trace(step, []));
    this.store.update({ waiting: null });
  }

  /** Whether showing this step, which may have been asked for a while ago, brings the page nearer. */
  private isOnTheWay(step: number): boolean {
    const { cursor } = this.store.state;
    if (!this.underWay) return false;
    const [first, last] = [cursor.step, this.target.step].sort((a, b) => a - b) as [number, number];
    return step >= first && step <= last;
  }

  private learn({ first, costs, hits, trace, fault }: Advanced): void {
    const { store, history } = this;
    history.put(first, costs, hits);
    const found = trace && firstFault(store.state.recipe, trace);
    if (found) history.putFault({ step: trace.step, ...found });
    if (fault) history.putFault(fault);
    this.target = this.held(this.target);
    if (history.ran !== store.state.ran) {
      store.update({ costs: history.costs, hits: history.hits, ran: history.ran });
    }
  }

  private show(trace: Trace, cursor: Cursor): void {
    const { fault } = this.history;
    this.stale = false;
    this.store.update({ trace, cursor, fault: fault && sameCursor(cursor, fault) ? fault : null });
  }

  /** The place itself, or the last like it that the run comes to. */
  private held(place: Cursor, run = this.store.state.run): Cursor {
    const { fault } = this.history;
    const within = moveSteps(place, 0, lengthOf(run));
    return fault && isAfter(within, fault) ? { step: fault.step, stage: fault.stage } : within;
  }
}
