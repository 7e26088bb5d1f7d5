import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { exact } from '../../../components/number';
import '../../../components/views/image';
import type { BatchImage } from '../../../components/views/image';
import { sampleBatch } from '../../../stories/views/sample-batch';
import { canvasIn, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const batch = sampleBatch();
const at = (pixel: number): BatchImage['at'] => ({ image: 42, pixel, hidden: 0, class: 0 });
const inkAt = (pixel: number): number => batch.x.data[42 * 784 + pixel]!;

function image(properties: Partial<BatchImage> = {}): Promise<Mounted<BatchImage>> {
  const { x: value, labels } = batch;
  return mount('bw-image', { value, labels, at: at(407), ...properties }, { width: 140 });
}

/** Middle of a cell of 5 pixels. */
const middle = (pixel: number): { x: number; y: number } => ({
  x: (pixel % 28) * 5 + 2,
  y: Math.floor(pixel / 28) * 5 + 2,
});

test('the image shows the ink of its row, one pixel each', async () => {
  const { element } = await image();
  const canvas = canvasIn(element);
  expect([canvas.width, canvas.height]).toEqual([28, 28]);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, 28, 28);
  const darkest = batch.x.data.subarray(42 * 784, 43 * 784).findIndex((ink) => ink === 1);
  expect([...data.subarray(darkest * 4, darkest * 4 + 4)]).toEqual([31, 28, 23, 255]);
  for (let i = 0; i < 784; i++) expect(data[i * 4 + 3]! / 255).toBeCloseTo(inkAt(i), 2);
});

test('cells are whole device pixels', async () => {
  const { element, set } = await image();
  expect(inside(element, '.frame').getBoundingClientRect().width).toBe(140);
  await set({ cell: 4.7 });
  const { width } = inside(element, '.frame').getBoundingClientRect();
  expect(((width / 28) * devicePixelRatio) % 1).toBe(0);
});

test('the mouse points at the pixel under it, a click keeps it', async () => {
  const { element, sent } = await image();
  const frame = inside(element, '.frame');
  await userEvent.hover(frame, { position: middle(30) });
  await userEvent.click(frame, { position: middle(783) });
  await userEvent.unhover(frame);
  expect(sent()).toEqual([
    ['bw-point', { name: 'x', at: { pixel: 30 } }],
    ['bw-point', { name: 'x', at: { pixel: 783 } }],
    ['bw-pin', { name: 'x', at: { pixel: 783 } }],
    ['bw-point', null],
  ]);
});

test('the ring goes around the pixel in focus without drawing the image anew', async () => {
  const { element, set } = await image();
  const canvas = canvasIn(element);
  canvas.getContext('2d')!.clearRect(0, 0, 28, 28);
  await set({ at: at(30) });
  const ring = inside(element, '.ring').getBoundingClientRect();
  const frame = inside(element, '.frame').getBoundingClientRect();
  expect(ring.left + ring.width / 2 - frame.left).toBe(2.5 * 5);
  expect(ring.top + ring.height / 2 - frame.top).toBe(1.5 * 5);
  expect(canvas.getContext('2d')!.getImageData(0, 0, 28, 28).data.some(Boolean)).toBe(false);
});

test('arrow keys point at the neighbours and hold at the edges, Enter keeps, Escape lets go', async () => {
  const { sent, set } = await image();
  await userEvent.tab();
  for (const key of ['Right', 'Left', 'Down', 'Up']) await userEvent.keyboard(`{Arrow${key}}`);
  expect(sent().map(([name, detail]) => [name, detail])).toEqual(
    [408, 406, 435, 379].map((pixel) => ['bw-point', { name: 'x', at: { pixel } }]),
  );
  await userEvent.keyboard('{Enter}{Escape}');
  expect(sent()).toEqual([
    ['bw-pin', { name: 'x', at: { pixel: 407 } }],
    ['bw-pin', null],
  ]);
  await set({ at: at(27) });
  await userEvent.keyboard('{ArrowRight}');
  expect(sent()).toEqual([['bw-point', { name: 'x', at: { pixel: 27 } }]]);
});

test('leaving with the keyboard lets go of what its arrows pointed at', async () => {
  const { sent } = await image();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  sent();
  await userEvent.tab();
  expect(sent()).toEqual([['bw-point', null]]);
});

test('a finger that is dragged points and leaves the last pixel chosen', async () => {
  const { element, sent } = await image();
  const frame = inside(element, '.frame');
  const { left, top } = frame.getBoundingClientRect();
  const touch = (type: string, pixel: number): boolean =>
    frame.dispatchEvent(
      new PointerEvent(type, {
        pointerType: 'touch',
        clientX: left + middle(pixel).x,
        clientY: top + middle(pixel).y,
        bubbles: true,
      }),
    );
  touch('pointermove', 30);
  touch('pointermove', 31);
  touch('pointerup', 31);
  expect(sent()).toEqual([
    ['bw-point', { name: 'x', at: { pixel: 30 } }],
    ['bw-point', { name: 'x', at: { pixel: 31 } }],
    ['bw-pin', { name: 'x', at: { pixel: 31 } }],
  ]);
  expect(getComputedStyle(frame).touchAction).toBe('pan-y');
});

test('the caption names image, label, reading and the number pointed at', async () => {
  const { element, set } = await image();
  const lines = (): string[] =>
    [...inside(element, 'p').querySelectorAll(':scope > span')].map(textOf);
  const value = inkAt(407).toFixed(3);
  expect(lines()).toEqual([
    `43 of 100, label ${batch.labels[42]},`,
    'not read yet',
    `x407 = ${value}`,
  ]);
  const { height } = element.getBoundingClientRect();
  await set({ readings: batch.readings });
  expect(lines()[1]).toBe(`read as ${batch.readings[42]}`);
  expect(element.getBoundingClientRect().height).toBe(height);
  await set({ caption: 'lines' });
  expect(lines()).toEqual([`43: label ${batch.labels[42]},`, `read as ${batch.readings[42]}`]);
  const narrow = element.getBoundingClientRect();
  await set({ readings: null });
  expect(element.getBoundingClientRect()).toEqual(narrow);
});

test('without a value there is an empty frame of the same size and a dot for the number', async () => {
  const { element, set } = await image();
  const { height } = element.getBoundingClientRect();
  await set({ value: undefined });
  expect(element.shadowRoot!.querySelector('canvas')).toBeNull();
  expect(element.getBoundingClientRect().height).toBe(height);
  expect(textOf(inside(element, '.value'))).toBe('x407 = ·');
});

test('a screen reader hears row, column and intensity', async () => {
  const { element } = await image();
  expect(inside(element, '[role=slider]').getAttribute('aria-valuetext')).toBe(
    `row 14, column 15: ${exact(inkAt(407))}`,
  );
});

test('the image breaks no rule of accessibility', async () => {
  const { element, set } = await image({ readings: batch.readings });
  await expectAccessible(element);
  await set({ value: undefined });
  await expectAccessible(element);
});
