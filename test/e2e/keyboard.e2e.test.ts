/** The page by keyboard alone: its own keys, the keys that a focused control keeps, and the switch for letters. */

import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const valueOf = (slider: Simulator['tray']): Promise<number> =>
  slider.getAttribute('aria-valuenow').then(Number);

test('arrows walk through stages, with Shift through batches, digits go to stages, and moves are announced', async () => {
  const simulator = await Simulator.open('?batch=4&stage=error');
  for (const stage of [7, 8]) await simulator.keyTo('ArrowRight', { batch: 4, stage });
  await simulator.keyTo('ArrowRight', { batch: 5, stage: 1 });
  for (const stage of [8, 7, 6]) await simulator.keyTo('ArrowLeft', { batch: 4, stage });
  await simulator.keyTo('Shift+ArrowRight', { batch: 5, stage: 6 });
  for (const stage of [8, 2, 7, 3, 6, 4, 5, 1]) {
    await simulator.keyTo(String(stage), { batch: 5, stage });
  }
  // A digit without a stage goes nowhere.
  await simulator.key('9');
  await simulator.keyTo('ArrowRight', { batch: 5, stage: 2 });
  await simulator.keyTo('7', { batch: 5, stage: 7 });
  const live = simulator.page.locator('bw-simulator > .live');
  await eventually(() => live.textContent()).toMatch(/^Gradient, batch 5\. \S/);
  await simulator.keyTo('Shift+ArrowRight', { batch: 6, stage: 7 });
  await eventually(() => live.textContent()).toMatch(/^Gradient, batch 6\. \S/);
  await simulator.keyTo('Shift+ArrowLeft', { batch: 5, stage: 7 });
  await simulator.keyTo('End', { batch: 100, stage: 8 });
  await simulator.keyTo('Home', { batch: 1, stage: 1 });
});

test('brackets choose the image, signs the speed, a setting keeps them, and Space plays or presses a button', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  const speed = page.getByRole('slider', { name: 'Speed' });
  await simulator.key(']');
  await simulator.key(']');
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^3 of 100/);
  await simulator.key('[');
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^2 of 100/);
  await simulator.key('[');
  await simulator.key('[');
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^1 of 100/);
  await simulator.key('+');
  await simulator.key('+');
  await eventually(() => speed.getAttribute('aria-valuetext')).toBe('4 stages per second');
  await simulator.key('-');
  await eventually(() => speed.getAttribute('aria-valuetext')).toBe('2 stages per second');

  const rate = page.getByRole('textbox', { name: 'learning rate' });
  await rate.focus();
  await page.keyboard.type('0.25td?[]');
  for (const key of ['ArrowLeft', 'Home', 'End', 'Shift+ArrowLeft']) await simulator.key(key);
  expect(await rate.inputValue()).toBe('0.25td?[]');
  await simulator.key('Escape');
  expect(await rate.inputValue()).toBe('0.5');
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await rate.blur();
  await simulator.keyTo('ArrowRight', { batch: 1, stage: 2 });

  await simulator.key('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await eventually(async () => (await simulator.place()).stage).toBeGreaterThan(2);
  await simulator.key('Space');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  const { batch, stage } = await simulator.place();
  await page.getByRole('button', { name: 'Stage back', exact: true }).focus();
  await simulator.keyTo('Space', { batch, stage: stage - 1 });
  await expect(page.getByRole('button', { name: 'Play', exact: true }).count()).resolves.toBe(1);
});

