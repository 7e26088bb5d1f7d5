/** The page for everyone: in the reader's own colours, and enlarged four times. */

import { expect, test } from 'vitest';
import type { Weights } from '../../components/views/weights';
import { eventually, Simulator } from './simulator';

test('in the reader’s own colours stage, focus, wrong images and, by hatching, signs of weights are told apart', async () => {
  const simulator = await Simulator.open('?batch=3&stage=gradient', {
    forcedColors: 'active',
  });
  const { page } = simulator;
  const gradient = simulator.weights('∇W');
  await eventually(() => gradient.getAttribute('aria-valuetext')).toMatch(/: [−\d]/);
  const cells = await page.locator('bw-weights').evaluateAll((views) => {
    const view = (views as unknown as Weights[]).find(({ symbol }) => symbol === '∇W')!;
    // The second row begins with class 5.
    const canvas = view.renderRoot.querySelectorAll<HTMLCanvasElement>('.row:not(.old)')[1]!;
    const side = canvas.height / 28;
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const inks = (pixel: number): number => {
      const [x, y] = [Math.round((pixel % 28) * side), Math.round(Math.floor(pixel / 28) * side)];
      const { data } = context.getImageData(x, y, Math.floor(side), Math.floor(side));
      return new Set(new Uint32Array(data.buffer)).size;
    };
    const numbers = [...view.value!.data].filter((_, i) => i % 10 === 5);
    return numbers.map((value, pixel) => ({ value, inks: inks(pixel) }));
  });
  // The strongest of either sign: the colours of weak ones are nearly the paper's.
  const [above, below] = [1, -1].map((sign) => {
    const most = Math.max(...cells.map(({ value }) => value * sign));
    return cells.filter(({ value }) => value * sign > most / 2);
  });
  expect(above!.length).toBeGreaterThan(0);
  expect(below!.length).toBeGreaterThan(0);
  expect(above!.every(({ inks }) => inks === 1)).toBe(true);
  expect(below!.every(({ inks }) => inks === 2)).toBe(true);

  const look = await page
    .locator('bw-panel[state=active] [part=heading] .number')
    .evaluate((disc) => {
      const { backgroundColor, color } = getComputedStyle(disc);
      return { backgroundColor, color };
    });
  expect(look.backgroundColor).not.toBe(look.color);
  expect(look.backgroundColor).not.toMatch(/, 0\)$/);
  await simulator.weights('W').focus();
  await simulator.key('ArrowRight');
  const focus = await simulator.weights('W').evaluate((map) => getComputedStyle(map).outlineStyle);
  expect(focus).toBe('solid');
  const wrong = await page.locator('bw-tray path.wrong').evaluate((path) => ({
    stroke: getComputedStyle(path).stroke,
    d: path.getAttribute('d'),
  }));
  expect(wrong.d).toMatch(/^M/);
  expect(wrong.stroke).not.toBe('none');
});

test('enlarged four times everything is in one column, and the controls leave room to read', async () => {
  const simulator = await Simulator.open('?batch=3&stage=gradient&lang=es', {
    viewport: { width: 320, height: 256 },
  });
  const { page } = simulator;
  const sideways = (): Promise<number> =>
    page.evaluate(() => {
      const inner = [document.documentElement, ...document.querySelectorAll('bw-simulator')];
      return Math.max(...inner.map((box) => box.scrollWidth)) - innerWidth;
    });
  await eventually(sideways).toBeLessThanOrEqual(0);
  // Whatever is scrolled to lies free: nothing that sticks takes more than half of the window.
  const stuck = await page.locator('bw-deck').evaluate((deck) => {
    const { position } = getComputedStyle(deck);
    return position === 'sticky' || position === 'fixed' ? deck.clientHeight : 0;
  });
  expect(stuck).toBeLessThanOrEqual(128);
  for (const name of ['Etapa adelante', 'Lote adelante', 'Etapa atrás']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await simulator.reach({ batch: 4, stage: 7 });
  await simulator.weights('∇W').focus();
  await simulator.key('ArrowRight');
  const box = (await simulator.weights('∇W').boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
});
