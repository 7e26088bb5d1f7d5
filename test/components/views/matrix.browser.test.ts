import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Matrix } from '../../../components/views/matrix';
import '../../../components/views/matrix';
import type { Value } from '../../../src/core/value';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

/** [3, 4]: the number in row y and column x is (y − x) / 10. */
const value: Value = {
  shape: [3, 4],
  data: Float32Array.from({ length: 12 }, (_, i) => (Math.floor(i / 4) - (i % 4)) / 10),
};
const b: Value = { shape: [4], data: Float32Array.of(0.1, -0.1, 0, 0.2) };
const at = { image: 0, pixel: 0, hidden: 1, class: 3 };

const show = (properties: Partial<Matrix> = {}): Promise<Mounted<Matrix>> =>
  mount(
    'bw-matrix',
    { value, at, extent: 0.3, bias: { name: 'b2', symbol: 'b₂', value: b }, ...properties },
    { width: 400 },
  );

const grid = (element: Matrix): HTMLElement => inside(element, '.grid');

// A frame that fits its window is not scaled, so that the pointer lands where it is sent.
beforeAll(() => page.viewport(1000, 600));

test('the row of the focus is framed and its cell ringed', async () => {
  const { element } = await show();
  const box = grid(element).getBoundingClientRect();
  const frame = inside(element, '.frame').getBoundingClientRect();
  expect(frame.top - box.top).toBe(13.5 - 2);
  expect(frame.width).toBeGreaterThan(box.width);
  const ring = inside(element, '.ring').getBoundingClientRect();
  expect(ring.left - box.left).toBeCloseTo(3 * 12.6 - 2, 1);
  expect(textOf(inside(element, '.row.focus'))).toBe('1');
});

test('pointer and click tell row and column', async () => {
  const { element, sent } = await show();
  await userEvent.click(grid(element), { position: { x: 12.6 * 2.5, y: 13.5 * 2.5 } });
  expect(sent()).toEqual([
    ['bw-point', { name: 'W2', at: { hidden: 2, class: 2 } }],
    ['bw-pin', { name: 'W2', at: { hidden: 2, class: 2 } }],
  ]);
});

test.each([
  ['{ArrowLeft}', { hidden: 1, class: 2 }],
  ['{ArrowRight}', { hidden: 1, class: 3 }],
  ['{ArrowDown}', { hidden: 2, class: 3 }],
  ['{PageUp}', { hidden: 0, class: 3 }],
])('%s leads on from the focus and stays inside', async (key, wanted) => {
  const { element, sent } = await show();
  grid(element).focus();
  sent();
  await userEvent.keyboard(key);
  expect(sent()).toEqual([['bw-point', { name: 'W2', at: wanted }]]);
});

test('it says row, column and number', async () => {
  const { element, set } = await show();
  expect(grid(element).getAttribute('aria-valuetext')).toBe('unit 1, digit 3: −0.2');
  await set({ value: undefined });
  expect(grid(element).getAttribute('aria-valuetext')).toMatch(/not computed yet$/);
});

test('numbers that are not computed yet take the same room', async () => {
  const { element, set } = await show();
  const before = element.getBoundingClientRect();
  await set({ value: undefined, shape: [3, 4], bias: { name: 'b2', symbol: 'b₂' } });
  expect(element.getBoundingClientRect()).toEqual(before);
  expect(getComputedStyle(grid(element)).outlineStyle).toBe('dashed');
});

test('axe finds nothing wrong with it', async () => {
  const { element } = await show({ next: value });
  await expectAccessible(element);
});
