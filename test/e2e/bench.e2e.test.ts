/** The test bench on the built page: reading, drawing, and taking an image through the loop. */

import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const AT = '?batch=37&stage=softmax&image=43';

async function bench(path = AT): Promise<{ simulator: Simulator; page: Page; tab: Locator }> {
  const simulator = await Simulator.open(path);
  const { page } = simulator;
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const tab = page.locator('bw-bench');
  await tab.getByRole('listbox', { name: 'Test images' }).getByRole('option').first().waitFor();
  return { simulator, page, tab };
}

const summary = (tab: Locator): Promise<string> => tab.locator('.summary').innerText();

/** Draws a seven with the mouse. */
async function drawSeven(page: Page): Promise<void> {
  const paper = page.getByRole('application', { name: 'Paper to draw on' });
  const { x, y } = (await paper.boundingBox())!;
  await page.mouse.move(x + 40, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + 100, y + 30, { steps: 5 });
  await page.mouse.move(x + 60, y + 115, { steps: 5 });
  await page.mouse.up();
}

describe('the test bench', () => {
  test('reads all test images by the weights of the batch; takes one through the loop, and gives the batch back bit for bit', async () => {
    const { simulator, page, tab } = await bench();
    // The course's first program, as computed independently for the picture of the design.
    expect(await summary(tab)).toContain('as of batch 37: 85.88% right (8,588).');
    const cell = tab.getByRole('button', { name: 'label 5, read as 8: 160' });
    await cell.click();
    await eventually(() => tab.locator('.found').innerText()).toContain('160 images');
    await simulator.press('Batch forward');
    await eventually(() => summary(tab)).toContain('as of batch 38');
    await simulator.press('Batch back');
    await eventually(() => summary(tab)).toContain('85.88%');

    const names = ['x', 'y', 'z', 'p', 'W'];
    const turnTo = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await turnTo('Tensors');
    const before = await simulator.hashes(names);
    await turnTo('Test');
    await tab.getByRole('textbox', { name: 'image' }).fill('5');
    await page.keyboard.press('Tab');
    await tab.getByRole('button', { name: 'Send through the loop' }).click();
    const loop = simulator.loop;
    await loop.getByText('Test image 5', { exact: true }).waitFor();
    await loop.getByText(/In place of the batch, label 1/).waitFor();
    expect(await simulator.rows('Softmax')).toHaveLength(10);
    await eventually(() => page.url()).toContain('test=5');
    await simulator.press('Stage forward');
    await simulator.reach({ batch: 37, stage: 4 });
    await simulator.press('Stage back');
    await simulator.reach({ batch: 37, stage: 3 });
    await loop.getByRole('button', { name: 'Back to the batch' }).click();
    await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^43 of 100/);
    await turnTo('Tensors');
    expect(await simulator.hashes(names)).toEqual(before);
  });

  test('reads a drawing as it is drawn, and says that no address holds it', async () => {
    const { simulator, page, tab } = await bench('?batch=100&stage=update');
    await drawSeven(page);
    await eventually(() => tab.getByRole('combobox', { name: 'counts as' }).innerText()).toContain(
      'as read: 7',
    );
    await tab.getByRole('button', { name: 'Send through the loop' }).click();
    await simulator.loop.getByText('Your drawing', { exact: true }).waitFor();
    await simulator.loop.getByText(/counting as 7, with the weights after batch 100/).waitFor();
    // From here on every stage is explained by the weights that the run ended with.
    await simulator.press('Stage back');
    await simulator.reach({ batch: 100, stage: 7 });
    expect(await simulator.loop.getByText(/with the weights after batch 100/).isVisible()).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByText(/no room for your drawings/).waitFor();
  });

  test('opens an address with a test image in place of the batch, and lets go of it on Escape once nothing is pinned', async () => {
    const simulator = await Simulator.open('?batch=37&stage=softmax&test=5');
    await simulator.loop.getByText('Test image 5', { exact: true }).waitFor();
    await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(
      /^1 of 1, label 1/,
    );
    const back = simulator.loop.getByRole('button', { name: 'Back to the batch' });
    await back.waitFor();
    await simulator.image.click();
    await simulator.key('Escape');
    expect(await back.isVisible()).toBe(true);
    await simulator.key('Escape');
    await back.waitFor({ state: 'detached' });
  });
});

describe('on a phone', () => {
  test('the sheet makes way for the image that is sent, and a finger draws without scrolling', async () => {
    const simulator = await Simulator.open(AT, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = simulator;
    await page.getByRole('button', { name: 'Test', exact: true }).tap();
    const paper = page.getByRole('application', { name: 'Paper to draw on' });
    await paper.waitFor();
    const { x, y } = (await paper.boundingBox())!;
    const touch = await page.context().newCDPSession(page);
    const at = (type: string, dx: number, dy: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx, y: y + dy }],
      });
    await at('touchStart', 40, 30);
    for (let n = 1; n <= 10; n++) await at('touchMove', 40 + 6 * n, 30);
    for (let n = 1; n <= 10; n++) await at('touchMove', 100 - 4 * n, 30 + 9 * n);
    await at('touchEnd', 0, 0);
    const after = (await paper.boundingBox())!;
    expect([after.x, after.y]).toEqual([x, y]);
    const send = page.getByRole('button', { name: 'Send through the loop' });
    await eventually(() => send.isEnabled()).toBe(true);
    // A tap so soon after a finger that drew would be taken for its second half.
    await send.click();
    const back = simulator.loop.getByRole('button', { name: 'Back to the batch' });
    await back.waitFor();
    expect(await paper.isVisible()).toBe(false);
    // For the same reason the first tap may come to nothing; a person taps again.
    await eventually(async () => {
      await back.tap({ timeout: 1000 }).catch(() => undefined);
      return back.count();
    }).toBe(0);
  });
});
