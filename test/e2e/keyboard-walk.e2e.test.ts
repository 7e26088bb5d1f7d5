/** From the first batch to a drawn digit that the learnt weights read, without a pointer. */

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

/** What the focus is on, through shadow roots: its role or tag, and its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const name = element.ariaLabel ?? element.textContent.replace(/\s+/g, ' ').trim();
    return `${element.role ?? element.localName} ${name}`;
  });
}

/** Presses Tab, or what else leads on, until the focus is there. */
async function tabTo({ page }: Simulator, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 90; i++) {
    const at = await focused(page);
    if (wanted.test(at)) return;
    passed.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(wanted)} is not among ${passed.join(', ')}`);
}

async function presses(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const times = (count: number, key: string): string[] => new Array<string>(count).fill(key);

test('the walk from the first batch to a digit that was drawn and read needs no pointer', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  const live = page.locator('bw-simulator > .live');
  for (let stage = 2; stage <= 8; stage++) {
    await simulator.keyTo('ArrowRight', { batch: 1, stage });
  }
  await eventually(() => live.textContent()).toMatch(/^Update, batch 1\. \S/);
  await simulator.keyTo('4', { batch: 1, stage: 4 });
  await eventually(() => live.textContent()).toMatch(/^Loss, batch 1\. .*Mean loss 2\.303\.$/);

  // Where a number comes from, and all of them.
  await simulator.keyTo('7', { batch: 1, stage: 7 });
  await tabTo(simulator, /^slider ∇W:/);
  await simulator.key('ArrowUp');
  await simulator.key('Enter');
  const formula = simulator.formula.getByRole('img').first();
  await eventually(() => formula.getAttribute('aria-label')).toMatch(/^the gradient of W \d+, \d/);
  await simulator.key('v');
  const numbers = page.getByRole('dialog', { name: 'The numbers of ∇W' });
  await numbers.waitFor();
  await simulator.key('Escape');
  await numbers.waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^slider ∇W:/);
  await simulator.key('Escape');

  // A setting, then the rest of the run.
  await tabTo(simulator, /^input/, 'Shift+Tab');
  await page.keyboard.type('0.4');
  await simulator.key('Enter');
  await tabTo(simulator, /^button/);
  await simulator.key('Shift+ArrowRight');
  await simulator.reach({ batch: 2, stage: 7 });
  await tabTo(simulator, /^button To end/);
  await simulator.keyTo('Enter', { batch: 100, stage: 8 });

  // The drawer, a seven, and its way through the loop.
  await simulator.key('d');
  await tabTo(simulator, /^tab Code/, 'Shift+Tab');
  await tabTo(simulator, /^tab Test/, 'ArrowRight');
  await page.getByRole('listbox', { name: 'Test images' }).getByRole('option').first().waitFor();
  await tabTo(simulator, /^application Paper/);
  await presses(page, [
    ...times(9, 'ArrowUp'),
    ...times(6, 'ArrowLeft'),
    'Space',
    ...times(12, 'ArrowRight'),
    ...Array.from({ length: 6 }, () => ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft']).flat(),
    'Space',
  ]);
  const reading = page.locator('bw-pad').getByRole('option', { name: /read as/ });
  await eventually(() => reading.textContent()).toMatch(/^\s*digit 7: /);
  await tabTo(simulator, /^button Send/);
  await simulator.key('Enter');
  await simulator.loop.getByText('Your drawing', { exact: true }).waitFor();
  await tabTo(simulator, /^button 3 ?Softmax/, 'Shift+Tab');
  await simulator.keyTo('Enter', { batch: 100, stage: 3 });
  await eventually(() => simulator.rows('Softmax')).toContainEqual(
    expect.stringMatching(/^digit 7: .*read as/),
  );
});
