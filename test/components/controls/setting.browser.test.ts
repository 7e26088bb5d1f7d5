import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/setting';
import type { Setting } from '../../../components/controls/setting';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const show = (properties: Partial<Setting> = {}): Promise<Mounted<Setting>> =>
  mount('bw-setting', { name: 'learningRate', value: 0.5, ...properties }, { width: 300 });

const field = (element: Setting): HTMLInputElement => inside(element, 'input') as HTMLInputElement;
const about = (element: Setting): string => textOf(inside(element, '#about'));

beforeAll(() => page.viewport(1000, 600));

test('a click and a number set it on Enter', async () => {
  const { element, sent } = await show();
  await page.getByLabelText('learning rate').click();
  await userEvent.keyboard('0.1{Enter}');
  expect(sent()).toEqual([['bw-set', { name: 'learningRate', value: 0.1 }]]);
  expect(field(element).ariaInvalid).toBe('false');
});

test('leaving the field sets it, but not when nothing changed', async () => {
  const { element, sent } = await show({ name: 'batchSize', value: 100 });
  await userEvent.fill(field(element), '50');
  await userEvent.tab();
  expect(sent()).toEqual([['bw-set', { name: 'batchSize', value: 50 }]]);
  await userEvent.fill(field(element), '100.0');
  await userEvent.tab();
  expect(sent()).toEqual([]);
});

test('Esc takes back what was typed', async () => {
  const { element, sent } = await show();
  await userEvent.fill(field(element), '7');
  await userEvent.keyboard('{Escape}');
  expect(field(element).value).toBe('0.5');
  await userEvent.tab();
  expect(sent()).toEqual([]);
});

test('a value that makes no sense is refused in words, and the old one goes on', async () => {
  const { element, sent, set } = await show();
  await userEvent.fill(field(element), '-1');
  await userEvent.tab();
  expect(sent()).toEqual([]);
  expect(field(element).ariaInvalid).toBe('true');
  expect(field(element).getAttribute('aria-describedby')).toBe('about');
  expect(about(element)).toBe('This must be a number above 0. 0.5 stays.');
  // What was typed stands there to be mended.
  expect(field(element).value).toBe('-1');
  await userEvent.fill(field(element), '0.2');
  await userEvent.keyboard('{Enter}');
  expect(sent()).toEqual([['bw-set', { name: 'learningRate', value: 0.2 }]]);
  await set({ value: 0.2 });
  expect(field(element).ariaInvalid).toBe('false');
  expect(about(element)).toBe('');
});

test('a refusal moves nothing around the field', async () => {
  const { element } = await show({ name: 'batchSize', value: 100 });
  const before = element.getBoundingClientRect();
  await userEvent.fill(field(element), 'abc');
  await userEvent.keyboard('{Enter}');
  expect(about(element)).toBe('This is not a number. 100 stays.');
  expect(element.getBoundingClientRect().height).toBe(before.height);
  expect(element.getBoundingClientRect().left).toBe(before.left);
});

test('a new value from outside replaces what was refused', async () => {
  const { element, set } = await show();
  await userEvent.fill(field(element), 'x');
  await userEvent.keyboard('{Enter}');
  await set({ value: 0.3 });
  expect(field(element).value).toBe('0.3');
  expect(field(element).ariaInvalid).toBe('false');
});

test('a value that does not hold yet says from which batch on it will', async () => {
  const { element } = await show({ from: 38 });
  expect(about(element)).toBe('from batch 38');
});

test('what is typed does not reach the shortcuts of the page', async () => {
  const { element } = await show();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  field(element).focus();
  await userEvent.keyboard('1 -{Home}{ArrowLeft}{Enter}{Escape}');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual([]);
});

test('it is accessible, refused or not', async () => {
  const { element } = await show();
  await expectAccessible(element);
  await userEvent.fill(field(element), '');
  await userEvent.keyboard('{Enter}');
  await expectAccessible(element);
});
