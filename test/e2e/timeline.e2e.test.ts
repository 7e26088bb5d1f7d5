/** The timeline: the curve of costs, on which any batch can be reached, run or not yet run. */

import { expect, test } from 'vitest';
import { eventually, numberIn, Simulator } from './simulator';

/** How many batches the curve of costs shows. */
async function drawn(simulator: Simulator): Promise<number> {
  const paths = simulator.timeline.locator('path.dots');
  const drawings = await paths.evaluateAll((all) =>
    all.map((path) => path.getAttribute('d') ?? ''),
  );
  // The dot at the playhead belongs to both parts of the curve.
  return new Set(drawings.join('').match(/M[^M]*/g)).size;
}

/** The cost that the timeline tells for the batch at its playhead. */
async function told(simulator: Simulator): Promise<string> {
  const text = (await simulator.timeline.getAttribute('aria-valuetext')) ?? '';
  return /loss ([\d.]+)/.exec(text)?.[1] ?? text;
}

test('a click runs to a batch, with a curve of every batch up to it; dragging back shows those on the way, and the curve stays', async () => {
  const simulator = await Simulator.open('?stage=loss');
  const { page } = simulator;
  await eventually(() => drawn(simulator)).toBe(1);
  await simulator.clickBatch(60);
  await simulator.reach({ batch: 60, stage: 4 });
  await eventually(() => drawn(simulator)).toBe(60);
  const mean = await simulator.panel('Loss').locator('[part=mean]').innerText();
  expect(numberIn(await told(simulator))).toBe(numberIn(mean));

  const later = await told(simulator);
  const from = await simulator.onTimeline(60);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const batch of [45, 30, 20]) {
    const { x, y } = await simulator.onTimeline(batch);
    await page.mouse.move(x, y, { steps: 3 });
    await simulator.reach({ batch, stage: 4 });
    const cost = await simulator.panel('Loss').locator('[part=mean]').innerText();
    await eventually(() => told(simulator)).toBe(numberIn(cost).toFixed(3));
  }
  await page.mouse.up();
  await simulator.reach({ batch: 20, stage: 4 });
  expect(await drawn(simulator)).toBe(60);
  await simulator.clickBatch(60);
  await simulator.reach({ batch: 60, stage: 4 });
  expect(await told(simulator)).toBe(later);
});

test('accuracy is drawn where it was measured; by keyboard the timeline moves, and a stage asked for on the way is that of the batch', async () => {
  const simulator = await Simulator.open();
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  await simulator.step('To end', { batch: 100, stage: 8 });
  await simulator.measured.getByText('The run is over.').waitFor();
  const [zero, last] = [await simulator.onTimeline(0), await simulator.onTimeline(100)];
  const points = async (): Promise<number[]> => {
    const all = await simulator.timeline.locator('circle.measured').all();
    const boxes = await Promise.all(all.map((point) => point.boundingBox()));
    return boxes.map((box) => {
      const x = box!.x + box!.width / 2;
      return Math.round(Math.abs((x - zero.x) / (last.x - zero.x)) * 100);
    });
  };
  // Before the first update, where the page was opened; then every 50 batches, and the last.
  await eventually(points).toEqual([0, 1, 51, 100]);

  await simulator.keyTo('Home', { batch: 1, stage: 1 });
  await simulator.timeline.focus();
  await simulator.keyTo('ArrowRight', { batch: 2, stage: 1 });
  await simulator.keyTo('PageUp', { batch: 12, stage: 1 });
  await simulator.keyTo('ArrowLeft', { batch: 11, stage: 1 });
  await simulator.keyTo('PageDown', { batch: 1, stage: 1 });
  await simulator.keyTo('End', { batch: 100, stage: 1 });
  await simulator.keyTo('Home', { batch: 1, stage: 1 });

  // A stage that is asked for on the way to a batch is that of the batch, and the other way round.
  await simulator.clickBatch(90);
  await simulator.key('7');
  await simulator.reach({ batch: 90, stage: 7 });
  await simulator.key('Home');
  await simulator.key('3');
  await simulator.clickBatch(50);
  await simulator.reach({ batch: 50, stage: 3 });
});
