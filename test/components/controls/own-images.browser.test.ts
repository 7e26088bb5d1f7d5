import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/controls/own-images';
import type { OwnImages } from '../../../components/controls/own-images';
import { withUnused, type ImagesFound } from '../../../src/core/images-found';
import { decodePng } from '../../../src/images/browser-png';
import '../../../src/app/tokens.css';
import { png } from '../../images/files';
import { canvasIn, expectAccessible, inside, mount, type Mounted } from '../mount';

const show = (properties: Partial<OwnImages> = {}): Promise<Mounted<OwnImages>> =>
  mount('bw-own-images', { open: true, ...properties }, { width: 600 });

const found: ImagesFound = {
  name: 'pets.zip',
  sizes: { train: 19, validation: 1, test: 4 },
  ownTest: false,
  names: ['cat', 'dog'],
  counts: [12, 12],
  darkInk: true,
  scaled: 3,
  leftAside: 1,
  samples: [new Uint8Array(784).fill(255), null],
};

const file = new File([new Uint8Array(3)], 'a.png');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const names = page.getByRole('textbox', { name: 'Names of the 2 classes' });

beforeAll(() => page.viewport(1000, 900));

test('files that are chosen or dropped are handed on, and nothing is read here', async () => {
  const { element, sent } = await show();
  const answer = [['bw-image-files', [{ path: 'a.png', blob: file }]]];
  await userEvent.upload(inside(element, '#files'), file);
  await expect.poll(sent).toEqual(answer);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  inside(element, 'section').dispatchEvent(
    new DragEvent('drop', { dataTransfer, cancelable: true }),
  );
  await expect.poll(sent).toMatchObject([['bw-image-files', [{ path: 'a.png' }]]]);
  await expectAccessible(element);
});

test('reading can be stopped, and a refusal stands where files are chosen', async () => {
  const { element, sent, set } = await show({ progress: { done: 1200, all: 4000 } });
  await expect.element(page.getByRole('status')).toHaveTextContent('image 1,200 of 4,000');
  expect(button('Choose files').query()).toBeNull();
  await button('Stop').click();
  expect(sent()).toEqual([['bw-image-files', null]]);
  await set({ progress: null, fault: 'There are 12 classes, and ten is the most.' });
  await expect.element(page.getByRole('alert')).toHaveTextContent('There are 12 classes');
  await expectAccessible(element);
});

test('what was found is told, with names and ink to be changed before it is used', async () => {
  const { element, sent } = await show({ found });
  await expect.element(page.getByText(/19 images to learn from, 1 for validation/)).toBeVisible();
  await expect.element(page.getByText(/outputs 2 to 9/)).toBeVisible();
  await expect.element(names).toHaveValue('cat, dog');
  await names.fill('tabby, tabby');
  await expect.element(page.getByRole('alert')).toHaveTextContent('No two names');
  await expect.element(button('Learn from these images')).toBeDisabled();
  await names.fill('tabby, <b>hound</b>');
  await expect.element(page.getByText('<b>hound</b>', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'The ink is darker than the paper' }).click();
  await button('Learn from these images').click();
  const detail = { names: ['tabby', '<b>hound</b>'], darkInk: false };
  expect(sent()).toEqual([['bw-images', detail]]);
  await button('Choose others').click();
  expect(sent()).toEqual([['bw-image-files', null]]);
  await expectAccessible(element);
});

test('the names of Fashion-MNIST are one press away where there are ten classes', async () => {
  const ten = withUnused([]).map((_, k) => String(k));
  const { sent } = await show({
    found: { ...found, names: ten, counts: ten.map(() => 1), samples: ten.map(() => null) },
  });
  await button('Names of Fashion-MNIST').click();
  await button('Learn from these images').click();
  const [[, detail]] = sent() as [[string, { names: string[] }]];
  expect(detail.names).toHaveLength(10);
  expect(detail.names[9]).toBe('Ankle boot');
});

test('the sample is ink on paper as the network will have it', async () => {
  const { element, set } = await show({ found: { ...found, names: ['cat'], counts: [1] } });
  const alpha = (): number => canvasIn(element).getContext('2d')!.getImageData(5, 5, 1, 1).data[3]!;
  expect(alpha()).toBe(0);
  await set({ found: { ...found, names: ['cat'], counts: [1], darkInk: false } });
  expect(alpha()).toBe(255);
});

test('the way back to MNIST stands above, while other images are used', async () => {
  const used = { id: 'a', name: 'pets', classes: withUnused(['cat', 'dog']), sizes: found.sizes };
  const { sent } = await show({ used });
  await expect.element(page.getByText(/“pets” \(cat, dog\): 19 to learn from/)).toBeVisible();
  await button('Back to MNIST').click();
  expect(sent()).toEqual([['bw-images', null]]);
});

test('the browser decodes a PNG to the values in it', async () => {
  const { width, height, rgba } = await decodePng(png(3, 2, (row, column) => 40 * row + column));
  expect([width, height]).toEqual([3, 2]);
  expect([...rgba].filter((_, i) => i % 4 === 0)).toEqual([0, 1, 2, 40, 41, 42]);
  await expect(decodePng(new Uint8Array(50))).rejects.toThrow();
});
