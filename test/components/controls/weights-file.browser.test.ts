import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LARGEST_WEIGHTS_FILE, type WeightsFile } from '../../../components/controls/weights-file';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const show = (properties: Partial<WeightsFile> = {}): Promise<Mounted<WeightsFile>> =>
  mount('bw-weights-file', properties, { width: 420 });

const bytes = new Uint8Array([80, 75, 5, 6, 0, 255]);
const file = new File([bytes], 'weights.npz');
const alert = page.getByRole('alert');

beforeAll(() => page.viewport(1000, 700));

/** Drops a file on the place for it, as a browser does. */
function drop(element: WeightsFile, dropped: File): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(dropped);
  const section = inside(element, 'section');
  const over = new DragEvent('dragover', { dataTransfer, cancelable: true });
  section.dispatchEvent(over);
  section.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  return over;
}

test('a file that is chosen is handed on byte by byte, and can be chosen again', async () => {
  const { element, sent } = await show();
  const answer = ['bw-weights', { name: 'weights.npz', bytes }];
  await userEvent.upload(inside(element, 'input'), file);
  await expect.poll(sent).toEqual([answer]);
  await userEvent.upload(inside(element, 'input'), file);
  await expect.poll(sent).toEqual([answer]);
  await expectAccessible(element);
});

test('the button opens the chooser', async () => {
  const { element } = await show();
  let opened = 0;
  inside(element, 'input').addEventListener('click', (event) => {
    event.preventDefault();
    opened++;
  });
  await page.getByRole('button', { name: 'Choose an .npz file' }).click();
  expect(opened).toBe(1);
});

test('a file that is dropped is handed on', async () => {
  const { element, sent } = await show();
  expect(drop(element, file).defaultPrevented).toBe(true);
  await expect.poll(sent).toEqual([['bw-weights', { name: 'weights.npz', bytes }]]);
});

test('a file that is too large is refused before it is read', async () => {
  const { element, sent } = await show();
  drop(element, new File([new Uint8Array(LARGEST_WEIGHTS_FILE + 1)], 'large.npz'));
  await expect.element(alert).toHaveTextContent('This file is larger than 8 MB');
  expect(sent()).toEqual([]);
  drop(element, file);
  await expect.element(alert).toHaveTextContent('');
});

test('why the owner could not use a file stands there', async () => {
  const { element } = await show({ fault: 'The array b holds NaN, which is not a finite number.' });
  await expect.element(alert).toHaveTextContent('The array b holds NaN');
  await expectAccessible(element);
});

test('own weights can be left again', async () => {
  const { element, sent, set } = await show();
  const back = page.getByRole('button', { name: 'Start from the program’s own' });
  expect(back.query()).toBeNull();
  await set({ own: true });
  await back.click();
  expect(sent()).toEqual([['bw-weights', null]]);
  await expectAccessible(element);
});
