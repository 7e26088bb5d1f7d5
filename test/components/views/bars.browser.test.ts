import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Bars } from '../../../components/views/bars';
import '../../../components/views/bars';
import type { Value } from '../../../src/core/value';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

/** Scores of two images. */
const z: Value = { shape: [2, 4], data: Float32Array.of(9, 9, 9, 9, 1.3, -2.4, 0, 3.5) };
const p: Value = { shape: [1, 4], data: Float32Array.of(0.07, 0.18, 0.55, 0.2) };
const at = { image: 1, pixel: 0, hidden: 0, class: 1 };

const show = (properties: Partial<Bars> = {}): Promise<Mounted<Bars>> =>
  mount('bw-bars', { value: z, at, extent: 3.5, ...properties }, { width: 136 });

const showProbabilities = (properties: Partial<Bars> = {}): Promise<Mounted<Bars>> =>
  show({
    name: 'p',
    kind: 'probabilities',
    value: p,
    at: { ...at, image: 0 },
    extent: 1,
    label: 1,
    ...properties,
  });

const rows = (element: Bars): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.row'),
];
const saidOf = (row: HTMLElement): string => textOf(row.querySelector('.hidden')!);
const bars = (element: Bars): SVGRectElement[] => [
  ...element.shadowRoot!.querySelectorAll<SVGRectElement>('.row .bar'),
];
const numbers = (element: Bars): string[] =>
  [...element.shadowRoot!.querySelectorAll('.number')].map(textOf);

// A frame that fits its window is not scaled, so that the pointer lands where it is sent.
beforeAll(() => page.viewport(1000, 600));

test('scores of the chosen image run both ways from zero, with signs and colours', async () => {
  const { element } = await show();
  expect(numbers(element)).toEqual(['+1.30', '−2.40', '0.00', '+3.50']);
  const [above, below, zero, most] = bars(element).map((bar) => bar.getBoundingClientRect());
  expect(below!.right).toBeCloseTo(above!.left, 1);
  expect(most!.width / above!.width).toBeCloseTo(3.5 / 1.3, 1);
  expect(zero!.width).toBe(0);
  expect(bars(element).map((bar) => getComputedStyle(bar).fill)).toEqual([
    'rgb(200, 84, 28)',
    'rgb(47, 111, 173)',
    'rgb(200, 84, 28)',
    'rgb(200, 84, 28)',
  ]);
});

test('the axis below ends where the largest bar may', async () => {
  const { element } = await show();
  const axis = inside(element, '.axis');
  expect(textOf(axis)).toBe('−3.5 0 +3.5');
  const ends = [...axis.querySelectorAll('line')].map((line) => line.getBoundingClientRect());
  const most = bars(element)[3]!.getBoundingClientRect();
  expect(most.right).toBeCloseTo(Math.max(...ends.map(({ right }) => right)), 0);
});

test('the axis of very small numbers names its ends once, in the room there is', async () => {
  const { element } = await show({ extent: 0.0003 });
  const axis = inside(element, '.axis');
  expect(textOf(axis)).toBe('±0.0003');
  const { left, right } = axis.querySelector('text')!.getBoundingClientRect();
  const { left: from, right: to } = axis.getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(from);
  expect(right).toBeLessThanOrEqual(to);
});

test('probabilities run from the left: the label ringed, the reading in solid ink', async () => {
  const { element } = await showProbabilities();
  expect(numbers(element)).toEqual(['0.07', '0.18', '0.55', '0.20']);
  expect(bars(element).map((bar) => bar.classList.contains('less'))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(rows(element).map((row) => row.querySelector('circle') !== null)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(textOf(inside(element, '.key'))).toBe('label read as');
});

test('the words say label and reading', async () => {
  const { element } = await showProbabilities();
  expect(rows(element).map(saidOf)).toEqual([
    'digit 0: 0.07',
    'digit 1: 0.18, label',
    'digit 2: 0.55, read as',
    'digit 3: 0.20',
  ]);
});

test('the row of the focus is bold and on its own ground', async () => {
  const { element } = await show();
  const chosen = rows(element).filter((row) => row.matches('.focus'));
  expect(chosen.map((row) => getComputedStyle(row).fontWeight)).toEqual(['700']);
  expect(getComputedStyle(chosen[0]!, '::before').backgroundColor).toBe('rgb(236, 229, 216)');
});

test('a row is called chosen only where the focus is, which a reader would follow to any other list', async () => {
  const { element, set } = await show();
  const list = inside(element, '.rows');
  const chosen = (): number[] =>
    rows(element).flatMap((row, k) => (row.getAttribute('aria-selected') === 'true' ? [k] : []));
  await set({ at: { image: 0, pixel: 0, hidden: 0, class: 2 } });
  expect([chosen(), list.getAttribute('aria-activedescendant')]).toEqual([[], null]);
  list.focus();
  await element.updateComplete;
  expect([chosen(), list.getAttribute('aria-activedescendant')]).toEqual([[2], 'row-2']);
  list.blur();
  await element.updateComplete;
  expect([chosen(), list.getAttribute('aria-activedescendant')]).toEqual([[], null]);
});

test('pointer, click and keys tell the row', async () => {
  const { element, sent } = await show();
  await userEvent.click(inside(element, '.rows'), { position: { x: 60, y: 70 } });
  await userEvent.keyboard('{ArrowDown}{Enter}{Escape}');
  expect(sent()).toEqual([
    ['bw-point', { name: 'z', at: { class: 3 } }],
    ['bw-pin', { name: 'z', at: { class: 3 } }],
    // The focus is still on row 1, since nobody gave another one back.
    ['bw-point', { name: 'z', at: { class: 2 } }],
    ['bw-pin', { name: 'z', at: { class: 1 } }],
    ['bw-pin', null],
  ]);
});

test('scores that are not computed yet are dots in the same room', async () => {
  const { element, set } = await show();
  const before = element.getBoundingClientRect();
  await set({ value: undefined, units: 4 });
  expect(numbers(element)).toEqual(['·', '·', '·', '·']);
  expect(bars(element)).toEqual([]);
  expect(element.getBoundingClientRect()).toEqual(before);
});

test('an image that the batch does not have shows nothing of another', async () => {
  const { element } = await show({ at: { ...at, image: 7 } });
  expect(numbers(element)).toEqual(['·', '·', '·', '·']);
});

test('a score that is not a number is hatched and printed in bold', async () => {
  const { element } = await show({ value: { ...z, data: z.data.map(() => NaN) } });
  expect(numbers(element)).toEqual(['NaN', 'NaN', 'NaN', 'NaN']);
  expect(element.shadowRoot!.querySelectorAll('.unknown')).toHaveLength(4);
  expect(getComputedStyle(rows(element)[0]!).fontWeight).toBe('700');
});

test('with a probability that is not a number nothing is read', async () => {
  const { element } = await showProbabilities({
    value: { ...p, data: Float32Array.of(0.2, NaN, 0.3, 0.5) },
  });
  expect(rows(element).filter((row) => saidOf(row).includes('read as'))).toEqual([]);
});

test('rows of a hidden layer are lower and named by unit', async () => {
  const { element } = await show({ kind: 'activations', axes: ['image', 'hidden'], row: 13.5 });
  expect(rows(element)[0]!.getBoundingClientRect().height).toBe(13.5);
  expect(saidOf(rows(element)[0]!)).toBe('unit 0: 1.30');
});

test.each(['scores', 'probabilities'] as const)('axe finds nothing wrong with %s', async (kind) => {
  const { element, set } = await show({ kind, label: 1 });
  await expectAccessible(element);
  await set({ value: undefined });
  await expectAccessible(element);
});
