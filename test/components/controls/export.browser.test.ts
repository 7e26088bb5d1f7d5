import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/controls/export';
import type { Export } from '../../../components/controls/export';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const show = (properties: Partial<Export> = {}): Promise<Mounted<Export>> =>
  mount(
    'bw-export',
    { open: true, ready: true, updates: 36, ran: 1037, parameters: ['W', 'b'], ...properties },
    { width: 300 },
  );

const status = page.getByRole('status');

beforeAll(() => page.viewport(1000, 900));

test('every button asks for its file', async () => {
  const { element, sent } = await show();
  for (const [name, what] of [
    ['NumPy (.npz)', 'npz'],
    ['TensorFlow.js (.zip)', 'tfjs'],
    ['Table (.csv)', 'csv'],
    ['Drawing (.svg)', 'svg'],
    ['Picture (.png)', 'png'],
    ['Notebook (.ipynb)', 'notebook'],
    ['Python (.py)', 'python'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    expect(sent()).toEqual([['bw-take', { what }]]);
  }
  await expectAccessible(element);
});

test('it tells which weights and how many batches there are', async () => {
  const { element } = await show();
  const text = inside(element, 'bw-dialog').textContent;
  expect(text).toContain('which have seen 36 updates');
  expect(text).toContain('1,037 batches');
  expect(text).toContain("model.set_weights([arrays[name] for name in ['W', 'b']])");
});

test('it says what becomes of a file, and waits with the next until then', async () => {
  const { set } = await show();
  const button = page.getByRole('button', { name: 'Picture (.png)' });
  await expect.element(status).toHaveTextContent('Every file is made here');
  await set({ outcome: { is: 'making' } });
  await expect.element(status).toHaveTextContent('Making the file …');
  await expect.element(button).toBeDisabled();
  await set({ outcome: { is: 'made', name: 'picture.png' } });
  await expect.element(status).toHaveTextContent('Handed to the browser: picture.png');
  await expect.element(button).toBeEnabled();
  await set({ outcome: { is: 'failed', why: 'no room' } });
  await expect.element(status).toHaveTextContent('The file could not be made: no room');
});

test('before anything is computed there is nothing to take', async () => {
  const { element } = await show({ ready: false });
  await expect.element(status).toHaveTextContent('Nothing has been computed yet.');
  await expect.element(page.getByRole('button', { name: 'NumPy (.npz)' })).toBeDisabled();
  await expectAccessible(element);
});

test('closing it is told once and shows in its property', async () => {
  const { element, sent } = await show();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => element.open).toBe(false);
  expect(sent()).toEqual([['bw-close', null]]);
});
