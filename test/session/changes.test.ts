/** Changes of the run on the way, and what they leave of it. */

import { describe, expect, it } from 'vitest';
import { settingsAt } from '../../src/core/run';
import { runOf } from '../worker/mnist';
import { until } from './frames';
import { LateData } from './late-data';
import { LAST, Rig, started } from './rig';

const short = runOf('softmax-regression', { batches: 12, batchSize: 10 });

describe('setting something', () => {
  it('takes effect from the next batch and is recorded', async () => {
    const rig = await started(short, { step: 4, stage: 3 });
    const { trace } = rig.state;
    rig.session.set({ learningRate: 0.1 });
    expect(rig.state.run.changes).toEqual([{ step: 5, set: { learningRate: 0.1 } }]);
    expect(rig.state.trace).toBe(trace);
    expect(rig.at).toEqual([4, 3]);
    rig.session.go({ step: 5, stage: LAST });
    await rig.arrive();
    const { values } = rig.state.trace!;
    const expected = Math.fround(values['b']!.data[0]! - Math.fround(0.1) * values['db']!.data[0]!);
    expect(values['next.b']!.data[0]).toBeCloseTo(expected, 7);
    rig.session.go({ step: 4, stage: 0 });
    await rig.arrive();
    expect(rig.state.trace!.values).toEqual(trace!.values);
  });

  it('keeps the costs before and forgets those behind', async () => {
    const rig = await started(short);
    rig.session.toEnd();
    await rig.arrive();
    const before = rig.state.costs.slice(0, 12);
    rig.session.go({ step: 3, stage: 3 });
    await rig.arrive();
    const old = rig.state;
    rig.session.set({ learningRate: 0.01 });
    expect(rig.state.ran).toBe(4);
    rig.session.toEnd();
    await rig.arrive();
    const after = rig.state.costs.slice(0, 12);
    // The first batch with the new rate still starts from the old weights.
    expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
    expect(after[5]).not.toBe(before[5]);
    expect(old.costs.slice(0, 12)).toEqual(before);
  });

  it('drops what was measured of weights that are no longer', async () => {
    const rig = await started(short);
    rig.session.toEnd();
    await rig.rest();
    rig.session.go({ step: 3, stage: LAST });
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 4, 12]);
    const kept = rig.state.measures.get(4);
    rig.session.set({ learningRate: 0.01 });
    expect([...rig.state.measures.keys()]).toEqual([1, 4]);
    expect(rig.state.measures.get(4)).toBe(kept);
    expect(rig.state.result).toBe(null);
    rig.session.unset(0);
    rig.session.toEnd();
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 4, 12]);
  });

  it('measures the first weights anew when another seed makes others', async () => {
    const rig = await started(runOf('keras-two-layer', { batches: 12 }));
    await rig.rest();
    const before = rig.state.measures.get(0);
    rig.session.restart({ seed: 5 });
    await rig.rest();
    const fresh = await started(runOf('keras-two-layer', { batches: 12, seed: 5 }));
    await fresh.rest();
    expect(rig.state.measures.get(0)).toEqual(fresh.state.measures.get(0));
    expect(rig.state.measures.get(0)).not.toEqual(before);
  });

  it('at the last batch holds once the run is longer', async () => {
    const rig = await started(short, { step: 11, stage: LAST });
    await rig.rest();
    const { result } = rig.state;
    rig.session.set({ learningRate: 0.1 });
    await rig.rest();
    expect(rig.at).toEqual([11, LAST]);
    expect(rig.state.result).toBe(result);
    expect(result).not.toBe(null);
    rig.session.set({ batches: 14 });
    expect(rig.state.result).toBe(null);
    rig.session.stageBy(1);
    await rig.rest();
    expect(rig.at).toEqual([12, 0]);
    expect(settingsAt(rig.state.run, 12)).toMatchObject({ learningRate: 0.1, batches: 14 });
  });

  it('of fewer batches than were run goes back to the last there is', async () => {
    const rig = await started(short, { step: 9, stage: 4 });
    await rig.rest();
    rig.session.set({ batches: 5 });
    await rig.rest();
    expect(rig.at).toEqual([4, 4]);
    expect(rig.state.trace?.step).toBe(4);
    expect(rig.state.ran).toBe(5);
    rig.session.set({ batches: 12 });
    expect(rig.state.run.changes).toEqual([]);
    rig.session.go({ step: 9, stage: 4 });
    await rig.arrive();
    expect(rig.hash).toBe((await started(short, { step: 9, stage: 4 })).hash);
  });

  it('while it plays goes on playing, with the change', async () => {
    const rig = await started(runOf('softmax-regression', { batches: 400, batchSize: 10 }));
    rig.session.setSpeed(Infinity);
    void rig.session.play();
    await rig.play(() => rig.at[0] > 60);
    const { step } = rig.state.cursor;
    rig.session.set({ batchSize: 20 });
    expect(rig.state.run.changes).toEqual([{ step: step + 1, set: { batchSize: 20 } }]);
    expect(rig.state.playing).toBe(true);
    const states = rig.states.length;
    await rig.play(() => rig.at[0] > step + 30);
    rig.session.pause();
    expect(rig.states.slice(states).every(({ cursor }) => cursor.step >= step)).toBe(true);
    const fresh = await started(rig.state.run, rig.state.cursor);
    expect(rig.hash).toBe(fresh.hash);
    expect(rig.state.trace!.values['x']!.shape).toEqual([20, 784]);
  });

  it('while an answer is under way drops the answer', async () => {
    const rig = await started(short, { step: 4, stage: 3 });
    rig.line.hold();
    rig.session.batchBy(2);
    await until(() => rig.line.inFlight > 0);
    rig.session.set({ learningRate: 0.1 });
    rig.line.release();
    await rig.arrive();
    expect(rig.at).toEqual([6, 3]);
    expect(rig.state.run.changes).toEqual([{ step: 5, set: { learningRate: 0.1 } }]);
    const fresh = await started(rig.state.run, rig.state.cursor);
    expect(rig.hash).toBe(fresh.hash);
    expect(rig.state.costs.slice(0, 7)).toEqual(fresh.state.costs.slice(0, 7));
  });
});

