import { expect, test } from 'vitest';
import '../../../components/views/legend';
import { expectAccessible, inside, mount, textOf } from '../mount';

test('eleven flat steps stand between the ends of the range', async () => {
  const { element, set } = await mount('bw-legend', { extent: 0.33 }, { width: 300 });
  expect(textOf(element.shadowRoot as unknown as Element)).toBe('−0.33+0.33');
  const steps = inside(element, 'bw-heatmap');
  expect(steps.getBoundingClientRect().width).toBe(88);
  const canvas = steps.shadowRoot!.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const colours = Array.from({ length: 11 }, (_, i) => [...data.slice(4 * i, 4 * i + 4)]);
  expect(colours[5]).toEqual([251, 248, 242, 255]);
  expect(new Set(colours.map(String)).size).toBe(11);
  await set({ narrow: true, extent: 1.74 });
  expect(textOf(element.shadowRoot as unknown as Element)).toBe('±1.74');
  expect(steps.getBoundingClientRect().width).toBe(44);
});

test('while it waits it keeps its room', async () => {
  const { element, set } = await mount('bw-legend', { extent: 0.33 }, { width: 300 });
  const before = element.getBoundingClientRect();
  await set({ waiting: true });
  expect(getComputedStyle(element).visibility).toBe('hidden');
  expect(element.getBoundingClientRect()).toEqual(before);
});

test('axe finds nothing wrong with it', async () => {
  const { element } = await mount('bw-legend', { extent: 0.33 }, { width: 300 });
  await expectAccessible(element);
});
