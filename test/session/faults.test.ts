/** Runs whose numbers overflow: they end where that happened, whichever way one comes there. */

import { describe, expect, it } from 'vitest';
import { firstFault } from '../../src/core/trace';
import { allRecipes } from '../../src/recipes';
import { runOf } from '../worker/mnist';
import { started, type Rig } from './rig';

const wild = { learningRate: 1e38, batchSize: 20, batches: 60 };

const ways: Record<string, (rig: Rig) => Promise<void>> = {
  'stage by stage': async (rig) => {
    while (!rig.state.fault) {
      rig.session.stageBy(1);
      await rig.arrive();
    }
  },
  'batch by batch': async (rig) => {
    while (!rig.state.fault) {
      rig.session.batchBy(1);
      await rig.arrive();
    }
  },
  'to the end': async (rig) => {
    rig.session.toEnd();
    await rig.arrive();
  },
  'played at a speed': async (rig) => {
    rig.session.setSpeed(240);
    void rig.session.play();
    await rig.play(() => !rig.state.playing);
  },
  'as fast as it goes': async (rig) => {
    rig.session.setSpeed(Infinity);
    void rig.session.play();
    await rig.play(() => !rig.state.playing);
  },
};

describe.each(allRecipes.map(({ id }) => id))('%s with numbers that overflow', (id) => {
  const run = runOf(id, wild);

  it.each(Object.keys(ways))('pauses at the stage that wrote them, %s', async (way) => {
    const rig = await started(run);
    await ways[way]!(rig);
    const { fault, cursor, trace, recipe, playing } = rig.state;
    expect(fault).not.toBe(null);
    expect(playing).toBe(false);
    expect(cursor).toEqual({ step: fault!.step, stage: fault!.stage });
    expect(firstFault(recipe, trace!)).toEqual({ stage: fault!.stage, name: fault!.name });
    const first = await started(run);
    await ways['stage by stage']!(first);
    expect(fault).toEqual(first.state.fault);
  });

  it('goes no further, and not wrong by going back', async () => {
    const rig = await started(run);
    await ways['to the end']!(rig);
    const { fault, cursor } = rig.state;
    rig.session.stageBy(1);
    rig.session.batchBy(1);
    rig.session.toEnd();
    void rig.session.play();
    expect(rig.state.playing).toBe(false);
    await rig.rest();
    expect(rig.state).toMatchObject({ fault, cursor, playing: false });
    rig.session.stageBy(-1);
    expect(rig.state.fault).toBe(null);
    await rig.rest();
    rig.session.reset();
    await rig.rest();
    expect(rig.state).toMatchObject({ fault: null, cursor: { step: 0, stage: 0 } });
    const accuracies = [...rig.state.measures.values()].map(({ accuracy }) => accuracy);
    expect(accuracies.every(Number.isFinite)).toBe(true);
    expect([...rig.state.measures.keys()].every((updates) => updates <= fault!.step)).toBe(true);
    void rig.session.play();
    rig.session.setSpeed(Infinity);
    await rig.play(() => !rig.state.playing);
    expect(rig.state).toMatchObject({ fault, cursor });
  });

  it('goes on once the change that caused it is taken back', async () => {
    const rig = await started(runOf(id, { batchSize: 20, batches: 60 }), { step: 3, stage: 2 });
    rig.session.set({ learningRate: 1e38 });
    rig.session.toEnd();
    await rig.rest();
    expect(rig.state.fault).not.toBe(null);
    rig.session.unset(0);
    rig.session.toEnd();
    await rig.rest();
    expect(rig.state).toMatchObject({ fault: null, cursor: { step: 59 } });
  });
});

it('pauses at the score that overflowed, not at the loss that became NaN by it', async () => {
  const weights = {
    W: { shape: [784, 10], data: new Float32Array(7840).fill(-3e38) },
    b: { shape: [10], data: new Float32Array(10) },
  };
  const run = runOf('softmax-regression', { batchSize: 3, batches: 2 }, [], weights);
  const rig = await started(run, { step: 0, stage: 5 });
  expect(rig.state).toMatchObject({
    cursor: { step: 0, stage: 1 },
    fault: { step: 0, stage: 1, name: 'z' },
  });
  expect(rig.state.costs[0]).toBeNaN();
});
