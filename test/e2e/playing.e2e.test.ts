/** Playing: to the end as fast as it goes, paused anywhere, and at a speed chosen by keys. */

import { expect, test } from 'vitest';
import reference from '../fidelity/softmax-regression.json';
import { eventually, numberIn, Simulator } from './simulator';

declare global {
  interface Window {
    /** Milliseconds of every long task so far, gathered by the test. */
    longTasks?: number[];
  }
}

/** Presses Play after setting the slider to as fast as it goes. */
async function sprint(simulator: Simulator): Promise<void> {
  await simulator.page.getByRole('slider', { name: 'Speed' }).press('End');
  await simulator.press('Play');
}

test('at full speed the run stops at its end with the numbers of the reference program', async () => {
  const simulator = await Simulator.open();
  await sprint(simulator);
  await simulator.reach({ batch: 100, stage: 8 });
  await simulator.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await simulator.measured.getByText('The run is over.').waitFor();
  const said = await simulator.measured.innerText();
  expect(said).toContain('89.43%');
  expect(said).toMatch(/Test image 5 is labelled 1 and is read as 1\.$/);
  const last = reference.rows.at(-1)!;
  const [, cost] = /: ([\d.]+)/.exec(said)!;
  expect(cost).toBe(last.loss_after_update.toFixed(3));

  const text = await simulator.numbers('next.W');
  const weights = (JSON.parse(text) as number[][]).flat();
  const norm = Math.hypot(...weights);
  expect(Math.abs(norm / last.param_norms[0]! - 1)).toBeLessThan(1e-3);
  // Another way to the same place.
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await simulator.step('To end', { batch: 100, stage: 8 });
  expect(await simulator.numbers('next.W')).toBe(text);
});

test('paused on the way, the page shows one batch whole, and the same when it comes back to it', async () => {
  const simulator = await Simulator.open('?batches=3000');
  const { page } = simulator;
  await sprint(simulator);
  await eventually(async () => (await simulator.place()).batch).toBeGreaterThan(110);
  await simulator.press('Pause');
  const paused = await simulator.place();
  await simulator.measured.getByText(/^cost after the update/).waitFor();
  const words = await simulator.measured.innerText();
  const numbers = await simulator.hashes(['W', 'x', 'cost', 'next.W']);
  expect(await simulator.place()).toEqual(paused);
  const mean = await simulator.panel('Loss').locator('[part=mean]').innerText();
  expect(numberIn(mean).toFixed(3)).toBe(Number(await simulator.numbers('cost')).toFixed(3));

  await simulator.step('Batch back', { batch: paused.batch - 1, stage: 8 });
  await simulator.step('Batch forward', paused);
  expect(await simulator.measured.innerText()).toBe(words);
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await page.goto(`${page.url().split('?')[0]}?batches=3000&batch=${paused.batch}&stage=update`);
  await simulator.ready();
  await simulator.reach(paused);
  await eventually(() => simulator.measured.innerText()).toBe(words);
  expect(await simulator.hashes(Object.keys(numbers))).toEqual(numbers);
});

test('played slowly, every stage is shown in its turn', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  await page.evaluate(() => {
    const status = document.querySelector('bw-simulator')!.shadowRoot!.querySelector('bw-deck')!;
    const map = status.shadowRoot!.querySelector('bw-loop-map')!.shadowRoot!;
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const stage = map.querySelector('[aria-current=step]')?.ariaLabel ?? '';
      if (stage !== '' && seen.at(-1) !== stage) seen.push(stage);
    }).observe(map, { subtree: true, attributes: true });
  });
  const speed = page.getByRole('slider', { name: 'Speed' });
  // Up to four a second a frame that comes late never owes more than one stage.
  for (const words of ['2 stages per second', '4 stages per second']) {
    await speed.press('ArrowRight');
    await eventually(() => speed.getAttribute('aria-valuetext')).toBe(words);
  }
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
  await simulator.press('Play');
  await eventually(async () => (await simulator.place()).batch).toBe(2);
  await simulator.press('Pause');
  const seen = await page.evaluate(() => (window as Window & { seen?: string[] }).seen!);
  expect(seen.filter((stage, i) => i > 0 || stage !== '1 Batch').slice(0, 8)).toEqual([
    '2 Logits',
    '3 Softmax',
    '4 Loss',
    '5 Compare',
    '6 Error',
    '7 Gradient',
    '8 Update',
    '1 Batch',
  ]);
});

test('Play at the end begins again at the start', async () => {
  const simulator = await Simulator.open('?batches=2&batch=2&stage=update');
  await simulator.reach({ batch: 2, stage: 8 });
  await simulator.press('Play');
  await simulator.reach({ batch: 1, stage: 1 });
  await simulator.press('Pause');
});

test('a button pressed while it plays pauses and acts', async () => {
  const simulator = await Simulator.open('?batches=20000');
  await sprint(simulator);
  await eventually(async () => (await simulator.place()).batch).toBeGreaterThan(100);
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await simulator.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await simulator.step('Stage forward', { batch: 1, stage: 2 });
});

test('the page answers while it plays at full speed (its longest task is told, not judged)', async () => {
  const simulator = await Simulator.open('?batches=20000', {
    prepare: (page) =>
      page.addInitScript(() => {
        const tasks: number[] = [];
        window.longTasks = tasks;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: 'longtask' });
      }),
  });
  const { page } = simulator;
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  const opening = await page.evaluate(() => window.longTasks!.splice(0));
  await sprint(simulator);
  await eventually(async () => (await simulator.place()).batch).toBeGreaterThan(300);
  const { x, y } = (await simulator.weights('W').boundingBox())!;
  await page.mouse.move(x + 40, y + 60, { steps: 10 });
  await eventually(async () => (await simulator.place()).batch).toBeGreaterThan(600);
  const playing = await page.evaluate(() => window.longTasks!);
  await simulator.press('Pause');
  const told = (tasks: readonly number[]): string =>
    tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.max(...tasks)} ms`;
  process.stdout.write(
    `Tasks over 50 ms: while opening ${told(opening)}; while playing ${told(playing)}.\n`,
  );
});
