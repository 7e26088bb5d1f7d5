import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/dialog';
import type { Dialog } from '../../../components/controls/dialog';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

beforeAll(() => page.viewport(1000, 700));

/** A button that opens a dialog with a line of text in it. */
async function show(): Promise<Mounted<Dialog> & { readonly native: HTMLDialogElement }> {
  const mounted = await mount('bw-dialog', { heading: 'A heading' }, { width: 300 });
  const { element } = mounted;
  element.append(Object.assign(document.createElement('p'), { textContent: 'A line of text.' }));
  const opener = Object.assign(document.createElement('button'), { textContent: 'Open it' });
  opener.addEventListener('click', () => (element.open = true));
  element.before(opener);
  await userEvent.click(opener);
  await element.updateComplete;
  return { ...mounted, native: inside(element, 'dialog') as HTMLDialogElement };
}

const focusIsBack = (): boolean => document.activeElement?.textContent === 'Open it';

test('it is modal, named by its heading, and accessible', async () => {
  const { element, native } = await show();
  expect(native.matches(':modal')).toBe(true);
  await expect.element(page.getByRole('dialog', { name: 'A heading' })).toBeVisible();
  await expect.element(page.getByText('A line of text.')).toBeVisible();
  await expectAccessible(element);
});

test('Esc closes it and gives the focus back', async () => {
  const { element, native, sent } = await show();
  expect(focusIsBack()).toBe(false);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => element.open).toBe(false);
  expect(native.open).toBe(false);
  expect(sent()).toEqual([['bw-close', null]]);
  expect(focusIsBack()).toBe(true);
});

test('its button closes it and gives the focus back', async () => {
  const { element, sent } = await show();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => element.open).toBe(false);
  expect(sent()).toEqual([['bw-close', null]]);
  expect(focusIsBack()).toBe(true);
});

test('a click beside it closes it, one inside does not', async () => {
  const { element, native, sent } = await show();
  await userEvent.click(native, { position: { x: 10, y: 10 } });
  expect(element.open).toBe(true);
  await userEvent.click(document.body, { position: { x: 5, y: 400 }, force: true });
  await expect.poll(() => element.open).toBe(false);
  expect(sent()).toEqual([['bw-close', null]]);
});

test('what begins inside and ends beside it does not close it', async () => {
  const { element, native } = await show();
  const { left, top } = native.getBoundingClientRect();
  const at = (x: number, y: number): MouseEventInit => ({ clientX: x, clientY: y, bubbles: true });
  native.dispatchEvent(new PointerEvent('pointerdown', at(left + 20, top + 20)));
  native.dispatchEvent(new MouseEvent('click', at(5, 400)));
  await element.updateComplete;
  expect(native.open).toBe(true);
});

test('its owner closes it without an event', async () => {
  const { native, set, sent } = await show();
  await set({ open: false });
  expect(native.open).toBe(false);
  expect(sent()).toEqual([]);
});

test('keys pressed in it do not reach the page, even after a click on plain text', async () => {
  await show();
  const keys: string[] = [];
  const listen = (event: KeyboardEvent): void => void keys.push(event.key);
  document.body.addEventListener('keydown', listen);
  await userEvent.click(page.getByText('A line of text.'));
  await userEvent.keyboard('d{ArrowLeft}[Space]');
  document.body.removeEventListener('keydown', listen);
  expect(keys).toEqual([]);
});

test('once it is shut it keeps no key from the page, wherever the focus still is', async () => {
  const { native } = await show();
  const heard: string[] = [];
  const hear = (event: KeyboardEvent): number => heard.push(event.key);
  document.addEventListener('keydown', hear);
  const within = native.querySelector('.inside')!;
  const press = (key: string): boolean =>
    within.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  press('a');
  native.close();
  press('b');
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['b']);
});
