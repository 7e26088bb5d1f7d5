import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/help';
import type { Help } from '../../../components/controls/help';
import { actOf } from '../../../components/controls/key-map';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, textOf, type Mounted } from '../mount';

const show = (properties: Partial<Help> = {}): Promise<Mounted<Help>> =>
  mount('bw-help', { open: true, ...properties }, { width: 300 });

const letters = page.getByRole('switch', { name: 'Single-letter keys' });

beforeAll(() => page.viewport(1000, 900));

/** The keys of the first table, each row's as they are read out, and whether they are off. */
function rows(element: Help): [keys: string[], off: boolean][] {
  const table = element.shadowRoot!.querySelector('table')!;
  return [...table.querySelectorAll('tbody tr')].map((row) => [
    [...row.querySelectorAll('kbd')].map(textOf),
    row.querySelector('.state') !== null,
  ]);
}

const pressed: Readonly<Record<string, string>> = {
  Space: ' ',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
};

test('it lists keys that are understood, and marks as off those that are', async () => {
  const { element, set } = await show();
  for (const on of [true, false]) {
    await set({ letters: on });
    for (const [keys, off] of rows(element)) {
      const shiftKey = keys[0] === 'Shift';
      const key = pressed[keys.at(-1)!] ?? keys.at(-1)!;
      const held = { shiftKey, ctrlKey: false, altKey: false, metaKey: false };
      expect(actOf({ key, ...held }, true), key).not.toBeNull();
      expect(actOf({ key, ...held }, on) === null, key).toBe(off);
    }
  }
  expect(rows(element)).toHaveLength(11);
});

test('single-letter keys are switched off and on', async () => {
  const { element, sent, set } = await show();
  await expect.element(letters).toBeChecked();
  await letters.click();
  expect(sent()).toEqual([['bw-letters', { on: false }]]);
  await set({ letters: false });
  await expect.element(letters).not.toBeChecked();
  await letters.click();
  expect(sent()).toEqual([['bw-letters', { on: true }]]);
  await expectAccessible(element);
});

test('the switch is explained by what it switches off', async () => {
  const { element } = await show();
  const description = inside(element, '#letters');
  await expect.element(description).toHaveTextContent(/1 to 9, \[, \], −, \+, D, T and \?/);
  await expect.element(description).toHaveTextContent(/Space, the arrows, Home and End go on/);
  await expectAccessible(element);
});

test('sounds are off until they are switched on', async () => {
  const { sent } = await show();
  const sound = page.getByRole('switch', { name: 'Sound' });
  await expect.element(sound).not.toBeChecked();
  await sound.click();
  expect(sent()).toEqual([['bw-sound', { on: true }]]);
});

test('switching moves no row', async () => {
  const { element, set } = await show();
  const height = (): number => element.shadowRoot!.querySelector('table')!.offsetHeight;
  const before = height();
  await set({ letters: false });
  expect(height()).toBe(before);
});
