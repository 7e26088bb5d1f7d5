import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/views/tray';
import type { Tray } from '../../../components/views/tray';
import { sampleBatch } from '../../../stories/views/sample-batch';
import { canvasIn, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const batch = sampleBatch();
const at = (image: number): Tray['at'] => ({ image, pixel: 0, hidden: 0, class: 0 });

function tray(properties: Partial<Tray> = {}): Promise<Mounted<Tray>> {
  const { x: value, labels } = batch;
  return mount('bw-tray', { value, labels, at: at(42), ...properties }, { width: 178 });
}

/** Puts the mouse on the middle of an image in the usual ten columns. */
async function hover(element: Tray, image: number): Promise<void> {
  const position = { x: (image % 10) * 18 + 8, y: Math.floor(image / 10) * 21 + 8 };
  await userEvent.hover(inside(element, '.sheet'), { position });
}

test('a click on an image chooses it', async () => {
  const { element, sent } = await tray();
  await userEvent.click(inside(element, '.sheet'), { position: { x: 3 * 18 + 8, y: 21 + 8 } });
  expect(sent().filter(([name]) => name === 'bw-pin')).toEqual([
    ['bw-pin', { name: 'x', at: { image: 13 } }],
  ]);
});

test('the mouse points at images and lets go when it leaves', async () => {
  const { element, sent } = await tray();
  await hover(element, 57);
  await hover(element, 58);
  await userEvent.unhover(inside(element, '.sheet'));
  expect(sent()).toEqual([
    ['bw-point', { name: 'x', at: { image: 57 } }],
    ['bw-point', { name: 'x', at: { image: 58 } }],
    ['bw-point', null],
  ]);
});

test('the chosen image is boxed, another one pointed at in its own way', async () => {
  const { element, set } = await tray({ selected: 42 });
  expect(element.shadowRoot!.querySelector('.hovered')).toBeNull();
  await set({ at: at(44) });
  expect(inside(element, '.selected').getAttribute('x')).toBe(String(2 * 18 - 1.75));
  expect(inside(element, '.hovered').getAttribute('x')).toBe(String(4 * 18 - 1.75));
});

test('arrow keys choose the neighbours and stop at the ends', async () => {
  const { sent, set } = await tray();
  await userEvent.tab();
  const keys = ['{ArrowRight}', '{ArrowLeft}', '{ArrowDown}', '{ArrowUp}'];
  for (const key of keys) await userEvent.keyboard(key);
  expect(sent().map(([, detail]) => detail)).toEqual(
    [43, 41, 52, 32].map((image) => ({ name: 'x', at: { image } })),
  );
  await set({ at: at(0) });
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
  expect(sent().map(([, detail]) => detail)).toEqual(
    [0, 0].map((image) => ({ name: 'x', at: { image } })),
  );
});

test('Escape lets go, and keys of the page pass through', async () => {
  const { element, sent } = await tray();
  const passed: string[] = [];
  element.parentElement!.addEventListener('keydown', ({ key }) => passed.push(key));
  await userEvent.tab();
  await userEvent.keyboard('{Escape}{ArrowRight} 3{Shift>}{ArrowRight}{/Shift}');
  expect(sent()).toEqual([
    ['bw-pin', null],
    ['bw-pin', { name: 'x', at: { image: 43 } }],
  ]);
  expect(passed).toEqual([' ', '3', 'Shift', 'ArrowRight']);
});

test('right and wrong are counted and marked only once images are read', async () => {
  const { element, set } = await tray();
  expect(textOf(inside(element, '.below'))).toBe('not read yet');
  expect(inside(element, 'path.wrong').getAttribute('d')).toBe('');
  await set({ readings: batch.readings });
  const wrong = batch.readings.filter((reading, n) => reading !== batch.labels[n]).length;
  expect(wrong).toBeGreaterThan(0);
  expect(textOf(inside(element, '.below'))).toBe(`${100 - wrong} right · ${wrong} wrong`);
  expect(inside(element, 'path.wrong').getAttribute('d')!.match(/M/g)).toHaveLength(wrong);
});

test('the room stays the same from loading to read, and for any batch', async () => {
  const { element, set } = await tray({ value: undefined });
  const { height } = element.getBoundingClientRect();
  await set({ value: batch.x });
  expect(element.getBoundingClientRect().height).toBe(height);
  await set({ readings: batch.readings });
  expect(element.getBoundingClientRect().height).toBe(height);
  for (const count of [1, 32, 300]) {
    const { x: value, labels, readings } = sampleBatch(count);
    await set({ value, labels, readings });
    expect(element.getBoundingClientRect().height, String(count)).toBe(height);
  }
});

test('a large batch scrolls to the chosen image', async () => {
  const { x: value, labels } = sampleBatch(300);
  const { element, set } = await tray({ value, labels, at: at(0) });
  expect(inside(element, '.window').scrollTop).toBe(0);
  await set({ at: at(299) });
  const box = inside(element, '.selected').getBoundingClientRect();
  const window = inside(element, '.window').getBoundingClientRect();
  expect(box.top).toBeGreaterThan(window.top);
  expect(box.bottom).toBeLessThan(window.bottom + 1);
});

test('thumbnails of a large batch are drawn as they come into view', async () => {
  const { x: value, labels } = sampleBatch(300);
  const { element } = await tray({ value, labels, at: at(0) });
  const canvas = canvasIn(element);
  const inked = (top: number): boolean =>
    canvas.getContext('2d')!.getImageData(0, top, canvas.width, 40).data.some(Boolean);
  expect(inked(0)).toBe(true);
  expect(inked(canvas.height - 40)).toBe(false);
  inside(element, '.window').scrollTop = canvas.height;
  await expect.poll(() => inked(canvas.height - 40)).toBe(true);
});

test('pointing and reading do not draw the thumbnails anew', async () => {
  const { element, set } = await tray();
  const canvas = canvasIn(element);
  canvas.getContext('2d')!.clearRect(0, 0, canvas.width, canvas.height);
  const ink = (): number => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, part) => sum + part, 0);
  };
  await set({ at: at(7), readings: batch.readings });
  expect(ink()).toBe(0);
  onTestFinished(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
  document.documentElement.dataset['theme'] = 'dark';
  await set({});
  expect(ink()).toBeGreaterThan(0);
});

