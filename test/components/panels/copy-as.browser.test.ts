import { html } from 'lit';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/panels/copy-as';
import type { CopyAs } from '../../../components/panels/copy-as';
import type { Value } from '../../../src/core/value';
import { expectAccessible, mount } from './mount';

const value: Value = { shape: [2, 2], data: Float32Array.of(0.1, -1, 2, 3) };
const template = html`<bw-copy-as name="next.W" .value=${value}></bw-copy-as>`;

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['NumPy', 'next_W = np.array([[0.1, -1],\n                   [2, 3]], dtype=np.float32)'],
  ['JSON', '[[0.1, -1],\n [2, 3]]'],
  ['CSV', '0.1,-1\n2,3'],
])('%s is copied and said to be', async (format, text) => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await mount(template);
  await page.getByRole('button', { name: format }).click();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(`Copied 4 numbers as ${format}.`);
  expect(write.mock.calls).toEqual([[text]]);
  expect(page.getByRole('textbox').query()).toBeNull();
});

test('where copying is forbidden, the text stands there, selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
  const element = await mount<CopyAs>(template);
  await page.getByRole('button', { name: 'CSV' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/did not let this page copy/);
  const area = element.renderRoot.querySelector('textarea')!;
  expect(element.shadowRoot!.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('0.1,-1\n2,3');
  await expectAccessible();
});

test('new numbers take back what was said of the old ones', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const element = await mount<CopyAs>(template);
  await page.getByRole('button', { name: 'JSON' }).click();
  await expect.element(page.getByRole('status')).toHaveTextContent(/Copied/);
  element.value = { shape: [1], data: Float32Array.of(1) };
  await expect.element(page.getByRole('status')).toHaveTextContent('');
});
