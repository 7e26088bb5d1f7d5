/** Playing: what is due by the frames that came, and what no longer happens after a pause. */

import { describe, expect, it } from 'vitest';
import { runOf } from '../worker/mnist';
import { turn, until } from './frames';
import { LAST, Rig, started } from './rig';

const short = runOf('softmax-regression', { batches: 4, batchSize: 10 });
const long = runOf('softmax-regression', { batches: 2000, batchSize: 10 });

/** Stages passed since the start of the run. */
const place = ({ at: [step, stage] }: Rig): number => step * 8 + stage;

describe('at a speed', () => {
  it('plays the first stage at once and then one whenever it is due', async () => {
    const rig = await started(short);
    rig.session.setSpeed(4);
    void rig.session.play();
    expect(rig.state.playing).toBe(true);
    await turn();
    const places: number[] = [];
    for (let frame = 0; frame < 9; frame++) {
      await rig.frames.tick(125);
      places.push(place(rig));
    }
    expect(places).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });

  it('plays several stages a frame, each batch in turn', async () => {
    const rig = await started(short);
    rig.session.setSpeed(240);
    void rig.session.play();
    await turn();
    await rig.frames.tick(20);
    for (let frame = 0; frame < 4; frame++) {
      await rig.frames.tick(25);
      await until(() => rig.line.underWay === 0);
    }
    // The first report, after the first update, is not passed over: two of six stages wait behind it.
    expect(rig.state.measures.has(1)).toBe(true);
    expect(place(rig)).toBeGreaterThan(8);
    expect(rig.states.every(({ trace, cursor }) => !trace || trace.step === cursor.step)).toBe(
      true,
    );
  });

  it('follows the speed that is set while it plays', async () => {
    const rig = await started(short);
    rig.session.setSpeed(1);
    void rig.session.play();
    await turn();
    await rig.frames.tick();
    expect(place(rig)).toBe(1);
    await rig.frames.tick(200);
    expect(place(rig)).toBe(1);
    rig.session.setSpeed(20);
    await rig.frames.tick(100);
    expect(place(rig)).toBe(3);
    rig.session.setSpeed(1);
    await rig.frames.tick(200);
    expect(place(rig)).toBe(3);
  });

  it('goes on at a speed after it went as fast as it goes', async () => {
    const rig = await started(long);
    rig.session.setSpeed(Infinity);
    void rig.session.play();
    await rig.play(() => rig.at[0] > 60);
    rig.session.setSpeed(10);
    await rig.frames.tick(0);
    await turn();
    const before = place(rig);
    await rig.frames.tick(200);
    await rig.arrive();
    expect(place(rig)).toBeGreaterThanOrEqual(before + 1);
    expect(place(rig)).toBeLessThanOrEqual(before + 3);
  });

  it('takes a long time without frames for a short one', async () => {
    const rig = await started(short);
    rig.session.setSpeed(8);
    void rig.session.play();
    await turn();
    await rig.frames.tick();
    await rig.frames.tick(3_600_000);
    expect(place(rig)).toBe(3);
  });
});

describe('as fast as it goes', () => {
  it('runs many batches a frame and shows the last of each', async () => {
    const rig = await started(long);
    rig.session.setSpeed(Infinity);
    void rig.session.play();
    await rig.play(() => rig.at[0] > 300);
    rig.session.pause();
    const shown = new Set(rig.states.map(({ cursor }) => cursor.step));
    expect(shown.size).toBeLessThan(300);
    expect(rig.at[1]).toBe(LAST);
    const { hash } = rig;
    const fresh = await started(long, rig.state.cursor);
    expect(fresh.hash).toBe(hash);
  });

  it('stops at the end of the run, and shows what was measured there', async () => {
    const rig = await started(short);
    rig.session.setSpeed(Infinity);
    const stopped = rig.session.play();
    await rig.play(() => !rig.state.playing);
    await stopped;
    expect(rig.at).toEqual([3, LAST]);
    await rig.rest();
    expect(rig.state.measures.has(4)).toBe(true);
    expect(rig.state.result).not.toBe(null);
  });
});

