/** The address names what is shown, and leads back to the same numbers; so does a run file. */

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const query = ({ page }: Simulator): URLSearchParams => new URL(page.url()).searchParams;

const pathOf = ({ page }: Simulator): string => new URL(page.url()).search;

async function openShare({ page }: Simulator) {
  await page.locator('bw-top-bar').getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog', { name: 'Share this run' }).waitFor();
  // What is slotted into the dialog is no descendant of it, but of the element that frames it.
  return page.locator('bw-share');
}

test('parts of an address that make no sense are named; from there it follows batch, stage, image, pin, language and theme', async () => {
  const simulator = await Simulator.open(
    '?recipe=nothing&batch=1000000&stage=lunch&rate=-3&size=ten&image=0&pin=Q&lang=xx&theme=mauve&changes=7_rate',
    { colorScheme: 'dark' },
  );
  const { page } = simulator;
  const note = page.getByRole('status').filter({ hasText: 'were not understood' });
  await note.waitFor();
  for (const part of [
    'recipe=nothing',
    'batch=1000000',
    'stage=lunch',
    'rate=-3',
    'size=ten',
    'image=0',
    'pin=Q',
    'lang=xx',
    'theme=mauve',
    'changes=7_rate',
  ]) {
    expect(await note.innerText()).toContain(part);
  }
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
  await simulator.step('Stage forward', { batch: 1, stage: 2 });
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await note.waitFor({ state: 'detached' });

  // Without a theme that makes sense the page follows the system.
  const theme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');
  expect(await theme()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await eventually(theme).toBe('light');

  await simulator.clickBatch(12);
  await simulator.keyTo('7', { batch: 12, stage: 7 });
  await simulator.key(']');
  await simulator.panel('Logits').getByRole('option').nth(4).click();
  await page.getByRole('button', { name: 'ES Español', exact: true }).click();
  await simulator.key('t');
  await eventually(() => Object.fromEntries(query(simulator))).toEqual({
    recipe: 'softmax-regression',
    batch: '12',
    stage: 'gradient',
    image: '2',
    class: '4',
    pin: 'z',
    lang: 'es',
    theme: 'dark',
  });
});

test('without a language in its address the page is in the reader’s, until another is chosen', async () => {
  const simulator = await Simulator.open('?batch=2', { locale: 'es-MX' });
  const { page } = simulator;
  const lang = (): Promise<string | null> => page.locator('html').getAttribute('lang');
  expect(await lang()).toBe('es');
  await page.getByRole('button', { name: 'Compartir', exact: true }).waitFor();
  expect(query(simulator).has('lang')).toBe(false);
  await page.getByRole('button', { name: 'EN English', exact: true }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).waitFor();
  await eventually(() => query(simulator).get('lang')).toBe('en');
  await page.reload();
  await simulator.ready();
  expect(await lang()).toBe('en');
});

test('the address of a changed run leads, in another browser, language and theme, to exactly the same numbers', async () => {
  const simulator = await Simulator.open('?batch=8&stage=update&seed=3');
  await simulator.reach({ batch: 8, stage: 8 });
  const rate = simulator.page.getByRole('textbox', { name: 'learning rate', exact: true });
  await rate.fill('0.125');
  await rate.press('Enter');
  await simulator.step('Batch forward', { batch: 9, stage: 8 });
  const size = simulator.page.getByRole('textbox', { name: 'batch size', exact: true });
  await size.fill('64');
  await size.press('Enter');
  await simulator.step('Batch forward', { batch: 10, stage: 8 });
  await simulator.step('Batch forward', { batch: 11, stage: 8 });
  await eventually(() => query(simulator).get('changes')).toBe('9_rate_0.125*10_size_64');
  await eventually(() => query(simulator).get('batch')).toBe('11');
  const names = ['W', 'b', 'x', 'loss', 'dW', 'next.W'];
  const numbers = await simulator.hashes(names);

  // lang and theme of an address are honoured, too.
  const other = await Simulator.open(`${pathOf(simulator)}&lang=es&theme=dark`);
  const { page } = other;
  await other.reach({ batch: 11, stage: 8 });
  const root = page.locator('html');
  expect(await root.getAttribute('lang')).toBe('es');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByRole('button', { name: 'Tema: Oscuro', exact: true }).click();
  await eventually(() => root.getAttribute('data-theme')).toBe('light');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
  await page.getByRole('button', { name: 'Etapa atrás', exact: true }).click();
  await other.reach({ batch: 11, stage: 7 });
  await page.getByRole('button', { name: 'EN English', exact: true }).click();
  await other.step('Stage forward', { batch: 11, stage: 8 });
  expect(await other.hashes(names)).toEqual(numbers);
});

test('Share copies an address of at most 2 kB and names the changes without room in it, which a run file brings, and no other file', async () => {
  const many = Array.from({ length: 90 }, (_, i) => `${i + 2}_rate_0.4${100 + i}_size_${10 + i}`);
  const long = await Simulator.open(`?batch=95&stage=update&changes=${many.join('*')}`);
  await long.reach({ batch: 95, stage: 8 });
  const numbers = await long.hashes(['x', 'next.W']);
  const sharing = await openShare(long);
  await sharing.getByText('The address has no room for all the changes').waitFor();
  const short = await sharing.getByRole('textbox', { name: 'Address' }).inputValue();
  expect(short.length).toBeLessThanOrEqual(2048);

  const downloading = long.page.waitForEvent('download');
  await sharing.getByRole('button', { name: 'Save run file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  const file = await readFile(await download.path(), 'utf8');

  const changes = Array.from({ length: 60 }, (_, i) => `${i + 2}_rate_0.${100 + i}1`).join('*');
  const simulator = await Simulator.open(`?batch=70&stage=error&changes=${changes}`);
  await simulator.reach({ batch: 70, stage: 6 });
  const dialog = await openShare(simulator);
  const address = await dialog.getByRole('textbox', { name: 'Address' }).inputValue();
  expect(new URL(address).origin).toBe(new URL(simulator.page.url()).origin);
  expect(new URL(address).searchParams.get('changes')).toBe(changes);
  expect(address.length).toBeLessThanOrEqual(2048);
  await dialog.getByRole('button', { name: 'Copy address' }).click();
  await dialog.getByText('Copied.', { exact: true }).waitFor();
  expect(await simulator.page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  // A file that is no run file is refused in words, and nothing changes.
  const input = dialog.getByLabel('Open run file');
  const give = (text: string): Promise<void> =>
    input.setInputFiles({
      name: 'run.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await give('Dear diary,');
  await dialog.getByText('its text is not JSON').waitFor();
  await give('{"batchwise":1,"recipe":"nothing"}');
  await dialog.getByText('This page has no program called nothing.').waitFor();
  expect(await simulator.place()).toEqual({ batch: 70, stage: 6 });

  await give(file);
  await simulator.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await simulator.reach({ batch: 95, stage: 8 });
  expect(await simulator.hashes(['x', 'next.W'])).toEqual(numbers);
});
