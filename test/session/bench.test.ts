import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/core/drawing';
import { shownIn, weightsOf } from '../../src/session/probe';
import { mnist, runOf } from '../worker/mnist';
import { LAST, Rig, started } from './rig';

const drawingOf = (index: number): Drawing => ({
  strokes: [[{ x: 0.5, y: 0.5 }]],
  pixels: mnist.pixels('test', index).slice(),
});

const readingOf = (probabilities: Float32Array): number =>
  probabilities.indexOf(Math.max(...probabilities));

/** A run with other weights from the first update on. */
const OTHER = runOf('softmax-regression', { start: 1000 });

/** A session that has come to rest at a place. */
async function at(step: number, stage: number, run = runOf('softmax-regression')): Promise<Rig> {
  const rig = await started(run, { step, stage });
  await rig.rest();
  return rig;
}

describe('the test images', () => {
  it('are read only while somebody watches', async () => {
    const rig = await at(3, 2);
    expect(rig.line.count('test')).toBe(0);
    rig.session.bench.watch(true);
    await rig.rest();
    expect(rig.state.tested).toMatchObject({ updates: 3 });
    expect(rig.state.tested!.result.labels).toHaveLength(10_000);
    rig.session.bench.watch(false);
    rig.session.batchBy(1);
    await rig.rest();
    expect(rig.line.count('test')).toBe(1);
  });

  it('are read by the weights on show: after the update once that is shown', async () => {
    const rig = await at(3, LAST - 1);
    rig.session.bench.watch(true);
    await rig.rest();
    rig.session.stageBy(1);
    await rig.rest();
    expect(rig.state.tested!.updates).toBe(4);
    const asked = rig.line.count('test');
    // The next batch begins with the same weights.
    rig.session.stageBy(1);
    await rig.rest();
    expect(rig.state.cursor).toEqual({ step: 4, stage: 0 });
    expect(rig.line.count('test')).toBe(asked);
  });

  it('are never asked about twice at once, and in the end about the last place', async () => {
    const rig = await at(0, 0);
    rig.session.bench.watch(true);
    await rig.rest();
    rig.line.hold();
    const before = rig.line.count('test');
    for (let step = 1; step <= 20; step++) {
      rig.session.go({ step, stage: 0 });
      await rig.frames.tick();
    }
    expect(rig.line.count('test')).toBeLessThanOrEqual(before + 1);
    rig.line.release();
    await rig.rest();
    expect(rig.state.tested!.updates).toBe(20);
    expect(rig.line.count('test')).toBeLessThan(before + 20);
  });

  it('of weights that have become others are forgotten, and read anew', async () => {
    const rig = await at(9, 0);
    rig.session.bench.watch(true);
    await rig.rest();
    rig.session.openRun(OTHER, { step: 9, stage: 0 });
    expect(rig.state.tested).toBeNull();
    await rig.rest();
    const other = await at(9, 0, OTHER);
    other.session.bench.watch(true);
    await other.rest();
    expect(rig.state.tested).toEqual(other.state.tested);
  });

  it('stay read when only later batches become others', async () => {
    const rig = await at(9, 0);
    rig.session.bench.watch(true);
    await rig.rest();
    const { tested } = rig.state;
    rig.session.set({ learningRate: 0.1 });
    expect(rig.state.tested).toBe(tested);
  });

  it('are handed out by number', async () => {
    const rig = await at(0, 0);
    const images = await rig.session.bench.images([5, 0]);
    expect([...images!.labels]).toEqual([1, 7]);
    expect(images!.pixels.subarray(0, 784)).toEqual(mnist.pixels('test', 5));
  });
});

describe('a drawing', () => {
  it('is read by the weights on show, and anew when they change', async () => {
    const rig = await at(20, 2);
    rig.session.bench.draw(drawingOf(0));
    await rig.rest();
    const first = rig.state.reading!;
    expect(first.updates).toBe(20);
    expect(readingOf(first.probabilities)).toBe(7);
    rig.session.batchBy(1);
    await rig.rest();
    expect(rig.state.reading!.updates).toBe(21);
    expect(rig.state.reading!.probabilities).not.toEqual(first.probabilities);
  });

  it('that goes on while it is read is read as it is at last', async () => {
    const rig = await at(20, 2);
    rig.line.hold();
    for (const index of [0, 1, 2, 3, 4, 5]) rig.session.bench.draw(drawingOf(index));
    const last = rig.state.drawing!;
    rig.line.release();
    await rig.rest();
    expect(rig.state.reading!.pixels).toBe(last.pixels);
    expect(rig.line.count('predict')).toBeLessThanOrEqual(2);
  });

  it('that is wiped off leaves no reading behind', async () => {
    const rig = await at(20, 2);
    rig.session.bench.draw(drawingOf(0));
    rig.line.hold();
    rig.session.bench.draw(drawingOf(1));
    rig.session.bench.draw(null);
    rig.line.release();
    await rig.rest();
    expect(rig.state.drawing).toBeNull();
    expect(rig.state.reading).toBeNull();
  });
});

