/** Wherever a learner goes and whatever they change on the way, a place shows the same bits whenever they come
 * to it, and those of a page that was opened there. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, settingsAt, type Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import { allRecipes, recipeOf } from '../../src/recipes';
import type { Session } from '../../src/session/session';
import { runOf } from '../worker/mnist';
import { turn } from './frames';
import { started, type Rig } from './rig';

const BATCHES = 14;

class Act {
  constructor(
    readonly what: string,
    readonly take: (session: Session, rig: Rig) => unknown,
  ) {}

  /** What is printed of a walk that went wrong. */
  [fc.toStringMethod](): string {
    return this.what;
  }
}

const act = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  name: string,
  what: (session: Session, value: Value, rig: Rig) => unknown,
): fc.Arbitrary<Act> =>
  arbitrary.map(
    (value) =>
      new Act(`${name} ${JSON.stringify(value)}`, (session, rig) => what(session, value, rig)),
  );

const settings: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({ learningRate: fc.constantFrom(0.01, 0.3, 1) }),
  fc.record({ batchSize: fc.constantFrom(1, 3, 8) }),
  fc.record({ order: fc.constantFrom('file' as const, 'shuffled' as const) }),
  fc.record({ seed: fc.nat(2) }),
  fc.record({ batches: fc.integer({ min: 3, max: BATCHES }) }),
);

const move: fc.Arbitrary<Act> = fc.oneof(
  act(fc.integer({ min: -12, max: 12 }), 'stages', (session, by) => session.stageBy(by)),
  act(fc.integer({ min: -3, max: 3 }), 'batches', (session, by) => session.batchBy(by)),
  act(fc.record({ step: fc.nat(BATCHES), stage: fc.nat(7) }), 'go', (session, to) =>
    session.go(to),
  ),
  act(fc.constant(null), 'reset', (session) => session.reset()),
  act(fc.constant(null), 'to end', (session) => session.toEnd()),
);

const change: fc.Arbitrary<Act> = fc.oneof(
  act(settings, 'set', (session, set) => session.set(set)),
  act(fc.nat(3), 'unset', (session, index) => session.unset(index)),
  act(fc.constant(null), 'restart', (session) => session.restart()),
);

const play = act(
  fc.record({ speed: fc.constantFrom(8, 240, Infinity), frames: fc.nat(9) }),
  'play',
  async (session, { speed, frames }, rig) => {
    session.setSpeed(speed);
    void session.play();
    for (let frame = 0; frame < frames; frame++) await rig.frames.tick();
    session.pause();
  },
);

const arrive = fc.constant(new Act('arrive', (_, rig) => rig.arrive()));
const wait = fc.constant(new Act('wait', turn));

/** Moves mostly, one after another or before the last one has come to its end. */
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: move },
    { weight: 2, arbitrary: change },
    { weight: 1, arbitrary: play },
    { weight: 6, arbitrary: arrive },
    { weight: 1, arbitrary: wait },
  ),
  { minLength: 10, maxLength: 30 },
);

/** Everything that the bits of a step depend on. */
function keyOf(run: Run, step: number): string {
  const each = Array.from({ length: step + 1 }, (_, at) => ({
    ...settingsAt(run, at),
    batches: 0,
  }));
  return JSON.stringify([run.recipe, each]);
}

describe('a walk', () => {
  const seen = new Map<string, string>();

  /** Compares what is shown with what was shown at the same place before. */
  const look = (rig: Rig): void => {
    const { run, cursor, trace, busy } = rig.state;
    if (!trace || busy) return;
    const key = keyOf(run, cursor.step);
    const { hash } = rig;
    expect(hash).toBe(seen.get(key) ?? hash);
    seen.set(key, hash);
  };

  it.each(allRecipes.map(({ id }) => id))('through %s comes back to the same bits', async (id) => {
    await fc.assert(
      fc.asyncProperty(acts, async (walk) => {
        const run = runOf(id, { batches: BATCHES, batchSize: 5 });
        const rig = await started(run);
        for (const { take } of walk) {
          await take(rig.session, rig);
          look(rig);
        }
        await rig.arrive();
        expect(rig.state).toMatchObject({
          failure: null,
          fault: null,
          playing: false,
          busy: false,
        });
        look(rig);
        const fresh = await started(rig.state.run, rig.state.cursor);
        await fresh.arrive();
        expect(fresh.hash).toBe(rig.hash);
        expect(fresh.at).toEqual(rig.at);
        const { ran } = fresh.state;
        expect(rig.state.costs.slice(0, ran)).toEqual(fresh.state.costs.slice(0, ran));
        rig.session.close();
        fresh.session.close();
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it('through the standard run comes back to the same bits', async () => {
    const rig = await started();
    const steps = [0, 57, 99, 12, 11, 13, 57, 98, 99, 0];
    for (const step of steps) {
      rig.session.go({ step, stage: step % 8 });
      await rig.arrive();
      expect(rig.at).toEqual([step, step % 8]);
      look(rig);
    }
    expect(lengthOf(rig.state.run)).toBe(recipeOf(rig.state.run.recipe).defaults.batches);
  });
});
