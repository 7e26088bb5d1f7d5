import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { exact } from '../../../components/number';
import '../../../components/views/strip';
import type { Strip } from '../../../components/views/strip';
import { sampleBatch } from '../../../stories/views/sample-batch';
import { canvasIn, drawing, expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const batch = sampleBatch();
const row = batch.x.data.subarray(42 * 784, 43 * 784);
const at = (pixel: number): Strip['at'] => ({ image: 42, pixel, hidden: 0, class: 0 });

function strip(width: number, properties: Partial<Strip> = {}): Promise<Mounted<Strip>> {
  return mount('bw-strip', { value: batch.x, at: at(407), ...properties }, { width });
}

function alphas(element: Strip): number[] {
  const canvas = canvasIn(element);
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, 1);
  return Array.from({ length: canvas.width }, (_, i) => data[i * 4 + 3]! / 255);
}

test('where it fits, the strip has one pixel for each number', async () => {
  for (const width of [1236, 852]) {
    const { element } = await strip(width);
    expect(inside(element, 'canvas').getBoundingClientRect().width).toBe(784);
    alphas(element).forEach((alpha, i) => expect(alpha).toBeCloseTo(row[i]!, 2));
  }
});

test('where it does not fit, each device pixel is the mean of what it covers', async () => {
  const { element } = await strip(392);
  expect(inside(element, 'canvas').getBoundingClientRect().width).toBe(392);
  alphas(element).forEach((alpha, i) =>
    expect(alpha).toBeCloseTo((row[2 * i]! + row[2 * i + 1]!) / 2, 2),
  );
});

test.for(['en', 'es'])('nothing is wider than the element at any width (%s)', async (lang) => {
  document.documentElement.lang = lang;
  onTestFinished(() => {
    document.documentElement.lang = 'en';
  });
  for (const width of [320, 358, 700, 783, 784, 800, 860, 1000, 1100, 1236]) {
    const { element } = await strip(width);
    expect(element.scrollWidth, String(width)).toBeLessThanOrEqual(width);
    for (const part of element.shadowRoot!.querySelectorAll('canvas, .lead, .place')) {
      expect(part.getBoundingClientRect().right, String(width)).toBeLessThanOrEqual(
        element.getBoundingClientRect().right,
      );
    }
  }
});

test('there is a tick for each row of the image, and one at the end', async () => {
  const { element } = await strip(1236);
  expect(inside(element, '.ticks').getAttribute('d')!.match(/M/g)).toHaveLength(29);
});

test('the mouse points at the number under it, a click keeps it', async () => {
  const { element, sent } = await strip(1236);
  const target = inside(element, '.strip');
  await userEvent.hover(target, { position: { x: 100, y: 6 } });
  await userEvent.click(target, { position: { x: 783, y: 6 } });
  expect(sent()).toEqual([
    ['bw-point', { name: 'x', at: { pixel: 100 } }],
    ['bw-point', { name: 'x', at: { pixel: 783 } }],
    ['bw-pin', { name: 'x', at: { pixel: 783 } }],
  ]);
});

test('arrow keys go to the next number or the next row of the image', async () => {
  const { sent, set } = await strip(1236);
  await userEvent.tab();
  for (const key of ['Right', 'Left', 'Down', 'Up']) await userEvent.keyboard(`{Arrow${key}}`);
  expect(sent().map(([, detail]) => detail)).toEqual(
    [408, 406, 435, 379].map((pixel) => ({ name: 'x', at: { pixel } })),
  );
  await set({ at: at(27) });
  await userEvent.keyboard('{ArrowRight}{Enter}{Escape}');
  expect(sent()).toEqual([
    ['bw-point', { name: 'x', at: { pixel: 28 } }],
    ['bw-pin', { name: 'x', at: { pixel: 27 } }],
    ['bw-pin', null],
  ]);
});

test('marker and ring stand at the number in focus, in words beside it', async () => {
  const { element, set } = await strip(1236);
  for (const pixel of [0, 407, 783]) {
    await set({ at: at(pixel) });
    const ring = inside(element, '.ring').getAttribute('x');
    expect(Number(ring) + 2.5).toBeCloseTo(pixel + 0.5, 6);
    const { x, width } = drawing(element, '.marker').getBBox();
    expect(x + width / 2).toBeCloseTo(pixel + 0.5, 3);
  }
  await set({ at: at(407) });
  expect(textOf(inside(element, '.lead'))).toBe('x unrolled into 784 numbers');
  expect(textOf(inside(element, '.place'))).toBe('i = 407 row 14, col 15');
});

test('a screen reader hears index, place and intensity', async () => {
  const { element, set } = await strip(1236);
  const text = (): string | null => inside(element, '[role=slider]').getAttribute('aria-valuetext');
  expect(text()).toBe(`x 407, row 14, column 15: ${exact(row[407]!)}`);
  await set({ value: undefined });
  expect(text()).toBe('x 407, row 14, column 15: not computed yet');
});

test('the strip breaks no rule of accessibility', async () => {
  for (const width of [1236, 358]) {
    const { element } = await strip(width);
    await expectAccessible(element);
  }
});
