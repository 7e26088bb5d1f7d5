/** Sessions on real engines, with frames that come when a test says so. Whatever a session shows, in each of
 * its states, is held against what must be true of every one. */

import { afterEach, expect, onTestFinished } from 'vitest';
import type { Cursor } from '../../src/core/cursor';
import { lengthOf, type Run } from '../../src/core/run';
import type { Dataset } from '../../src/data/dataset';
import { recipeOf } from '../../src/recipes';
import { Session } from '../../src/session/session';
import type { State } from '../../src/session/state';
import { hashOf } from '../fidelity/node-hash';
import { mnist, runOf } from '../worker/mnist';
import { Frames, turn, until } from './frames';
import { LocalLine } from './local-line';

export const LAST = 7;

let wrong: string[] = [];

afterEach(() => {
  const found = wrong;
  wrong = [];
  expect(found, 'states that must not be').toEqual([]);
});

export class Rig {
  readonly frames = new Frames();
  readonly line: LocalLine;
  readonly session: Session;
  /** Every state there was. */
  readonly states: State[] = [];

  constructor(run: Run, cursor: Cursor = { step: 0, stage: 0 }, data: Dataset = mnist) {
    this.line = new LocalLine(data);
    const place = { run, cursor, focus: {}, pinned: null };
    this.session = new Session(recipeOf(run.recipe), place, this.line, [], this.frames.next);
    this.session.subscribe(() => {
      this.states.push(this.state);
      wrong.push(...faultsOf(this.state));
    });
    onTestFinished(() => this.session.close());
  }

  get state(): State {
    return this.session.state;
  }

  /** Batch and stage shown, as [step, stage]. */
  get at(): [number, number] {
    return [this.state.cursor.step, this.state.cursor.stage];
  }

  /** The hash of every tensor shown. */
  get hash(): string {
    return hashOf(this.state.trace!.values);
  }

  /** Lets the page come to where it was sent, without a frame. */
  arrive(): Promise<void> {
    return until(() => !this.state.busy && this.line.inFlight === 0);
  }

  /** Lets frames come until nothing is left to be done. */
  async rest(): Promise<void> {
    let still = 0;
    await until(
      () => still > 2,
      async () => {
        await this.frames.tick();
        const { busy, playing } = this.state;
        const rests = !busy && !playing && this.frames.count === 0 && this.line.underWay === 0;
        still = rests ? still + 1 : 0;
      },
    );
  }

  /** Lets frames come until it is so. */
  play(isSo: () => boolean): Promise<void> {
    return until(isSo, () => this.frames.tick());
  }
}

/** A session that has started and shows its place. */
export async function started(
  run: Run = runOf('softmax-regression'),
  cursor?: Cursor,
  data?: Dataset,
): Promise<Rig> {
  const rig = new Rig(run, cursor, data);
  await rig.session.start();
  await turn();
  return rig;
}

function faultsOf(state: State): string[] {
  const { cursor, trace, run, ran, costs, fault, playing, failure, recipe, measures } = state;
  const found: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) found.push(`${what}: ${JSON.stringify({ cursor, ran, playing, fault, failure })}`);
  };
  check(cursor.step >= 0 && cursor.step < lengthOf(run), 'the cursor is outside the run');
  check(cursor.stage >= 0 && cursor.stage < recipe.stages.length, 'there is no such stage');
  check(!trace || trace.step === cursor.step, 'the values are those of another batch');
  check(!trace || trace.step < ran, 'what is shown has not been run');
  check(ran <= lengthOf(run), 'more was run than there is');
  check(costs.length >= ran, 'costs are missing');
  check(
    !fault || (fault.step === cursor.step && fault.stage === cursor.stage),
    'a fault elsewhere',
  );
  check(!(playing && failure !== null), 'it plays without an engine');
  check(
    [...measures.keys()].every((updates) => updates <= ran),
    'measures of what was not run',
  );
  return found;
}
