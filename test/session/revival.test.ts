/** Engines that fail and are replaced without a word of the learner's. */

import { describe, expect, it } from 'vitest';
import { runOf } from '../worker/mnist';
import { started, type Rig } from './rig';

const short = runOf('softmax-regression', { batches: 40, batchSize: 10 });

describe('an engine that fails once', () => {
  const lose = (rig: Rig): void => {
    rig.line.brokenOnce = true;
    rig.line.broken = new WebAssembly.RuntimeError('unreachable');
  };

  // At full speed more batches than are under way at once, so that there is something left to be lost.
  it.each([
    [8, short],
    [Infinity, { ...short, settings: { ...short.settings, batches: 4000 } }],
  ])('while it plays at %d is replaced, and it plays on', async (speed, run) => {
    const last = run.settings.batches - 1;
    const rig = await started(run, { step: 3, stage: 3 });
    rig.session.setSpeed(speed);
    void rig.session.play();
    await rig.play(() => rig.state.ran > 6);
    lose(rig);
    await rig.play(() => !rig.state.playing);
    expect(rig.states.some(({ revival }) => revival?.done === false)).toBe(true);
    expect(rig.state).toMatchObject({
      failure: null,
      revival: { failure: { kind: 'crashed' }, done: true },
      cursor: { step: last, stage: 7 },
    });
    const fresh = await started(run, rig.state.cursor);
    expect(rig.hash).toBe(fresh.hash);
    expect(rig.state.costs.slice(0, last)).toEqual(fresh.state.costs.slice(0, last));
    expect(rig.state.hits.slice(0, last)).toEqual(fresh.state.hits.slice(0, last));
  });

  it('is replaced by one that begins at the place on show, and can go back from there', async () => {
    const rig = await started(short, { step: 20, stage: 3 });
    await rig.rest();
    const { hash } = rig;
    lose(rig);
    rig.session.batchBy(1);
    await rig.rest();
    expect(rig.at).toEqual([21, 3]);
    rig.session.batchBy(-1);
    await rig.rest();
    expect(rig.hash).toBe(hash);
    rig.session.go({ step: 7, stage: 0 });
    await rig.rest();
    expect(rig.hash).toBe((await started(short, { step: 7, stage: 0 })).hash);
  });

  it('at the same place again is left to the learner, elsewhere not', async () => {
    const rig = await started(short, { step: 3, stage: 3 });
    await rig.rest();
    for (const [failed, step] of [
      [false, 5],
      [false, 7],
      [false, 2],
      [true, 7],
    ] as const) {
      lose(rig);
      // What is known already is asked of the engine, too.
      rig.session.go({ step, stage: 0 });
      await rig.rest();
      expect(rig.state.failure !== null).toBe(failed);
    }
    await rig.session.start();
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: null, revival: null });
  });
});

describe('an engine that lacks an operation', () => {
  it('gives way to one in plain JavaScript, even at the first batch, and then to the learner', async () => {
    const rig = await started(short);
    await rig.rest();
    const lack = (): void => {
      rig.line.brokenOnce = true;
      rig.line.broken = new Error("Kernel 'BatchMatMul' not registered for backend 'wasm'");
    };
    lack();
    rig.session.toEnd();
    await rig.rest();
    expect(rig.line.simplified).toBe(true);
    expect(rig.at).toEqual([39, 7]);
    expect(rig.state).toMatchObject({
      failure: null,
      backend: 'cpu',
      revival: { failure: { kind: 'kernel' }, done: true, moved: true },
    });
    lack();
    rig.session.batchBy(-1);
    await rig.rest();
    expect(rig.state.revival).toMatchObject({ done: true, moved: false });
    lack();
    rig.session.batchBy(-1);
    await rig.rest();
    expect(rig.state).toMatchObject({ failure: { kind: 'kernel' }, revival: null });
  });
});