test('D opens the drawer, T changes the theme, ? opens the help, where letters can be switched off; arrows and Space go on', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  const drawer = page.getByRole('tablist', { name: 'Details' });
  await simulator.key('d');
  await drawer.waitFor();
  await simulator.key('d');
  await drawer.waitFor({ state: 'hidden' });
  const theme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');
  expect(await theme()).toBe('light');
  await simulator.key('t');
  await eventually(theme).toBe('dark');
  await simulator.key('t');
  await eventually(theme).toBe('light');
  await simulator.key('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.waitFor();
  // The dialog keeps the keys for itself.
  await simulator.key('ArrowRight');
  const letters = page.getByRole('switch', { name: 'Single-letter keys' });
  await letters.focus();
  await simulator.key('Space');
  expect(await letters.isChecked()).toBe(false);
  await simulator.key('Escape');
  await help.waitFor({ state: 'hidden' });
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });

  for (const key of ['5', 't', 'd', ']', '+', '?']) await simulator.key(key);
  // A key that acts comes after them: by then they would have acted, too.
  await simulator.keyTo('ArrowRight', { batch: 1, stage: 2 });
  expect(await theme()).toBe('light');
  expect(await drawer.isVisible()).toBe(false);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await simulator.tray.getAttribute('aria-valuetext')).toMatch(/^1 of 100/);
  expect(await page.getByRole('slider', { name: 'Speed' }).inputValue()).toBe('0');
  await simulator.key('Space');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

test('keys in a focused image move the pixel or the image, not the stage; Enter keeps the pixel until Esc lets go', async () => {
  const simulator = await Simulator.open();
  await simulator.keyTo('8', { batch: 1, stage: 8 });
  await simulator.image.focus();
  await simulator.key('ArrowRight');
  await simulator.key('ArrowDown');
  for (const view of [
    simulator.image,
    simulator.strip,
    simulator.weights('W'),
    simulator.weights('∇W'),
  ]) {
    await eventually(() => valueOf(view)).toBe(406 + 1 + 28);
  }
  await simulator.weights('W').focus();
  await simulator.key('PageUp');
  await eventually(() => simulator.weights('W').getAttribute('aria-valuetext')).toMatch(
    /^digit 6, /,
  );
  await simulator.key('PageDown');
  await simulator.key('PageDown');
  await eventually(() => simulator.weights('W').getAttribute('aria-valuetext')).toMatch(
    /^digit 8, /,
  );
  await simulator.tray.focus();
  await simulator.key('ArrowRight');
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(/^2 of 100/);
  expect(await simulator.place()).toEqual({ batch: 1, stage: 8 });

  // The second image is a 3.
  await simulator.keyTo('7', { batch: 1, stage: 7 });
  await simulator.weights('∇W').focus();
  for (let i = 0; i < 3; i++) await simulator.key('ArrowUp');
  await simulator.key('Enter');
  await simulator.tray.focus();
  const formula = simulator.formula.getByRole('img').first();
  await eventually(() => formula.getAttribute('aria-label')).toMatch(/^the gradient of W 322, 3/);
  await simulator.weights('∇W').focus();
  await simulator.key('ArrowUp');
  await eventually(() => formula.getAttribute('aria-label')).toMatch(/^the gradient of W 294, 3/);
  await simulator.key('Escape');
  await eventually(() => valueOf(simulator.weights('W'))).toBe(322);
});

test('Tab goes through the page from the top bar to the speed, and every stop shows its focus', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  const stops: string[] = [];
  for (let i = 0; i < 80; i++) {
    await simulator.key('Tab');
    const stop = await page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      if (!focused || focused === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const host = (focused.getRootNode() as ShadowRoot).host.localName;
      return { host, shown: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 };
    });
    if (!stop) break;
    expect(stop.shown, `the focus in ${stop.host}`).toBe(true);
    if (stops.at(-1) !== stop.host) stops.push(stop.host);
  }
  const first = (host: string): number => stops.indexOf(host);
  const order = [
    'bw-top-bar',
    'bw-tray',
    'bw-weights',
    'bw-drawer',
    'bw-timeline',
    'bw-transport',
    'bw-speed',
  ];
  expect(
    order.map(first).every((at) => at >= 0),
    String(stops),
  ).toBe(true);
  expect(order.map(first)).toEqual(order.map(first).toSorted((a, b) => a - b));
});
