/** Settings of the run: when a change takes effect, what is refused, what waits, and what goes too far. */

import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { holdShards } from './shards';
import { eventually, Simulator } from './simulator';

const field = (simulator: Simulator, name: string): Locator =>
  simulator.page.locator('bw-top-bar').getByRole('textbox', { name, exact: true });

const settings = (simulator: Simulator): Locator =>
  simulator.page.getByRole('dialog', { name: 'Run settings' });

async function openSettings(simulator: Simulator): Promise<Locator> {
  await simulator.page.getByRole('button', { name: 'Run settings', exact: true }).click();
  await settings(simulator).waitFor();
  return settings(simulator);
}

/** Types a value over the old one and presses Enter. */
async function type(setting: Locator, value: string): Promise<void> {
  await setting.fill(value);
  await setting.press('Enter');
}

test('a learning rate holds from the next batch on, is recorded, and can be taken out; a longer run goes on past its old end', async () => {
  const simulator = await Simulator.open('?batch=5&stage=update');
  await simulator.reach({ batch: 5, stage: 8 });
  const update = simulator.loop.locator('.formula-text').getByRole('img');
  const here = await simulator.hashes(['W', 'next.W']);
  await type(field(simulator, 'learning rate'), '0.1');
  await simulator.page.getByText('from batch 6', { exact: true }).waitFor();
  expect(await update.getAttribute('aria-label')).toContain('minus 0.5 times');
  expect(await simulator.hashes(['W', 'next.W'])).toEqual(here);

  await simulator.step('Batch forward', { batch: 6, stage: 8 });
  await eventually(() => update.getAttribute('aria-label')).toContain('minus 0.1 times');
  const changed = await simulator.hashes(['W', 'next.W']);
  const dialog = await openSettings(simulator);
  await dialog.getByRole('listitem').getByText('from batch 6: learning rate 0.1').waitFor();
  await dialog.getByRole('button', { name: /^Remove from batch 6/ }).click();
  await dialog.getByText('None so far.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await simulator.reach({ batch: 6, stage: 8 });
  await eventually(() => update.getAttribute('aria-label')).toContain('minus 0.5 times');
  const back = await simulator.hashes(['W', 'next.W']);
  expect(back['W']).toBe(changed['W']);
  expect(back['next.W']).not.toBe(changed['next.W']);
  expect(await field(simulator, 'learning rate').inputValue()).toBe('0.5');

  await simulator.step('To end', { batch: 100, stage: 8 });
  const again = await openSettings(simulator);
  await type(again.getByRole('textbox', { name: 'batches', exact: true }), '103');
  await again.getByRole('button', { name: 'Close' }).click();
  await simulator.step('Batch forward', { batch: 101, stage: 8 });
  await simulator.step('To end', { batch: 103, stage: 8 });
});

test('values that make no sense are refused in words beside their field; another batch size changes the batch and its divisor', async () => {
  const simulator = await Simulator.open();
  for (const [name, value, words] of [
    ['learning rate', 'abc', 'This is not a number.'],
    ['learning rate', '-1', 'This must be'],
    ['batch size', '0', 'This must be'],
    ['batch size', '1.5', 'This must be a whole number.'],
  ] as const) {
    const setting = field(simulator, name);
    const before = await setting.inputValue();
    await type(setting, value);
    const refusal = simulator.page.locator('bw-setting').getByText(words);
    await refusal.waitFor();
    expect(await setting.getAttribute('aria-invalid')).toBe('true');
    const [at, said] = [(await setting.boundingBox())!, (await refusal.boundingBox())!];
    expect(Math.abs(said.y - (at.y + at.height))).toBeLessThan(30);
    await simulator.page.getByText(`${before} stays.`).waitFor();
    await setting.press('Escape');
    expect(await setting.inputValue()).toBe(before);
  }
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  expect(simulator.page.url()).not.toContain('changes');

  await type(field(simulator, 'batch size'), '7');
  await simulator.step('Batch forward', { batch: 3, stage: 1 });
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^1 of 7, /);
  await simulator.keyTo('7', { batch: 3, stage: 7 });
  const labels = await simulator
    .panel('Gradient')
    .getByRole('img')
    .evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(String(labels)).toContain('over 7');
  await simulator.step('Batch back', { batch: 2, stage: 7 });
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^1 of 100, /);
});

test('a shuffled order waits, in words, for all training images, and then runs', async () => {
  const shards = holdShards(/train-(?!00000)/);
  const simulator = await Simulator.open('', { prepare: shards.prepare });
  const dialog = await openSettings(simulator);
  await dialog.getByRole('radio', { name: 'shuffled, anew each epoch' }).check();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await simulator.press('Batch forward');
  await simulator.measured.getByText(/^A shuffled order needs all training images/).waitFor();
  await simulator.page.getByRole('progressbar', { name: 'Loading the images' }).waitFor();
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
  shards.release();
  await simulator.reach({ batch: 2, stage: 1 });
  const shuffled = await simulator.hashes(['x']);
  await simulator.step('Batch back', { batch: 1, stage: 1 });
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  expect(await simulator.hashes(['x'])).toEqual(shuffled);
});

test('numbers that grow out of range pause the run at their stage, with words that say why', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  await type(field(simulator, 'learning rate'), '1e38');
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  const said = simulator.formula.getByText(/holds a number that is too large or not a number/);
  await said.waitFor();
  const stopped = await simulator.place();
  expect(stopped.batch).toBeLessThan(10);
  const [, stage, batch] = /in stage “(.*)” of batch (\d+)/.exec(await said.innerText())!;
  expect(Number(batch)).toBe(stopped.batch);
  const lit = simulator.loop.locator('[aria-current=step]');
  expect(await lit.innerText()).toContain(stage);
  expect(await page.locator('bw-status').getByText('Stopped').count()).toBe(1);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  // It goes no further, but back, and a smaller learning rate mends it.
  await simulator.key('End');
  expect(await simulator.place()).toEqual(stopped);
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await type(field(simulator, 'learning rate'), '0.5');
  await simulator.clickBatch(9);
  await simulator.reach({ batch: 9, stage: 1 });
  expect(await said.count()).toBe(0);
});
