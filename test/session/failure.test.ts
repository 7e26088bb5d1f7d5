/** Engines that fail, and sessions that are started, closed and started again. */

import { describe, expect, it } from 'vitest';
import { runOf } from '../worker/mnist';
import { turn, until } from './frames';
import { Rig, started } from './rig';

const short = runOf('softmax-regression', { batches: 40, batchSize: 10 });

async function broken(rig: Rig): Promise<void> {
  rig.line.broken = new Error('out of memory');
  await until(
    () => rig.state.failure !== null,
    () => rig.frames.tick(200),
  );
}

/** Has the learner start an engine that is sound. */
async function repaired(rig: Rig): Promise<void> {
  rig.line.broken = null;
  await rig.session.start();
  await rig.arrive();
}

describe('an engine that fails', () => {
  it('on the way to another batch leaves the page where it was, and the next goes there', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    const { trace } = rig.state;
    rig.session.batchBy(2);
    await broken(rig);
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: { kind: 'memory' }, busy: false, playing: false });
    expect(rig.state.wanted).toBe(5);
    expect(rig.at).toEqual([3, 3]);
    expect(rig.state.trace).toBe(trace);
    await repaired(rig);
    expect(rig.at).toEqual([5, 3]);
  });

  it.each([8, Infinity])('while it plays at speed %d ends the playing', async (speed) => {
    const rig = await started(short, { step: 3, stage: 3 });
    rig.session.setSpeed(speed);
    const stopped = rig.session.play();
    await broken(rig);
    await rig.frames.tick();
    await stopped;
    // Playing asks for nothing once it has ended.
    expect(rig.state.wanted).toBe(null);
    const states = rig.states.length;
    for (let frame = 0; frame < 5; frame++) await rig.frames.tick(200);
    expect(rig.states.length).toBe(states);
    expect(rig.state).toMatchObject({ busy: false, playing: false, waiting: null });
  });

  it.each(['measure', 'set'])('at rest is told of: %s', async (what) => {
    const rig = await started(short, { step: 3, stage: 3 });
    if (what === 'set') {
      await rig.rest();
      rig.session.set({ learningRate: 0.1 });
    }
    await broken(rig);
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: { kind: 'memory' }, busy: false });
  });

  it('still lets the batch shown be looked through, whatever is asked for beside that', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    const { session } = rig;
    await broken(rig);
    session.stageBy(2);
    expect(rig.at).toEqual([3, 5]);
    session.batchBy(1);
    session.batchBy(1);
    void session.play();
    await rig.rest();
    expect(rig.at).toEqual([3, 5]);
    expect(rig.state).toMatchObject({ busy: false, playing: false, wanted: 5 });
    session.stageBy(-1);
    expect(rig.at).toEqual([3, 4]);
    session.toBatch(8);
    session.toStage(1);
    expect(rig.at).toEqual([3, 1]);
    // Beyond its last stage there is the next batch, which is not there.
    session.stageBy(-2);
    expect(rig.at).toEqual([3, 1]);
    expect(rig.state.wanted).toBe(2);
    session.toStage(6);
    expect(rig.state.wanted).toBe(null);
    await repaired(rig);
    expect(rig.at).toEqual([3, 6]);
  });

  it('lets it be looked through also where the next fails before it has shown anything', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    await broken(rig);
    rig.session.batchBy(1);
    rig.line.broken = null;
    const asked = rig.line.count('advance');
    void rig.session.start();
    await until(() => rig.line.count('advance') > asked);
    await broken(rig);
    expect(rig.state).toMatchObject({ failure: { kind: 'memory' }, wanted: 4 });
    rig.session.stageBy(1);
    expect(rig.at).toEqual([3, 4]);
    rig.session.batchBy(1);
    await repaired(rig);
    expect(rig.at).toEqual([4, 4]);
  });

  it('keeps the place asked for last while nothing is on show', async () => {
    const rig = new Rig(short, { step: 2, stage: 2 });
    rig.line.broken = new Error('out of memory');
    await rig.session.start();
    rig.session.batchBy(3);
    rig.session.stageBy(1);
    // It is where the page would be: nothing else is there to be looked through.
    expect(rig.state).toMatchObject({ trace: null, wanted: null, cursor: { step: 5, stage: 3 } });
    await repaired(rig);
    expect(rig.at).toEqual([5, 3]);
  });

  it('is told of once, however much was under way', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    rig.session.batchBy(1);
    rig.session.set({ learningRate: 0.1 });
    rig.session.batchBy(1);
    await broken(rig);
    await rig.rest();
    const failures = new Set(rig.states.map(({ failure }) => failure?.detail));
    expect([...failures]).toEqual([undefined, 'out of memory']);
    expect(
      rig.states.filter((state, i) => state.failure && !rig.states[i - 1]?.failure).length,
    ).toBe(1);
  });

  it('that can be opened again comes to the same bits', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    rig.session.set({ learningRate: 0.1 });
    rig.session.go({ step: 9, stage: 5 });
    await rig.rest();
    const { hash } = rig;
    const { costs, ran, measures } = rig.state;
    rig.session.toEnd();
    await broken(rig);
    // What would have come after all is no longer asked for.
    rig.session.toStage(5);
    await repaired(rig);
    expect(rig.state).toMatchObject({ failure: null, busy: false });
    expect(rig.at).toEqual([9, 5]);
    expect(rig.hash).toBe(hash);
    expect(rig.state.costs.slice(0, ran)).toEqual(costs.slice(0, ran));
    await rig.rest();
    expect(rig.state.measures.get(9)).toEqual(measures.get(9));
    rig.session.toEnd();
    await rig.rest();
    const fresh = await started(rig.state.run, rig.state.cursor);
    expect(rig.hash).toBe(fresh.hash);
    expect(rig.state.costs.slice(0, 40)).toEqual(fresh.state.costs.slice(0, 40));
  });

  it('from the start is told of, and can be started again', async () => {
    const rig = new Rig(short, { step: 2, stage: 2 });
    rig.line.broken = new Error('no manifest');
    await rig.session.start();
    expect(rig.state).toMatchObject({
      failure: { kind: 'other', detail: 'no manifest' },
      busy: false,
      trace: null,
    });
    rig.session.set({ learningRate: 0.25 });
    rig.line.broken = null;
    await rig.session.start();
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: null, cursor: { step: 2, stage: 2 } });
    const fresh = await started(rig.state.run, rig.state.cursor);
    expect(rig.hash).toBe(fresh.hash);
  });
});

