import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/embed-code';
import type { EmbedCodeView } from '../../../components/controls/embed-code';
import { expectAccessible, inside, mount } from '../mount';

afterEach(() => {
  vi.restoreAllMocks();
});

const texts: Partial<EmbedCodeView> = { tag: '<bw-simulator></bw-simulator>', frame: '<iframe>' };

test('each text is copied by its own button, visibly', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { element } = await mount('bw-embed-code', texts, { width: 300 });
  await page.getByText('In a page of your own').click();
  await page.getByRole('button', { name: 'Copy frame' }).click();
  await expect.element(page.getByText('Frame copied.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy tag' }).click();
  await expect.element(page.getByText('Tag copied.')).toBeVisible();
  expect(write.mock.calls).toEqual([[texts.frame], [texts.tag]]);
  await expectAccessible(element);
});

test('where copying is forbidden the text stands there, selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
    new DOMException('', 'NotAllowedError'),
  );
  const { element } = await mount('bw-embed-code', texts, { width: 300 });
  await page.getByText('In a page of your own').click();
  await page.getByRole('button', { name: 'Copy tag' }).click();
  await expect.element(page.getByText(/did not let this page copy/)).toBeVisible();
  const area = inside(element, '#tag') as HTMLTextAreaElement;
  expect(element.shadowRoot!.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(texts.tag);
});
