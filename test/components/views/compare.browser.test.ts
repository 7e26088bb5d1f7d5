import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Compare } from '../../../components/views/compare';
import '../../../components/views/compare';
import type { Value } from '../../../src/core/value';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const p: Value = { shape: [1, 3], data: Float32Array.of(0.25, 0.5, 0.25) };
const y: Value = { shape: [1, 3], data: Float32Array.of(1, 0, 0) };
const at = { image: 0, pixel: 0, hidden: 0, class: 2 };

const show = (properties: Partial<Compare> = {}): Promise<Mounted<Compare>> =>
  mount('bw-compare', { value: y, probabilities: p, label: 0, at, ...properties }, { width: 264 });

const rows = (element: Compare): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.row'),
];

/** What stands in a row to be seen. */
const seen = (row: HTMLElement): string =>
  [...row.querySelectorAll('span:not(.hidden)')].map(textOf).join(' ');

// A frame that fits its window is not scaled, so that the pointer lands where it is sent.
beforeAll(() => page.viewport(1000, 600));

test('both numbers stand in columns, the target in bold', async () => {
  const { element } = await show();
  expect(rows(element).map(seen)).toEqual(['0 0.25 1', '1 0.50 0', '2 0.25 0']);
  expect(getComputedStyle(inside(element, '.one')).fontWeight).toBe('700');
});

test('the target is an outlined full bar around the probability', async () => {
  const { element } = await show();
  const whole = inside(element, '.whole').getBoundingClientRect();
  const bar = rows(element)[0]!.querySelector('.bar')!.getBoundingClientRect();
  expect(bar.left).toBeCloseTo(whole.left, 0);
  expect(bar.width / whole.width).toBeCloseTo(0.25, 1);
});

test('a row says both numbers and which is the label', async () => {
  const { element } = await show();
  expect(rows(element).map((row) => textOf(row.querySelector('.hidden')!))).toEqual([
    'digit 0: p 0.25, y 1, label',
    'digit 1: p 0.50, y 0',
    'digit 2: p 0.25, y 0',
  ]);
});

test('a click pins the class', async () => {
  const { element, sent } = await show();
  await userEvent.click(inside(element, '.rows'), { position: { x: 100, y: 30 } });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'y', at: { class: 1 } }]);
});

test('until the targets are there it shows no probability either, in the same room', async () => {
  const { element, set } = await show();
  const before = element.getBoundingClientRect();
  await set({ value: undefined, units: 3 });
  expect(rows(element).map(seen)).toEqual(['0 · ·', '1 · ·', '2 · ·']);
  expect(element.shadowRoot!.querySelectorAll('.bar, .whole')).toHaveLength(0);
  expect(element.getBoundingClientRect()).toEqual(before);
});

test('axe finds nothing wrong with it', async () => {
  const { element } = await show();
  await expectAccessible(element);
});
