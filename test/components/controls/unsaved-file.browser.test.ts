/** What is offered where the browser may not have saved a file. */

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { UnsavedFile } from '../../../components/controls/unsaved-file';
import '../../../components/controls/unsaved-file';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const show = (file: UnsavedFile['file'], lang = 'en'): Promise<Mounted<UnsavedFile>> =>
  mount('bw-unsaved-file', { file, lang }, { width: 420 });

const area = page.getByRole('textbox');

test('a text stands there as it is, in either language', async () => {
  const file = { name: 'log.txt', content: 'Epoch 1/5\n' };
  const { element } = await show(file, 'es');
  await expect.element(area).toHaveValue('Epoch 1/5\n');
  await expect.element(page.getByText(/¿No está log.txt entre tus descargas\?/)).toBeVisible();
  element.lang = 'en';
  await expect.element(page.getByText(/Is log.txt not among your downloads\?/)).toBeVisible();
  await expectAccessible(element);
  element.file = { name: 'run.json', content: new Blob(['{}'], { type: 'application/json' }) };
  await expect.element(area).toHaveValue('{}');
});

test('of other files there is a program that writes the very same bytes', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => (n * 31) % 256);
  await show({ name: 'w.npz', content: new Blob([bytes], { type: 'application/zip' }) });
  await expect
    .poll(() => (area.element() as HTMLTextAreaElement).value)
    .toContain("with open('w.npz', 'wb')");
  const program = (area.element() as HTMLTextAreaElement).value;
  const [, coded] = /b64decode\('([^']+)'\)/.exec(program)!;
  expect(Uint8Array.from(atob(coded!), (letter) => letter.charCodeAt(0))).toEqual(bytes);
});

test('a picture is shown, and goes with its file', async () => {
  const canvas = new OffscreenCanvas(28, 28);
  canvas.getContext('2d')!.fillRect(0, 0, 14, 28);
  const { element } = await show({ name: 'p.png', content: await canvas.convertToBlob() });
  await expect.poll(() => (inside(element, 'img') as HTMLImageElement).naturalWidth).toBe(28);
  await expect.element(page.getByRole('img', { name: 'p.png' })).toBeVisible();
  await expectAccessible(element);
  element.file = null;
  await element.updateComplete;
  expect(element.renderRoot.childElementCount).toBe(0);
});
