/** On the built page: images of a learner's own are learnt from under their names, and nothing is sent anywhere. */

import { gzipSync } from 'fflate';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { idxImages, idxLabels, png, zip } from '../images/files';
import { eventually, Simulator } from './simulator';

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, bytes: Uint8Array): Chosen => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Dark strokes on light paper, 56 by 56: a class is where its stroke lies. */
function pets(): Chosen {
  const files = ['cat', 'dog', 'owl'].flatMap((name, k) =>
    Array.from({ length: 30 }, (_, n) => {
      const image = png(56, 56, (row) => (Math.floor(row / 19) === k ? 10 + n : 250));
      return [`pets/${name}/${n}.png`, image] as const;
    }),
  );
  return chosen('pets.zip', zip(Object.fromEntries(files)));
}

/** Four files named and packed as those of Fashion-MNIST: a class is the row that is bright. */
function fashion(): Chosen[] {
  const pair = (count: number, prefix: string): Chosen[] => {
    const labels = Array.from({ length: count }, (_, n) => (n * 7) % 10);
    const images = labels.map((label) =>
      Uint8Array.from({ length: 784 }, (_, i) => (Math.floor(i / 56) === label + 2 ? 220 : 0)),
    );
    return [
      chosen(`${prefix}-images-idx3-ubyte.gz`, gzipSync(idxImages(images))),
      chosen(`${prefix}-labels-idx1-ubyte.gz`, gzipSync(idxLabels(labels))),
    ];
  };
  return [...pair(240, 'train'), ...pair(20, 't10k')];
}

async function bring(page: Page, files: Chosen | Chosen[]): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Your own images' }).click();
  await page.locator('bw-own-images #files').setInputFiles(files);
}

const use = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Learn from these images' }).click();

test('PNGs in an archive become classes with names, all over the page, and MNIST comes back', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  const requests: { url: string; method: string; body: string | null }[] = [];
  page.on('request', (request) =>
    requests.push({ url: request.url(), method: request.method(), body: request.postData() }),
  );

  await bring(page, chosen('notes.txt', new Uint8Array(9)));
  await page.getByText('There is no PNG file and no IDX file among these.').waitFor();
  await page.locator('bw-own-images #files').setInputFiles(pets());
  await page.getByText(/69 images to learn from, 6 for validation, 15 to test with/).waitFor();
  await use(page);
  await page
    .locator('bw-notices')
    .getByText(/Learning from your own images “pets.zip” \(cat, dog, owl\)/)
    .waitFor();
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(
    /^1 of 69, label (cat|dog|owl)$/,
  );
  const batchSize = page.getByRole('textbox', { name: 'batch size' });
  await batchSize.fill('70');
  await batchSize.press('Enter');
  await page.getByText('This must be between 1 and 69. 69 stays.').waitFor();
  await batchSize.press('Escape');

  await simulator.press('To end');
  await simulator.measured.getByText(/Of the 15 test images, 100.00% are read right/).waitFor();
  expect((await simulator.rows('Softmax')).map((row) => row.split(':')[0])).toEqual([
    'cat',
    'dog',
    'owl',
    '(3)',
    '(4)',
    '(5)',
    '(6)',
    '(7)',
    '(8)',
    '(9)',
  ]);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  const matrix = page.getByRole('grid', { name: 'Confusion matrix' });
  await matrix.getByRole('columnheader', { name: 'owl' }).waitFor();
  await matrix.getByRole('button', { name: /owl/ }).first().waitFor();
  await page.getByRole('tab', { name: 'Console' }).click();
  await page.getByText(/^Result for one image: (cat|dog|owl) \[/).waitFor();

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByText(/no room for your own images/).waitFor();
  await page.keyboard.press('Escape');
  // The page may still load files of its own; nothing goes to anybody else, and nothing is sent.
  const own = new URL(page.url()).origin;
  const foreign = requests.filter(({ url }) => !url.startsWith(own) && !/^(blob|data):/.test(url));
  expect(foreign).toEqual([]);
  expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
  expect(requests.filter(({ url }) => /pets|cat|owl/.test(url))).toEqual([]);

  await page.getByRole('button', { name: 'Back to MNIST' }).click();
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toMatch(
    /^1 of 100, label 7/,
  );
});

test('four files as those of Fashion-MNIST are learnt from under its names', async () => {
  const simulator = await Simulator.open('?recipe=keras-two-layer');
  const { page } = simulator;
  await bring(page, fashion());
  await page.getByText(/The first 20 images are for validation and the other 220/).waitFor();
  await page.getByRole('button', { name: 'Names of Fashion-MNIST' }).click();
  await use(page);
  await eventually(() => simulator.tray.getAttribute('aria-valuetext')).toBe(
    '1 of 32, label T-shirt/top',
  );
  // Ten epochs of all 240, in batches of 32.
  await page.getByText('of 80', { exact: true }).first().waitFor();
  await simulator.press('Batch forward');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Take away' }).click();
  await page.getByText(/These programs read MNIST’s files/).waitFor();
  expect(await page.getByRole('button', { name: 'Python (.py)' }).count()).toBe(0);
});