describe('taking a change back', () => {
  it('shows the batch as it is without it, and nothing until that is known', async () => {
    const rig = await started(short, { step: 2, stage: 0 });
    rig.session.set({ learningRate: 0.1 });
    rig.session.go({ step: 6, stage: 5 });
    await rig.arrive();
    const { hash } = rig;
    rig.session.unset(0);
    expect(rig.state.trace).toBe(null);
    expect(rig.at).toEqual([6, 5]);
    await rig.arrive();
    expect(rig.hash).not.toBe(hash);
    expect(rig.hash).toBe((await started(short, { step: 6, stage: 5 })).hash);
  });
});

describe('beginning again', () => {
  it('starts with the settings that hold now', async () => {
    const rig = await started(short, { step: 2, stage: 0 });
    rig.session.set({ learningRate: 0.1, batches: 8 });
    rig.session.batchBy(2);
    await rig.arrive();
    rig.session.restart();
    await rig.arrive();
    expect(rig.at).toEqual([0, 0]);
    expect(rig.state.run).toEqual({
      ...short,
      settings: { ...short.settings, learningRate: 0.1, batches: 8 },
    });
    expect(rig.state.ran).toBe(1);
  });

  it('of an unchanged run only goes to its start', async () => {
    const rig = await started(short, { step: 2, stage: 0 });
    rig.session.restart();
    await rig.arrive();
    expect(rig.at).toEqual([0, 0]);
    expect(rig.state.ran).toBe(3);
  });

  it('from a run file opens the run at its place', async () => {
    const rig = await started(short, { step: 2, stage: 0 });
    void rig.session.play();
    const run = { ...short, changes: [{ step: 1, set: { learningRate: 0.1 } }] };
    rig.session.openRun(run, { step: 4, stage: 4 });
    await rig.arrive();
    expect(rig.at).toEqual([4, 4]);
    expect(rig.state).toMatchObject({ run, playing: false });
    expect(rig.hash).toBe((await started(run, { step: 4, stage: 4 })).hash);
  });
});