describe('starting', () => {
  it('twice at once opens one engine that counts', async () => {
    const rig = new Rig(short, { step: 2, stage: 2 });
    await Promise.all([rig.session.start(), rig.session.start()]);
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: null, busy: false });
    expect(rig.state.trace?.step).toBe(2);
  });

  it('again while a request is under way goes where that was going', async () => {
    const rig = await started(short, { step: 2, stage: 2 });
    rig.line.hold();
    rig.session.batchBy(3);
    await until(() => rig.line.inFlight > 0);
    const start = rig.session.start();
    await turn();
    await turn();
    expect(rig.state.busy).toBe(true);
    rig.line.release();
    await start;
    await rig.arrive();
    expect(rig.at).toEqual([5, 2]);
    expect(rig.state.failure).toBe(null);
  });
});

describe('closing', () => {
  it.each(['under way', 'playing', 'at rest', 'starting'])(
    'while %s ends everything',
    async (what) => {
      const rig = what === 'starting' ? new Rig(short) : await started(short);
      if (what === 'starting') void rig.session.start();
      if (what === 'under way') rig.session.toEnd();
      if (what === 'playing') void rig.session.play();
      await turn();
      rig.session.close();
      const states = rig.states.length;
      const asked = rig.line.asked.length;
      for (let frame = 0; frame < 20; frame++) await rig.frames.tick(50);
      expect(rig.states.length).toBe(states);
      expect(rig.line.asked.length).toBe(asked);
      expect(rig.frames.count).toBe(0);
      expect(rig.state.failure).toBe(null);
    },
  );
});