test('a batch smaller than the one before keeps the last image chosen', async () => {
  const { x: value, labels } = sampleBatch(5);
  const { element } = await tray({ value, labels, at: at(42) });
  expect(inside(element, '[role=slider]').getAttribute('aria-valuenow')).toBe('5');
});

test('a screen reader hears which image, its label and its reading', async () => {
  const { element } = await tray({ readings: batch.readings });
  expect(inside(element, '[role=slider]').getAttribute('aria-valuetext')).toBe(
    `43 of 100, label ${batch.labels[42]}, read as ${batch.readings[42]}`,
  );
});

test('on a phone buttons of 44 pixels go to the previous and the next image', async () => {
  onTestFinished(() => page.viewport(1600, 1000));
  await page.viewport(390, 844);
  const { sent, set } = await tray({ at: at(0), columns: 20 });
  const previous = page.getByRole('button', { name: 'Previous image' });
  const next = page.getByRole('button', { name: 'Next image' });
  await expect.element(previous).toBeDisabled();
  const { width, height } = next.element().getBoundingClientRect();
  expect([width, height]).toEqual([44, 44]);
  await userEvent.click(next);
  await set({ at: at(1) });
  await userEvent.click(previous);
  expect(sent().filter(([name]) => name === 'bw-pin')).toEqual(
    [1, 0].map((image) => ['bw-pin', { name: 'x', at: { image } }]),
  );
});

test('the tray speaks Spanish on a Spanish page', async () => {
  const { element } = await tray();
  onTestFinished(() => {
    document.documentElement.lang = 'en';
  });
  document.documentElement.lang = 'es';
  await expect.poll(() => textOf(inside(element, '.below'))).toBe('aún sin leer');
});

test('the tray breaks no rule of accessibility', async () => {
  const { element, set } = await tray({ readings: batch.readings });
  await expectAccessible(element);
  await set({ value: undefined });
  await expectAccessible(element);
});