describe('while images are on their way', () => {
  const late = runOf('softmax-regression', { batches: 8, batchSize: 5 });

  it('a shuffled order waits for all training images, and says so', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await data.arrive(2);
    rig.session.set({ order: 'shuffled' });
    expect(rig.state.waiting).toBe(null);
    rig.session.batchBy(1);
    await until(() => rig.state.waiting !== null);
    expect(rig.state).toMatchObject({ waiting: 'shuffle', busy: true, cursor: { step: 0 } });
    await data.arrive(1);
    expect(rig.state).toMatchObject({ waiting: 'shuffle', busy: true });
    await data.arrive(1);
    await rig.arrive();
    expect(rig.at).toEqual([1, 0]);
    expect(rig.state.waiting).toBe(null);
  });

  it('going back to file order goes on at once', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await data.arrive(2);
    rig.session.set({ order: 'shuffled' });
    rig.session.batchBy(1);
    await until(() => rig.state.waiting !== null);
    rig.session.set({ order: 'file' });
    await rig.rest();
    expect(rig.at).toEqual([1, 0]);
    expect(rig.state).toMatchObject({ waiting: null, busy: false, run: late });
  });

  it('going back to file order goes on at once where the run began shuffled', async () => {
    const data = await LateData.make();
    const rig = new Rig(
      runOf('softmax-regression', { ...late.settings, order: 'shuffled' }),
      undefined,
      data.dataset,
    );
    void rig.session.start();
    await data.arrive(2);
    await until(() => rig.state.waiting === 'shuffle');
    rig.session.set({ order: 'file' });
    await rig.rest();
    expect(rig.state).toMatchObject({ waiting: null, busy: false, run: late });
    expect(rig.state.trace).not.toBe(null);
  });

  it('a batch waits for its own images only', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await until(() => rig.state.waiting === 'images');
    await data.arrive(1);
    await rig.rest();
    expect(rig.at).toEqual([0, 0]);
    rig.session.toEnd();
    await until(() => rig.state.waiting === 'images');
    expect(rig.state.ran).toBe(2);
    rig.session.go({ step: 1, stage: 2 });
    await rig.rest();
    expect(rig.at).toEqual([1, 2]);
    rig.session.toEnd();
    await data.arrive(3);
    await rig.rest();
    expect(rig.at).toEqual([7, LAST]);
  });

  it('playing waits where the images end, and can be paused there', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await data.arrive(2);
    for (const speed of [Infinity, 240]) {
      rig.session.setSpeed(speed);
      void rig.session.play();
      await rig.play(() => rig.state.waiting === 'images');
      expect(rig.state).toMatchObject({ playing: true, cursor: { step: 1, stage: LAST } });
      rig.session.pause();
      await rig.rest();
      expect(rig.state).toMatchObject({ waiting: null, cursor: { step: 1, stage: LAST } });
    }
    void rig.session.play();
    await rig.play(() => rig.state.waiting === 'images');
    await data.arrive(3);
    await rig.play(() => !rig.state.playing);
    expect(rig.at).toEqual([7, LAST]);
  });

  it('a shard that failed is asked for again', async () => {
    const data = await LateData.make();
    data.server.damage(2, () => undefined);
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await data.arrive(5, 15);
    rig.session.toEnd();
    await until(() => rig.state.waiting === 'images');
    expect(rig.state.progress?.faults.length).toBe(1);
    data.server.mend();
    rig.session.retryData();
    await data.arrive(1);
    await rig.rest();
    expect(rig.at).toEqual([7, LAST]);
  });
});
