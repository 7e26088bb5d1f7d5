/** What is measured, and when. */

import { describe, expect, it } from 'vitest';
import reference from '../fidelity/softmax-regression.json';
import { runOf } from '../worker/mnist';
import { LateData } from './late-data';
import { turn, until } from './frames';
import { LAST, Rig, started } from './rig';

const short = runOf('softmax-regression', { batches: 4, batchSize: 10 });

describe('at rest', () => {
  it('measures the weights on show, once', async () => {
    const rig = await started(short, { step: 1, stage: 2 });
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1]);
    rig.session.stageBy(1);
    await rig.rest();
    rig.session.go({ step: 1, stage: LAST });
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 2]);
    rig.session.stageBy(-1);
    await rig.rest();
    expect(rig.line.count('measure')).toBe(2);
    expect(rig.state.measures.get(1)).toMatchObject({ costAfter: expect.any(Number) as number });
  });

  it('measures nothing while moves follow one another as from a key held down', async () => {
    const rig = await started(runOf('softmax-regression', { batchSize: 10 }));
    for (let press = 0; press < 40; press++) {
      rig.session.batchBy(1);
      await rig.frames.tick();
      await rig.frames.tick();
    }
    expect(rig.line.count('measure')).toBe(0);
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 40]);
  });

  it('measures where reports were passed over', async () => {
    const rig = await started(runOf('softmax-regression', { batches: 120, batchSize: 10 }));
    rig.session.go({ step: 110, stage: 0 });
    await rig.rest();
    rig.session.reset();
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([0, 1, 51, 101, 110]);
    expect(rig.line.count('measure')).toBe(5);
  });

  it('measures nothing twice when it comes to rest again while an answer is under way', async () => {
    const rig = await started(short, { step: 1, stage: 2 });
    rig.line.hold();
    await until(
      () => rig.line.count('measure') > 0,
      () => rig.frames.tick(),
    );
    rig.session.stageBy(1);
    for (let frame = 0; frame < 40; frame++) await rig.frames.tick();
    rig.session.stageBy(1);
    for (let frame = 0; frame < 40; frame++) await rig.frames.tick();
    rig.line.release();
    await rig.rest();
    expect(rig.line.asked.filter(({ is, step }) => is === 'measure' && step === 1).length).toBe(1);
  });
});

describe('the standard run', () => {
  it.each(['to the end', 'played'])('%s has the figures of the reference', async (way) => {
    const rig = await started();
    if (way === 'played') {
      rig.session.setSpeed(Infinity);
      void rig.session.play();
      await rig.play(() => !rig.state.playing);
    } else rig.session.toEnd();
    await rig.rest();
    expect(rig.at).toEqual([99, LAST]);
    const { measures, result, costs } = rig.state;
    expect([...measures.keys()]).toEqual([1, 51, 100]);
    for (const { step, ...row } of reference.rows) {
      const cost = costs[step]!;
      expect(cost / row.loss_before_update).toBeCloseTo(1, 3);
      const measure = measures.get(step + 1);
      if (!measure) continue;
      expect(measure.costAfter! / row.loss_after_update).toBeCloseTo(1, 3);
      expect(measure.accuracy).toBeCloseTo(row.validation_accuracy, 3);
    }
    expect(measures.get(100)?.accuracy).toBeCloseTo(0.895, 3);
    expect(result?.accuracy).toBeCloseTo(0.8943, 3);
    const probabilities = result!.probabilities.data.subarray(50, 60);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(1);
    expect(rig.line.count('measure')).toBe(3);
    expect(rig.line.count('test')).toBe(1);
  });

  it('played at a speed is measured at every report', async () => {
    const rig = await started(runOf('softmax-regression', { batches: 60, batchSize: 10 }));
    rig.session.setSpeed(240);
    void rig.session.play();
    await rig.play(() => !rig.state.playing);
    expect([...rig.state.measures.keys()]).toEqual([1, 51]);
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 51, 60]);
  });

  it('played as fast as it goes is measured now and then, and at rest where reports were left out', async () => {
    const rig = await started(runOf('softmax-regression', { batches: 400, batchSize: 10 }));
    rig.session.setSpeed(Infinity);
    void rig.session.play();
    const begin = rig.frames.now;
    await rig.play(() => !rig.state.playing);
    const made = [...rig.state.measures.keys()];
    expect(made[0]).toBe(1);
    // One now, and another every half a second.
    expect(made.length).toBeLessThanOrEqual(1 + Math.ceil((rig.frames.now - begin) / 500));
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1, 51, 101, 151, 201, 251, 301, 351, 400]);
  });

  it('is measured at its end, even if nobody stays there', async () => {
    const rig = await started(short);
    rig.session.toEnd();
    await rig.arrive();
    rig.session.reset();
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([0, 1, 4]);
  });
});

describe('while images are on their way', () => {
  const late = runOf('softmax-regression', { batches: 4, batchSize: 5 });

  it('waits for the validation images and measures when they have come', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, { step: 0, stage: LAST }, data.dataset);
    void rig.session.start();
    await data.arrive(1);
    await rig.rest();
    expect(rig.at).toEqual([0, LAST]);
    expect(rig.state.trace).not.toBe(null);
    expect(rig.line.count('measure')).toBe(0);
    await data.arrive(1);
    await rig.rest();
    expect([...rig.state.measures.keys()]).toEqual([1]);
  });

  it('waits for the test images at the end', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    await data.arrive(4);
    rig.session.toEnd();
    await rig.rest();
    expect(rig.at).toEqual([3, LAST]);
    expect(rig.state.measures.has(4)).toBe(true);
    expect(rig.line.count('test')).toBe(0);
    await data.arrive(1);
    await rig.rest();
    expect(rig.state.result?.labels.length).toBe(12);
  });

  it('catches up on the reports that could not be made', async () => {
    const data = await LateData.make();
    const rig = new Rig(late, undefined, data.dataset);
    void rig.session.start();
    void rig.session.play();
    rig.session.setSpeed(Infinity);
    await data.arrive(1);
    // Not the images of the first batch, for which it may still be about to stop waiting.
    await rig.play(() => rig.state.waiting !== null && rig.state.trace !== null);
    expect(rig.at).toEqual([1, LAST]);
    rig.session.pause();
    await rig.rest();
    await data.arrive(1);
    await rig.rest();
    await turn();
    expect([...rig.state.measures.keys()]).toEqual([1, 2]);
  });
});
