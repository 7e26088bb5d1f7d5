import { beforeAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LARGEST_RUN_FILE, type RunFile } from '../../../components/controls/run-file';
import '../../../src/app/tokens.css';
import { expectAccessible, inside, mount, type Mounted } from '../mount';

const show = (properties: Partial<RunFile> = {}): Promise<Mounted<RunFile>> =>
  mount('bw-run-file', properties, { width: 420 });

const file = new File(['{"batchwise": 1}'], 'run.json', { type: 'application/json' });
const alert = page.getByRole('alert');

beforeAll(() => page.viewport(1000, 700));

/** Drops a file on the place for it, as a browser does. */
function drop(element: RunFile, dropped: File): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(dropped);
  const section = inside(element, 'section');
  const over = new DragEvent('dragover', { dataTransfer, cancelable: true });
  section.dispatchEvent(over);
  section.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  return over;
}

test('it asks for the run to be saved', async () => {
  const { element, sent } = await show();
  await page.getByRole('button', { name: 'Save run file' }).click();
  expect(sent()).toEqual([['bw-save-run', null]]);
  await expectAccessible(element);
});

test('a file that is chosen is handed on as text, and can be chosen again', async () => {
  const { element, sent } = await show();
  const input = inside(element, 'input');
  const answer = ['bw-run-file', { name: 'run.json', text: '{"batchwise": 1}' }];
  await userEvent.upload(input, file);
  await expect.poll(sent).toEqual([answer]);
  await userEvent.upload(input, file);
  await expect.poll(sent).toEqual([answer]);
});

test('the button opens the chooser', async () => {
  const { element } = await show();
  let opened = 0;
  inside(element, 'input').addEventListener('click', (event) => {
    event.preventDefault();
    opened++;
  });
  await page.getByRole('button', { name: 'Open run file' }).click();
  expect(opened).toBe(1);
});

test('a file that is dropped is handed on as text', async () => {
  const { element, sent } = await show();
  const over = drop(element, file);
  expect(over.defaultPrevented).toBe(true);
  await expect
    .poll(sent)
    .toEqual([['bw-run-file', { name: 'run.json', text: '{"batchwise": 1}' }]]);
});

test('a file that is too large is refused before it is read', async () => {
  const { element, sent } = await show();
  drop(element, new File([new Uint8Array(LARGEST_RUN_FILE + 1)], 'large.json'));
  await expect.element(alert).toHaveTextContent('This file is larger than 8 MB');
  expect(sent()).toEqual([]);
  drop(element, file);
  await expect.element(alert).toHaveTextContent('');
});

test('a file that cannot be read is named as such', async () => {
  const { element, sent } = await show();
  const gone = new File(['x'], 'gone.json');
  gone.text = () => Promise.reject(new DOMException('', 'NotReadableError'));
  const section = inside(element, 'section');
  const event = new DragEvent('drop', { cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [gone] } });
  section.dispatchEvent(event);
  await expect.element(alert).toHaveTextContent('This file cannot be read.');
  expect(sent()).toEqual([]);
});

test('it shows what its owner found wrong with the file', async () => {
  const { element, set } = await show();
  await set({ fault: 'This is not a run file of Batchwise.' });
  await expect.element(alert).toHaveTextContent('This is not a run file of Batchwise.');
  await expectAccessible(element);
});
