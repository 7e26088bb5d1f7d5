/** Moves of the cursor, by hand. */

import { describe, expect, it } from 'vitest';
import { runOf } from '../worker/mnist';
import { turn, until } from './frames';
import { LAST, Rig, started } from './rig';

const short = runOf('softmax-regression', { batches: 6, batchSize: 10 });

describe('inside a batch', () => {
  it('moves only the cursor, at once and without asking the engine', async () => {
    const rig = await started(short);
    const { session, line } = rig;
    const { trace } = rig.state;
    const asked = line.asked.length;
    for (let stage = 1; stage <= LAST; stage++) {
      session.stageBy(1);
      expect(rig.at).toEqual([0, stage]);
    }
    session.stageBy(-3);
    expect(rig.at).toEqual([0, LAST - 3]);
    session.go({ step: 0, stage: 1 });
    expect(rig.at).toEqual([0, 1]);
    expect(rig.state.trace).toBe(trace);
    expect(rig.state.busy).toBe(false);
    expect(line.asked.length).toBe(asked);
  });

  it('tells each move once', async () => {
    const rig = await started(short);
    const before = rig.states.length;
    rig.session.stageBy(1);
    expect(rig.states.length).toBe(before + 1);
  });
});

describe('across batches', () => {
  it('goes from the last stage to the first of the next batch, and back', async () => {
    const rig = await started(short, { step: 2, stage: LAST });
    const { hash } = rig;
    rig.session.stageBy(1);
    await rig.arrive();
    expect(rig.at).toEqual([3, 0]);
    expect(rig.hash).not.toBe(hash);
    rig.session.stageBy(-1);
    await rig.arrive();
    expect(rig.at).toEqual([2, LAST]);
    expect(rig.hash).toBe(hash);
  });

  it('keeps the stage', async () => {
    const rig = await started(short, { step: 2, stage: 4 });
    rig.session.batchBy(1);
    await rig.arrive();
    expect(rig.at).toEqual([3, 4]);
    rig.session.batchBy(-2);
    await rig.arrive();
    expect(rig.at).toEqual([1, 4]);
  });

  it('goes as far as there is to go at either end', async () => {
    const rig = await started(short, { step: 0, stage: 3 });
    const { session } = rig;
    session.batchBy(-1);
    expect(rig.at).toEqual([0, 0]);
    session.stageBy(-1);
    expect(rig.at).toEqual([0, 0]);
    session.go({ step: 5, stage: 3 });
    await rig.arrive();
    session.batchBy(1);
    expect(rig.at).toEqual([5, LAST]);
    session.stageBy(1);
    session.batchBy(1);
    await rig.arrive();
    expect(rig.at).toEqual([5, LAST]);
    session.go({ step: 500, stage: 2 });
    await rig.arrive();
    expect(rig.at).toEqual([5, 2]);
  });

  it('resets to the first stage of the first batch, and goes to the last of the last', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    rig.session.toEnd();
    await rig.arrive();
    expect(rig.at).toEqual([5, LAST]);
    rig.session.reset();
    await rig.arrive();
    expect(rig.at).toEqual([0, 0]);
  });

  it('knows the cost of every batch run, and nothing of those not run', async () => {
    const rig = await started(short);
    expect(rig.state.ran).toBe(1);
    rig.session.go({ step: 3, stage: 0 });
    await rig.arrive();
    expect(rig.state.ran).toBe(4);
    rig.session.reset();
    await rig.arrive();
    expect(rig.state.ran).toBe(4);
    expect(rig.state.costs[0]).toBeCloseTo(Math.log(10), 6);
    expect(rig.state.costs[3]).toBe((await started(short, { step: 3, stage: 0 })).state.costs[3]);
  });
});

