/** Plays the run: moves on by itself, stage by stage at a speed, or as fast as the engine goes. */

import { isAfter, moveStages, type Cursor } from '../core/cursor';
import { lengthOf } from '../core/run';
import type { Dialogue } from './dialogue';
import { Pace } from './pace';
import { Playback } from './playback';
import type { Reports } from './reports';
import { atEnd, updatesAt, type State } from './state';
import type { Store } from './store';
import { Sprint } from './sprint';
import type { Traveller } from './traveller';

/** Milliseconds between two measurements at full speed. */
const MEASURED = 500;

const START: Cursor = { step: 0, stage: 0 };

export class Player {
  /** Counts how often it was started and paused: an answer to an earlier turn moves nothing. */
  private turn = 0;
  /** When one was asked for at full speed. */
  private measured = -Infinity;
  private readonly pace = new Pace();

  constructor(
    private readonly store: Store,
    private readonly dialogue: Dialogue,
    private readonly traveller: Traveller,
    private readonly reports: Reports,
    private readonly frame: () => Promise<number>,
  ) {}

  /** Plays from what is shown, or from the start when that is the end. Resolves when it has stopped. */
  async play(): Promise<void> {
    const { playing, failure, fault } = this.state;
    if (playing || failure || fault) return;
    const turn = ++this.turn;
    const again = atEnd(this.state);
    this.store.update({ playing: true });
    const playback = new Playback(again ? 0 : 1);
    await (again ? this.traveller.aim(START) : this.traveller.stay());
    while (this.goesOn(turn)) {
      const now = await this.frame();
      const due = playback.due(now, this.state.speed);
      if (!this.goesOn(turn)) break;
      if (!this.state.trace) continue;
      if (this.state.speed === Infinity) await this.sprint(turn, now);
      else if (due > 0) await this.walk(due);
    }
    if (turn === this.turn) this.pause();
  }

  /** Stops at what is shown: nothing that is under way moves it any more. */
  pause(): void {
    if (!this.state.playing) return;
    this.turn++;
    this.store.update({ playing: false });
    void this.traveller.stay();
  }

  private get state(): State {
    return this.store.state;
  }

  private goesOn(turn: number): boolean {
    return turn === this.turn && this.state.playing && !this.state.fault && !atEnd(this.state);
  }

  /** So many stages on, but not past a report. */
  private async walk(due: number): Promise<void> {
    const { cursor, recipe, run } = this.state;
    const stages = recipe.stages.length;
    const next = moveStages(cursor, due, stages, lengthOf(run));
    const report = { step: this.reports.next(updatesAt(this.state)) - 1, stage: stages - 1 };
    await this.traveller.aim(isAfter(next, report) ? report : next);
    await this.reports.report(updatesAt(this.state));
  }

  /** As fast as it goes: as many batches as fit, and as often as drawing allows what the last of them came to. */
  private async sprint(turn: number, begin: number): Promise<void> {
    const { recipe, run } = this.state;
    const stage = recipe.stages.length - 1;
    const from = updatesAt(this.state);
    const sprint = new Sprint(this.dialogue, from, lengthOf(run), this.isToMeasure(begin));
    for (let now = begin; !sprint.isOver; now = await this.frame()) {
      const due = this.pace.isDue(now);
      if (!this.goesOn(turn) || this.state.run !== run || this.state.speed !== Infinity) break;
      if (this.isToMeasure(now)) sprint.measure();
      const answers = due ? sprint.take(this.pace.interval) : [];
      const reached = answers.filter(({ trace }) => trace !== null);
      if (reached.length > 0) {
        this.pace.draws(now);
        this.traveller.arrive(reached, stage);
        for (const { measured } of reached) if (measured) this.reports.put(measured);
      }
      // Its images have not arrived.
      else if (answers[0]?.waiting) {
        await this.traveller.aim({ step: updatesAt(this.state), stage });
      }
    }
    sprint.stop();
  }

  /** Whether the next report is to be made. A measurement takes as long as many batches, so that most are left for
   * when it rests. */
  private isToMeasure(now: number): boolean {
    if (now - this.measured < MEASURED) return false;
    this.measured = now;
    return true;
  }
}
