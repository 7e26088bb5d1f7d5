import { expect, test } from 'vitest';
import type { Heatmap } from '../../../components/views/heatmap';
import '../../../components/views/heatmap';
import type { Value } from '../../../src/core/value';
import { drawn, mount, type Mounted } from '../mount';

const PAPER = [251, 248, 242, 255];

/** [4, 3]: four pixels, three units; unit 1 is 0, 1, −1, 0. */
const value: Value = {
  shape: [4, 3],
  data: Float32Array.of(9, 0, 9, 9, 1, 9, 9, -1, 9, 9, 0, 9),
};

const show = (properties: Partial<Heatmap> = {}): Promise<Mounted<Heatmap>> =>
  mount(
    'bw-heatmap',
    { value, offset: 1, stride: 3, across: 2, down: 2, cell: 3, ...properties },
    { width: 200 },
  );

function pixelsOf(heatmap: Heatmap): number[][] {
  const canvas = heatmap.shadowRoot!.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 4)]);
}

test('one unit of the weights is drawn, one pixel a number, zero as paper', async () => {
  const { element } = await show();
  const [zero, above, below, last] = pixelsOf(element);
  expect(zero).toEqual(PAPER);
  expect(last).toEqual(PAPER);
  expect(above![0]).toBeGreaterThan(above![2]!);
  expect(below![2]).toBeGreaterThan(below![0]!);
  expect(element.getBoundingClientRect()).toMatchObject({ width: 6, height: 6 });
});

test('a larger range makes the same number paler', async () => {
  const { element, set } = await show();
  const before = pixelsOf(element)[1]!;
  await set({ extent: 4 });
  expect(pixelsOf(element)[1]![2]).toBeGreaterThan(before[2]!);
});

test('numbers that are not finite are hatched in whole device pixels', async () => {
  const { element } = await show({ value: { ...value, data: value.data.map(() => NaN) } });
  const canvas = element.shadowRoot!.querySelector('canvas')!;
  expect([canvas.width, canvas.height]).toEqual([6, 6]);
  expect(new Set(pixelsOf(element).map(String))).toEqual(new Set([String(PAPER), '31,28,23,255']));
});

test('the colours follow the theme', async () => {
  const { element } = await show();
  element.dataset['theme'] = 'dark';
  await drawn(element);
  expect(pixelsOf(element)[0]).toEqual([20, 21, 23, 255]);
});

test('without a value nothing is drawn in the same place', async () => {
  const { element, set } = await show();
  await set({ value: undefined });
  expect(
    pixelsOf(element)
      .flat()
      .every((channel) => channel === 0),
  ).toBe(true);
  expect(element.getBoundingClientRect()).toMatchObject({ width: 6, height: 6 });
});

test('a change cross-fades only when it is asked to', async () => {
  const { element, set } = await show();
  const fades = (): number => element.shadowRoot!.querySelector('.old')!.getAnimations().length;
  const zeros: Value = { ...value, data: new Float32Array(12) };
  await set({ value: zeros });
  expect(fades()).toBe(0);
  element.fading = true;
  element.value = value;
  await element.updateComplete;
  expect(fades()).toBe(1);
});

test('it is drawn only when something that it shows has changed', async () => {
  const { element, set } = await show();
  const context = element.shadowRoot!.querySelector('canvas')!.getContext('2d')!;
  context.clearRect(0, 0, 2, 2);
  await set({ value });
  expect(pixelsOf(element)[0]).toEqual([0, 0, 0, 0]);
  await set({ extent: 2 });
  expect(pixelsOf(element)[0]).toEqual(PAPER);
});