describe('the next batch', () => {
  it('is asked for while the one before is looked at, and shown at once', async () => {
    const rig = await started(short, { step: 2, stage: LAST });
    await rig.arrive();
    expect(rig.state.ran).toBe(3);
    rig.line.hold();
    rig.session.stageBy(1);
    expect(rig.at).toEqual([3, 0]);
    expect(rig.state).toMatchObject({ ran: 4, busy: false });
    expect(rig.hash).toBe((await started(short, { step: 3, stage: 0 })).hash);
    // The one after that is still on its way.
    rig.session.batchBy(1);
    expect(rig.at).toEqual([3, 0]);
    rig.line.release();
    await rig.arrive();
    expect(rig.at).toEqual([4, 0]);
  });

  it('is another once a setting was changed', async () => {
    const rig = await started(short, { step: 2, stage: LAST });
    await rig.arrive();
    rig.session.set({ batchSize: 7 });
    rig.session.batchBy(1);
    await rig.arrive();
    expect(rig.state.trace?.values.y?.shape).toEqual([7, 10]);
    expect(rig.hash).toBe((await started(rig.state.run, rig.state.cursor)).hash);
  });

  it('is asked for once, however often one goes about in the batch, and not at the end', async () => {
    const rig = await started(short, { step: 4, stage: 0 });
    await rig.arrive();
    const asked = rig.line.count('advance');
    for (const by of [1, 3, -2]) rig.session.stageBy(by);
    await rig.arrive();
    expect(rig.line.count('advance')).toBe(asked);
    rig.session.batchBy(1);
    await rig.arrive();
    expect(rig.at[0]).toBe(5);
    expect(rig.line.count('advance')).toBe(asked);
  });

  it('is asked for once more where the answer was lost to a move elsewhere', async () => {
    const rig = await started(short, { step: 1, stage: 0 });
    rig.session.batchBy(3);
    rig.session.toBatch(2);
    await rig.arrive();
    expect(rig.at).toEqual([2, 0]);
    rig.session.batchBy(1);
    await rig.arrive();
    expect(rig.hash).toBe((await started(short, { step: 3, stage: 0 })).hash);
  });
});

describe('on a long way', () => {
  const long = runOf('softmax-regression', { batches: 1200, batchSize: 10 });

  it('shows how far it has come', async () => {
    const rig = await started(long);
    rig.session.toEnd();
    await rig.arrive();
    expect(rig.at).toEqual([1199, LAST]);
    const ran = new Set(rig.states.map((state) => state.ran));
    expect(ran.size).toBeGreaterThan(10);
  });

  it('is interrupted by another move', async () => {
    const rig = await started(long);
    rig.session.toEnd();
    await until(() => rig.state.ran > 200);
    const { ran } = rig.state;
    rig.session.go({ step: 5, stage: 2 });
    await rig.arrive();
    expect(rig.at).toEqual([5, 2]);
    expect(rig.state.ran).toBeLessThan(ran + 500);
    expect(rig.states.every(({ cursor }) => cursor.step <= 5)).toBe(true);
  });

  it('stays where it is when it is sent there while on its way elsewhere', async () => {
    const rig = await started(long, { step: 1, stage: 1 });
    rig.line.hold();
    rig.session.go({ step: 0, stage: 0 });
    rig.session.go({ step: 1, stage: 4 });
    expect(rig.at).toEqual([1, 4]);
    rig.line.release();
    await rig.arrive();
    expect(rig.at).toEqual([1, 4]);
    expect(rig.states.map(({ cursor }) => cursor.step)).not.toContain(0);
  });
});

describe('when moves come faster than answers', () => {
  it('has one request under way, and the latest place wins', async () => {
    const rig = await started(short);
    for (let press = 0; press < 4; press++) {
      rig.line.hold();
      rig.session.batchBy(1);
      rig.session.batchBy(1);
      rig.session.batchBy(-1);
      await turn();
      await turn();
      rig.line.release();
    }
    await rig.arrive();
    expect(rig.at).toEqual([4, 0]);
    expect(rig.line.mostInFlight).toBe(1);
  });

  it('shows each batch that it passes, however slow the engine', async () => {
    const rig = await started(runOf('softmax-regression', { batchSize: 10 }));
    for (let press = 0; press < 20; press++) {
      rig.line.hold();
      rig.session.batchBy(1);
      await turn();
      rig.session.batchBy(1);
      rig.line.release();
      await turn();
    }
    await rig.arrive();
    expect(rig.at).toEqual([40, 0]);
    const shown = new Set(rig.states.map(({ cursor }) => cursor.step));
    expect(shown.size).toBeGreaterThan(20);
    expect([...shown]).toEqual([...shown].sort((a, b) => a - b));
    expect(rig.line.mostInFlight).toBe(1);
  });
});

describe('before the engine is there', () => {
  it('keeps the place it was sent to', async () => {
    const rig = new Rig(short);
    rig.session.stageBy(2);
    rig.session.batchBy(3);
    expect(rig.state.trace).toBe(null);
    await rig.session.start();
    expect(rig.at).toEqual([3, 2]);
    expect(rig.state.trace?.step).toBe(3);
  });

  it('runs what was set in the meantime', async () => {
    const rig = new Rig(short);
    const start = rig.session.start();
    rig.session.set({ learningRate: 0.25 });
    rig.session.batchBy(1);
    await start;
    await rig.arrive();
    const other = await started(
      runOf('softmax-regression', { ...short.settings, learningRate: 0.25 }),
      {
        step: 1,
        stage: 0,
      },
    );
    expect(rig.hash).toBe(other.hash);
  });
});