describe('pausing', () => {
  it.each([8, 240, Infinity])(
    'at speed %d keeps the cursor, whatever is under way',
    async (speed) => {
      const rig = await started(long, { step: 1, stage: LAST - 1 });
      rig.session.setSpeed(speed);
      void rig.session.play();
      await rig.frames.tick();
      await rig.arrive();
      rig.line.hold();
      await until(
        () => rig.line.inFlight > 0,
        () => rig.frames.tick(200),
      );
      const { cursor, trace } = rig.state;
      rig.session.pause();
      expect(rig.state.playing).toBe(false);
      const states = rig.states.length;
      rig.line.release();
      await rig.rest();
      for (const state of rig.states.slice(states - 1)) {
        expect(state).toMatchObject({ cursor, playing: false });
        expect(state.trace).toBe(trace);
      }
    },
  );

  it('and moving at once moves from what is shown', async () => {
    const rig = await started(short, { step: 0, stage: LAST });
    await rig.arrive();
    rig.session.go({ step: 1, stage: LAST });
    rig.line.hold();
    rig.session.setSpeed(1);
    void rig.session.play();
    await turn();
    await rig.frames.tick();
    expect(rig.at).toEqual([1, LAST]);
    rig.session.stageBy(-1);
    expect(rig.at).toEqual([1, LAST - 1]);
    expect(rig.state.playing).toBe(false);
    rig.line.release();
    await rig.rest();
    expect(rig.at).toEqual([1, LAST - 1]);
  });

  it('before the first frame plays nothing', async () => {
    const rig = await started(short);
    void rig.session.play();
    rig.session.pause();
    await rig.rest();
    expect(rig.at).toEqual([0, 0]);
  });
});

describe('pressing play', () => {
  it('at the end begins again', async () => {
    const rig = await started(short, { step: 3, stage: LAST });
    rig.session.setSpeed(2);
    void rig.session.play();
    await rig.play(() => rig.at[0] === 0);
    expect(rig.at).toEqual([0, 0]);
    expect(rig.state.playing).toBe(true);
    await rig.frames.tick(250);
    await rig.frames.tick(250);
    await rig.frames.tick(250);
    expect(rig.at).toEqual([0, 1]);
  });

  it('at the end and pausing at once stays there', async () => {
    const rig = await started(short, { step: 3, stage: LAST });
    void rig.session.play();
    rig.session.pause();
    await rig.rest();
    expect(rig.at).toEqual([3, LAST]);
    expect(rig.state).toMatchObject({ playing: false, busy: false });
  });

  it('twice plays once', async () => {
    const rig = await started(short, { step: 2, stage: 0 });
    rig.session.setSpeed(8);
    void rig.session.play();
    void rig.session.play();
    await turn();
    for (let frame = 0; frame < 5; frame++) await rig.frames.tick(125);
    expect(place(rig)).toBe(21);
    rig.session.pause();
    void rig.session.play();
    rig.session.pause();
    void rig.session.play();
    await turn();
    for (let frame = 0; frame < 3; frame++) await rig.frames.tick(125);
    await rig.arrive();
    expect(place(rig)).toBe(24);
  });

  it('on a long way to elsewhere plays from what is shown', async () => {
    const rig = await started(long);
    rig.session.toEnd();
    await until(() => rig.state.ran > 100);
    rig.session.setSpeed(8);
    void rig.session.play();
    await rig.play(() => rig.at[1] === 3);
    expect(rig.at).toEqual([0, 3]);
  });

  it('before the engine is there plays once it is', async () => {
    const rig = new Rig(short);
    rig.session.setSpeed(8);
    void rig.session.play();
    for (let frame = 0; frame < 5; frame++) await rig.frames.tick(125);
    expect(rig.at).toEqual([0, 0]);
    await rig.session.start();
    await rig.play(() => rig.at[1] === 2);
    expect(rig.state.playing).toBe(true);
  });

  it('going elsewhere ends it', async () => {
    const rig = await started(short);
    rig.session.setSpeed(8);
    const stopped = rig.session.play();
    await rig.frames.tick(125);
    rig.session.go({ step: 2, stage: 2 });
    await rig.frames.tick(125);
    await stopped;
    await rig.rest();
    expect(rig.at).toEqual([2, 2]);
    expect(rig.state.playing).toBe(false);
  });
});
