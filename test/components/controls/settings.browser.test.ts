import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/settings';
import type { RunSettings } from '../../../components/controls/settings';
import type { Settings } from '../../../src/core/settings';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const settings: Settings = {
  learningRate: 0.5,
  batchSize: 100,
  batches: 100,
  order: 'file',
  seed: 1,
  start: 0,
  images: 55_000,
};
const changes = [
  { step: 11, set: { learningRate: 0.1 } },
  { step: 20, set: { batchSize: 50 } },
];

const show = (properties: Partial<RunSettings> = {}): Promise<Mounted<RunSettings>> =>
  mount('bw-settings', { settings, ...properties }, { width: 300 });

const dialog = (element: RunSettings): HTMLDialogElement =>
  inside(element, 'dialog') as HTMLDialogElement;
const opener = page.getByRole('button', { name: 'Run settings' });

beforeAll(() => page.viewport(1000, 700));

test('the button opens the dialog, Esc and Close shut it, and the focus comes back', async () => {
  const { element } = await show();
  const button = inside(element, '.open');
  await opener.click();
  expect(dialog(element).open).toBe(true);
  expect(element.shadowRoot!.activeElement).not.toBe(button);
  await userEvent.keyboard('{Escape}');
  expect(dialog(element).open).toBe(false);
  expect(element.shadowRoot!.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}');
  expect(dialog(element).open).toBe(true);
  await page.getByRole('button', { name: 'Close' }).click();
  expect(dialog(element).open).toBe(false);
});

test('shut, it holds no fields that a label could lead to', async () => {
  await show();
  expect(page.getByLabelText('learning rate').query()).toBeNull();
  await opener.click();
  expect(page.getByLabelText('learning rate').query()).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByLabelText('learning rate')).not.toBeInTheDocument();
});

test('a click outside shuts it, one inside does not', async () => {
  const { element } = await show();
  await opener.click();
  await userEvent.click(dialog(element), { position: { x: 10, y: 10 } });
  expect(dialog(element).open).toBe(true);
  await userEvent.click(document.body, { position: { x: 5, y: 650 }, force: true });
  expect(dialog(element).open).toBe(false);
});

test('every setting can be changed in it', async () => {
  const { sent } = await show();
  await opener.click();
  const inputs: [label: string, value: string][] = [
    ['learning rate', '0.1'],
    ['batch size', '32'],
    ['batches', '200'],
    ['first image', '500'],
    ['seed', '7'],
  ];
  for (const [label, value] of inputs) {
    await page.getByLabelText(label, { exact: true }).fill(value);
    await userEvent.keyboard('{Enter}');
  }
  await page.getByLabelText(/shuffled/).click();
  expect(sent().map(([, detail]) => detail)).toEqual([
    { name: 'learningRate', value: 0.1 },
    { name: 'batchSize', value: 32 },
    { name: 'batches', value: 200 },
    { name: 'start', value: 500 },
    { name: 'seed', value: 7 },
    { name: 'order', value: 'shuffled' },
  ]);
});

test('the first Esc in a field takes back what was typed, the second shuts the dialog', async () => {
  const { element } = await show();
  await opener.click();
  await page.getByLabelText('seed').fill('12');
  await userEvent.keyboard('{Escape}');
  expect(dialog(element).open).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(dialog(element).open).toBe(false);
});

test('recorded changes are listed, and one is taken back by its index', async () => {
  const { element, sent, set } = await show({ changes });
  await opener.click();
  await page.getByRole('button', { name: 'Remove from batch 21: batch size 50' }).click();
  expect(sent()).toEqual([['bw-unset', { index: 1 }]]);
  await set({ changes: changes.slice(0, 1) });
  const list = inside(element, 'bw-changes');
  expect(list.shadowRoot!.querySelectorAll('li')).toHaveLength(1);
  // The focus has not fallen out of the dialog with the button that went.
  expect(element.shadowRoot!.activeElement).toBe(list);
});

test('the page does not act on keys while it is open', async () => {
  await show();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  await opener.click();
  await userEvent.keyboard('{Tab}{ArrowRight} t');
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual([]);
});

test('it is accessible, shut and open', async () => {
  const { element } = await show({ changes });
  await expectAccessible(element);
  await opener.click();
  await expectAccessible(element);
});

test('the run can begin again with the settings that hold now', async () => {
  const { element, sent } = await show({ changes });
  await opener.click();
  await page.getByRole('button', { name: 'Start again with these settings' }).click();
  expect(sent()).toEqual([['bw-restart', null]]);
  expect(dialog(element).open).toBe(false);
});

test('how many images are learnt from is asked only where there is a choice, and what that does is said', async () => {
  const imageChoices = [55_000, 60_000] as const;
  const { element, set, sent } = await show({ imageChoices: [55_000] });
  await opener.click();
  expect(page.getByRole('radiogroup').elements()).toHaveLength(1);
  await set({ imageChoices });
  const group = page.getByRole('radiogroup', { name: 'images to learn from' });
  await expect.element(group).toHaveAccessibleDescription('Another choice begins the run again.');
  await expect.element(page.getByRole('radio', { name: '55,000' })).toBeChecked();
  await page.getByRole('radio', { name: '60,000' }).click();
  expect(sent().filter(([name]) => name === 'bw-set')).toEqual([
    ['bw-set', { name: 'images', value: 60_000 }],
  ]);
  await expectAccessible(element);
});
