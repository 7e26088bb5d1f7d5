import { ContextProvider } from '@lit/context';
import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { classNames, DIGITS } from '../../../components/class-names';
import type { Bias } from '../../../components/views/bias';
import '../../../components/views/bias';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const value = { shape: [4], data: Float32Array.of(0.14, -0.06, 0, NaN) };
const at = { image: 0, pixel: 0, hidden: 2, class: 1 };

const show = (properties: Partial<Bias> = {}): Promise<Mounted<Bias>> =>
  mount('bw-bias', { value, at, extent: 0.2, ...properties }, { width: 422 });

const strip = (element: Bias): HTMLElement => inside(element, '.strip');
const cells = (element: Bias): Element[] => [...element.shadowRoot!.querySelectorAll('.cell')];
const captions = (element: Bias): string[] =>
  [...element.shadowRoot!.querySelectorAll('.number')].map(textOf);

// A frame that fits its window is not scaled, so that the pointer lands where it is sent.
beforeAll(() => page.viewport(1000, 600));

test('each cell has the colour of its number, zero the paper, and its number below', async () => {
  const { element } = await show();
  expect(captions(element)).toEqual(['0.14', '−0.06', '0.00', 'NaN']);
  const colours = cells(element).map((cell) => getComputedStyle(cell).backgroundColor);
  expect(colours[2]).toBe('rgb(251, 248, 242)');
  expect(new Set(colours.slice(0, 3)).size).toBe(3);
  expect(getComputedStyle(cells(element)[3]!).backgroundImage).toContain('repeating');
});

test('the colours follow the theme', async () => {
  const { element } = await show();
  element.dataset['theme'] = 'dark';
  await expect
    .poll(() => getComputedStyle(cells(element)[2]!).backgroundColor)
    .toBe('rgb(20, 21, 23)');
});

test('a click pins its unit, arrows lead to the next', async () => {
  const { element, sent } = await show();
  await userEvent.click(strip(element), { position: { x: 350, y: 4 } });
  expect(sent().at(-1)).toEqual(['bw-pin', { name: 'b', at: { class: 3 } }]);
  await userEvent.keyboard('{ArrowLeft}');
  expect(sent().at(-1)).toEqual(['bw-point', { name: 'b', at: { class: 0 } }]);
});

test('it says unit and number', async () => {
  const { element, set } = await show();
  expect(strip(element).getAttribute('aria-valuetext')).toBe('digit 1: −0.06');
  await set({ axes: ['hidden'] });
  expect(strip(element).getAttribute('aria-valuetext')).toBe('unit 2: 0');
});

test('dots stand for numbers that are not computed yet, positions stay', async () => {
  const { element, set } = await show();
  const before = element.getBoundingClientRect();
  await set({ value: undefined, units: 4 });
  expect(captions(element)).toEqual(['·', '·', '·', '·']);
  expect(element.getBoundingClientRect()).toEqual(before);
  await set({ caption: 'positions' });
  expect(captions(element)).toEqual(['0', '1', '2', '3']);
});

test('of class names that are wider than their cells, only the one in focus is spelt out', async () => {
  const around = new ContextProvider(document.body, {
    context: classNames,
    initialValue: ['circle', 'cross', 'square', 'star'],
  });
  const { element, set } = await show({ caption: 'positions' });
  const seen = (): string[] =>
    [...element.shadowRoot!.querySelectorAll('.number')]
      .filter((number) => getComputedStyle(number).visibility === 'visible')
      .map(textOf);
  expect(seen()).toEqual(['cro']);
  await set({ at: { ...at, class: 2 } });
  expect(seen()).toEqual(['squ']);
  around.setValue(DIGITS);
  await element.updateComplete;
  expect(seen()).toEqual(['0', '1', '2', '3']);
});

test('axe finds nothing wrong with it', async () => {
  const { element } = await show();
  await expectAccessible(element);
});
