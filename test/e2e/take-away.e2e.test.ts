/** On the built page: files go out through the menu, and weights come back in. */

import { readFileSync } from 'node:fs';
import type { Download } from 'playwright';
import { expect, test } from 'vitest';
import { readNpz } from '../../src/data/npz';
import { eventually, numberIn, Simulator } from './simulator';

async function openDialog({ page }: Simulator): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take away' }).click();
}

async function take({ page }: Simulator, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('the picture, the table, the programs and the weights go out, and weights start a run when they come back', async () => {
  const simulator = await Simulator.open('?batch=6&stage=softmax');
  const { page } = simulator;
  await openDialog(simulator);
  const svg = await textOf(await take(simulator, 'Drawing (.svg)'));
  expect(svg).toMatch(/^<\?xml/);
  expect(svg).toContain('batch 6 of 100');
  expect(svg).toContain('stage=softmax');
  const png = await take(simulator, 'Picture (.png)');
  const bytes = readFileSync(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const width = numberIn(/<svg[^>]* width="(\d+)"/.exec(svg)![1]!);
  expect(bytes.readUInt32BE(16)).toBe(2 * width);
  const csv = await textOf(await take(simulator, 'Table (.csv)'));
  expect(csv.split('\n')[0]).toMatch(/^step,batch,/);
  // The first weights' accuracy, six batches, and the break at the end.
  expect(csv.split('\n').length).toBeGreaterThanOrEqual(8);
  const notebook = await textOf(await take(simulator, 'Notebook (.ipynb)'));
  expect(JSON.parse(notebook)).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
  const script = await textOf(await take(simulator, 'Python (.py)'));
  expect(script).toContain('batch=6&stage=softmax');
  const model = await take(simulator, 'TensorFlow.js (.zip)');
  expect(model.suggestedFilename()).toBe('softmax-regression-after-5-tfjs.zip');

  await page.keyboard.press('Escape');
  await simulator.keyTo('8', { batch: 6, stage: 8 });
  await openDialog(simulator);
  const download = await take(simulator, 'NumPy (.npz)');
  expect(download.suggestedFilename()).toBe('softmax-regression-after-6.npz');
  const path = await download.path();
  const weights = readNpz(readFileSync(path));
  expect(Object.keys(weights)).toEqual(['W', 'b']);
  await page.getByRole('status').getByText('softmax-regression-after-6.npz').waitFor();

  const chooser = page.locator('bw-weights-file input[type=file]');
  await chooser.setInputFiles({
    name: 'other.npz',
    mimeType: 'application/zip',
    buffer: Buffer.from('no archive'),
  });
  await page.getByText('This is not an .npz file, or it is damaged.').waitFor();
  expect(await simulator.place()).toEqual({ batch: 6, stage: 8 });

  await chooser.setInputFiles(path);
  await eventually(() => simulator.place()).toEqual({ batch: 1, stage: 1 });
  await simulator.ready();
  const b = JSON.parse(await simulator.numbers('b')) as number[];
  expect(b.map(Math.fround)).toEqual([...weights['b']!.data]);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText(/no room for your own starting weights/).waitFor();
});
