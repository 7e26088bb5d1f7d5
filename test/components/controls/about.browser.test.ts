import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/about';
import type { About } from '../../../components/controls/about';
import '../../../src/app/tokens.css';
import { expectAccessible, mount, type Mounted } from '../mount';

const show = (properties: Partial<About> = {}): Promise<Mounted<About>> =>
  mount('bw-about', { open: true, ...properties }, { width: 300 });

const dialog = page.getByRole('dialog', { name: 'About Batchwise' });

beforeAll(() => page.viewport(1000, 700));

test('it tells whose images these are and under which licence', async () => {
  const { element } = await show({ version: '1.2.3', backend: 'wasm' });
  await expect.element(dialog).toBeVisible();
  for (const text of [/MNIST/, /LeCun/, /Cortes/, /Burges/, /Version\s+1\.2\.3/, /MIT/]) {
    expect(element.shadowRoot!.textContent).toMatch(text);
  }
  await expect
    .element(page.getByRole('link', { name: 'CC BY-SA 3.0' }))
    .toHaveAttribute('href', 'https://creativecommons.org/licenses/by-sa/3.0/');
  await expect
    .element(page.getByRole('link', { name: 'Licences of all parts' }))
    .toHaveAttribute('href', 'licenses.md');
  await expectAccessible(element);
});

test('it tells that nothing is sent or stored', async () => {
  await show();
  await expect
    .element(page.getByText(/Nothing is sent anywhere, and nothing is stored/))
    .toBeVisible();
});

test.each([
  ['wasm', 'TensorFlow.js, WebAssembly (wasm)'],
  ['cpu', 'TensorFlow.js, plain JavaScript (cpu)'],
  ['fused', 'TensorFlow.js, one WebAssembly kernel for a whole batch (fused)'],
  ['', 'not started yet'],
  ['other', 'other'],
])('the backend %j is named', async (backend, text) => {
  await show({ backend });
  await expect.element(page.getByRole('definition').nth(1)).toHaveTextContent(text);
});