describe('an image in place of the batch', () => {
  it('is shown with the weights of the step, and the run with the batch stays as it was', async () => {
    const rig = await at(6, 3);
    const { trace, costs, ran, run, cursor } = rig.state;
    await rig.session.bench.sendTest(5);
    await rig.rest();
    const shown = shownIn(rig.state);
    expect([...shown.trace!.values['label']!.data]).toEqual([1]);
    expect(shown.trace!.values['W']!.data).toEqual(trace!.values['W']!.data);
    expect(shown.run.settings.batchSize).toBe(1);
    expect(rig.state).toMatchObject({ ran, cursor });
    expect(rig.state.trace).toBe(trace);
    expect(rig.state.costs).toBe(costs);
    expect(rig.state.run).toBe(run);
  });

  it('goes with the stages of the step without being asked about again', async () => {
    const rig = await at(6, 0);
    await rig.session.bench.sendTest(5);
    await rig.rest();
    const { probed } = rig.state;
    for (let stage = 1; stage <= LAST; stage++) rig.session.stageBy(1);
    await rig.rest();
    expect(rig.at).toEqual([6, LAST]);
    expect(rig.state.probed).toBe(probed);
    expect(rig.line.count('explain')).toBe(1);
  });

  it('is explained again with the weights of another batch', async () => {
    const rig = await at(6, 3);
    await rig.session.bench.sendTest(5);
    await rig.rest();
    rig.session.batchBy(1);
    await rig.rest();
    expect(rig.state.probed!.trace.step).toBe(7);
    expect(shownIn(rig.state).trace!.values['W']!.data).toEqual(rig.state.trace!.values['W']!.data);
  });

  it('sent from an update is explained by the weights that this has made, at the end of the run too', async () => {
    const rig = await at(99, LAST);
    rig.session.bench.watch(true);
    await rig.rest();
    await rig.session.bench.sendTest(5);
    await rig.rest();
    expect(weightsOf(rig.state)).toBe(100);
    expect(rig.state.probed!.trace.values['W']!.data).toEqual(
      rig.state.trace!.values['next.W']!.data,
    );
    const { probabilities } = rig.state.tested!.result;
    rig.state.probed!.trace.values['p']!.data.forEach((share, k) =>
      expect(share).toBeCloseTo(probabilities.data[50 + k]!, 6),
    );
    // From stage to stage the weights are the same, and so is what the bench says.
    rig.session.stageBy(-1);
    await rig.rest();
    expect(rig.state.tested!.updates).toBe(100);
    expect(rig.state.probed!.trace.step).toBe(100);
  });

  it('gives everything back, bit for bit, with what was selected', async () => {
    const rig = await at(6, 3);
    rig.session.pin({ name: 'W', at: { pixel: 300, class: 4 } });
    rig.session.select({ image: 42 });
    const before = rig.state;
    const hash = rig.hash;
    await rig.session.bench.sendTest(5);
    rig.session.stageBy(1);
    rig.session.pin({ name: 'z', at: { image: 0, class: 2 } });
    rig.session.imageBy(1);
    rig.session.stageBy(-1);
    await rig.rest();
    rig.session.bench.back();
    await rig.rest();
    expect(rig.hash).toBe(hash);
    expect(rig.state).toMatchObject({
      cursor: before.cursor,
      selection: before.selection,
      probe: null,
      probed: null,
    });
    expect(rig.state.trace).toBe(before.trace);
    expect(rig.state.costs).toBe(before.costs);
    expect(rig.state.run).toBe(before.run);
    rig.session.batchBy(1);
    await rig.rest();
    const other = await at(7, 3);
    expect(rig.hash).toBe(other.hash);
  });

  it('of an address waits for the test images, and keeps the weights that the address names', async () => {
    const rig = new Rig(runOf('softmax-regression'), { step: 6, stage: 2 });
    rig.session.bench.openTest({ index: 5, after: true });
    await rig.session.start();
    await rig.rest();
    expect(rig.state.probe).toMatchObject({ from: 'test', index: 5, label: 1, after: true });
    expect(rig.state.probed!.trace.step).toBe(7);
  });

  it('that does not exist is not shown', async () => {
    const rig = new Rig(runOf('softmax-regression'), { step: 6, stage: 2 });
    rig.session.bench.openTest({ index: 10_000, after: false });
    await rig.session.start();
    await rig.rest();
    expect(rig.state).toMatchObject({ probe: null, failure: null });
  });

  it('can be a drawing, with the digit that the learner says it is', async () => {
    const rig = await at(20, 5);
    rig.session.bench.draw(drawingOf(0));
    rig.session.bench.sendDrawing(2);
    await rig.rest();
    expect(rig.state.probed!.probe).toMatchObject({ from: 'drawing', label: 2 });
    expect([...shownIn(rig.state).trace!.values['label']!.data]).toEqual([2]);
    // What is drawn next has not been sent.
    rig.session.bench.draw(drawingOf(3));
    await rig.rest();
    expect(rig.state.probed!.probe.pixels).toEqual(mnist.pixels('test', 0));
  });

  it('is explained by the new weights when the run has become another one', async () => {
    const rig = await at(6, 3);
    await rig.session.bench.sendTest(5);
    await rig.rest();
    rig.session.openRun(OTHER, { step: 6, stage: 3 });
    expect(rig.state.probed).toBeNull();
    await rig.rest();
    expect(rig.state.probed!.trace.values['W']!.data).toEqual(rig.state.trace!.values['W']!.data);
    expect(rig.hash).toBe((await at(6, 3, OTHER)).hash);
  });

  it('is there again after the engine was lost', async () => {
    const rig = await at(6, 3);
    await rig.session.bench.sendTest(5);
    await rig.rest();
    const { probed } = rig.state;
    rig.line.broken = new Error('gone');
    rig.session.batchBy(1);
    await rig.arrive();
    expect(rig.state.failure).toMatchObject({ detail: 'gone' });
    rig.line.broken = null;
    await rig.session.start();
    await rig.rest();
    rig.session.batchBy(1);
    await rig.rest();
    expect(rig.state.probed!.trace.step).toBe(rig.state.cursor.step);
    expect(rig.state.probed).not.toBe(probed);
  });
});
