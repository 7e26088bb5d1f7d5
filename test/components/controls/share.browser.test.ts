import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/share';
import type { Share } from '../../../components/controls/share';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const address = 'https://batchwise.example/?recipe=softmax-regression&batch=37&stage=gradient';

const show = (properties: Partial<Share> = {}): Promise<Mounted<Share>> =>
  mount('bw-share', { open: true, address, ...properties }, { width: 300 });

const copy = page.getByRole('button', { name: 'Copy address' });

beforeAll(() => page.viewport(1000, 700));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('it shows the whole address and copies it, visibly', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { element, set } = await show();
  await expect.element(page.getByLabelText('Address')).toHaveValue(address);
  await copy.click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
  expect(write.mock.calls).toEqual([[address]]);
  await expectAccessible(element);
  await set({ address: `${address}&seed=2` });
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});

test('where copying is forbidden the address stands there, selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
  const { element } = await show();
  await copy.click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/did not let this page copy/);
  const area = inside(element, 'textarea') as HTMLTextAreaElement;
  expect(element.shadowRoot!.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(address);
});

test('it hands the address to the system where the system takes it', async () => {
  const share = vi.fn(() => Promise.reject(new DOMException('', 'AbortError')));
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  await show();
  await page.getByRole('button', { name: 'Send …' }).click();
  expect(share.mock.calls).toEqual([[{ title: 'Batchwise', url: address }]]);
  Reflect.deleteProperty(navigator, 'share');
});

test('it names what the address has no room for, and what has', async () => {
  const { element, set } = await show();
  expect(element.shadowRoot!.querySelector('.left-out')).toBeNull();
  await set({ leftOut: ['weights', 'changes'] });
  const said = inside(element, '.left-out');
  await expect.element(said).toHaveTextContent(/your own starting weights/);
  await expect.element(said).toHaveTextContent(/changes made to the run/);
  await expect.element(said).toHaveTextContent(/A run file holds the whole run/);
  await expect.element(said).not.toHaveTextContent(/drawings/);
});

test('a run file is saved and refused through it', async () => {
  const { sent, set } = await show();
  await page.getByRole('button', { name: 'Save run file' }).click();
  expect(sent()).toEqual([['bw-save-run', null]]);
  await set({ fault: 'This is not a run file.' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('This is not a run file.');
});

test('closing it is told once and shows in its property', async () => {
  const { element, sent } = await show();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => element.open).toBe(false);
  expect(sent()).toEqual([['bw-close', null]]);
});
