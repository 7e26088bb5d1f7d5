/** The page under a finger, on a phone. */

import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

interface Point {
  readonly x: number;
  readonly y: number;
}

const onPhone = (path = ''): Promise<Simulator> =>
  Simulator.open(path, {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });

const tap = (simulator: Simulator, name: string): Promise<void> =>
  simulator.page.getByRole('button', { name, exact: true }).tap();

/** Draws a finger over the page. */
async function swipe(page: Page, from: Point, by: Point): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [from]);
  for (let i = 1; i <= 20; i++) {
    await touch('touchMove', [{ x: from.x + (by.x * i) / 20, y: from.y + (by.y * i) / 20 }]);
  }
  await touch('touchEnd', []);
}

/** Taps at a part of an element's width and height. */
async function tapAt(target: Locator, across: number, down: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { width, height } = (await target.boundingBox())!;
  await target.tap({ position: { x: across * width, y: down * height } });
}

test('the panel of the stage comes into sight as a finger walks, and the menu holds what the bar has no room for', async () => {
  const simulator = await onPhone('?stage=softmax');
  const { page } = simulator;
  const deck = page.locator('bw-deck');
  const inSight = async (title: string): Promise<void> => {
    await eventually(async () => {
      const panel = (await simulator.panel(title).boundingBox())!;
      const below = (await deck.boundingBox())!.y - (panel.y + panel.height);
      return { under: panel.y < 0, over: below < -1 };
    }, title).toEqual({ under: false, over: false });
  };
  await inSight('Softmax');
  await tap(simulator, 'Stage forward');
  await inSight('Loss');
  await tap(simulator, 'Stage forward');
  await inSight('Compare');

  for (let stage = 6; stage <= 8; stage++) {
    await tap(simulator, 'Stage forward');
    await simulator.reach({ batch: 1, stage });
    // Note and formula stand right under the panel that they are about, in reach of the thumb.
    await page.locator('bw-note').getByText(`Stage ${stage} of 8`).waitFor();
  }
  await tap(simulator, 'Batch forward');
  await simulator.reach({ batch: 2, stage: 8 });
  await tap(simulator, 'Batch back');
  await simulator.reach({ batch: 1, stage: 8 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await tap(simulator, 'Reset');
  await simulator.reach({ batch: 1, stage: 1 });
  await inSight('Batch');

  await tap(simulator, 'Menu');
  await tap(simulator, 'Theme: Light');
  await eventually(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  const es = page.getByRole('button', { name: 'ES Español', exact: true });
  if (!(await es.isVisible())) await tap(simulator, 'Menu');
  await es.tap();
  await eventually(() => page.locator('html').getAttribute('lang')).toBe('es');
  await tap(simulator, 'Etapa adelante');
  await simulator.reach({ batch: 1, stage: 2 });
});

test('the image is chosen by buttons and by a tap, a tap keeps a weight, and all that is tapped is large enough', async () => {
  const simulator = await onPhone('?stage=gradient');
  const { page } = simulator;
  await simulator.reach({ batch: 1, stage: 7 });
  const image = (): Promise<string | null> => simulator.tray.getAttribute('aria-valuetext');
  expect(await page.getByRole('button', { name: 'Previous image' }).isDisabled()).toBe(true);
  await tap(simulator, 'Next image');
  await tap(simulator, 'Next image');
  await eventually(image).toMatch(/^3 of 100/);
  await tap(simulator, 'Previous image');
  await eventually(image).toMatch(/^2 of 100/);
  await tapAt(simulator.tray, 0.975, 0.1);
  await eventually(image).toMatch(/^20 of 100/);

  const controls = [
    ...(await page.locator('bw-transport').getByRole('button').all()),
    ...(await page.locator('bw-tray').getByRole('button').all()),
    page.getByRole('button', { name: 'Menu' }),
    page.getByRole('button', { name: 'Run settings' }),
    page.getByRole('slider', { name: 'Speed' }),
  ];
  for (const control of controls) {
    const { width, height } = (await control.boundingBox())!;
    expect(
      Math.min(width, height),
      (await control.getAttribute('aria-label')) ?? '',
    ).toBeGreaterThanOrEqual(44);
  }

  const frame = simulator.weights('W').locator('.frame').nth(3);
  await tapAt(frame, 13.5 / 28, 10.5 / 28);
  const pixel = String(10 * 28 + 13);
  for (const view of [
    simulator.weights('W'),
    simulator.weights('∇W'),
    simulator.image,
    simulator.strip,
  ]) {
    await eventually(() => view.getAttribute('aria-valuenow')).toBe(pixel);
  }
  await eventually(() =>
    simulator.formula.getByRole('img').first().getAttribute('aria-label'),
  ).toContain(`the gradient of W ${pixel}, 3`);
  await eventually(() => page.url()).toContain(`pixel=${pixel}`);
});

test('a finger on the timeline goes to its batch, along the strip to its pixel, and from the weights scrolls the page', async () => {
  const simulator = await onPhone();
  const { page } = simulator;
  const from = await simulator.onTimeline(2);
  const to = await simulator.onTimeline(9);
  await swipe(page, from, { x: to.x - from.x, y: to.y - from.y });
  await simulator.reach({ batch: 9, stage: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await simulator.strip.scrollIntoViewIfNeeded();
  const strip = (await simulator.strip.boundingBox())!;
  await swipe(
    page,
    { x: strip.x + strip.width * 0.3, y: strip.y + strip.height / 2 },
    { x: strip.width * 0.4, y: 0 },
  );
  const pixel = async (): Promise<number> =>
    Number(await simulator.strip.getAttribute('aria-valuenow'));
  await eventually(pixel).toBeGreaterThan(784 * 0.68);
  const lifted = await pixel();
  expect(lifted).toBeLessThan(784 * 0.72);

  const weights = simulator.weights('W');
  await weights.scrollIntoViewIfNeeded();
  const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
  const before = await scrolled();
  const { x, y, width, height } = (await weights.boundingBox())!;
  await swipe(page, { x: x + width / 2, y: y + height / 2 }, { x: 0, y: -120 });
  await eventually(scrolled).toBeGreaterThan(before + 50);
  expect(await pixel()).toBe(lifted);
});
