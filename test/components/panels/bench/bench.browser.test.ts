import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../components/panels/bench/bench';
import type { Bench } from '../../../../components/panels/bench/bench';
import {
  drawing,
  pictures,
  reading,
  readings,
  result,
} from '../../../../stories/panels/bench/sample-bench';
import { expectAccessible, mount, textOf, type Mounted } from '../../mount';

interface Seen extends Mounted<Bench> {
  readonly sending: unknown[];
}

async function bench(properties: Partial<Bench> = {}): Promise<Seen> {
  const mounted = await mount(
    'bw-bench',
    { result, pictures, loaded: 400, total: 400, weights: 'as of batch 37', ...properties },
    { width: 288 },
  );
  const sending: unknown[] = [];
  mounted.element.addEventListener('bw-send', ({ detail }) => sending.push(detail));
  return { ...mounted, sending };
}

const summary = ({ element }: Seen): string =>
  textOf(element.renderRoot.querySelector('.summary')!);
const sendButton = page.getByRole('button', { name: 'Send through the loop' });

/** Label and reading of the images in the document. */
const captions = (): string[] =>
  page
    .getByRole('option', { name: /^image/ })
    .elements()
    .map((option) => textOf(option.querySelector('[aria-hidden]')!));

test('says how many are right, and by which weights', async () => {
  const seen = await bench();
  const share = ((readings.right / 400) * 100).toFixed(2);
  expect(summary(seen)).toBe(
    `400 test images, none used in training. Read with W, b as of batch 37: ${share}% right (${readings.right}).`,
  );
  await expectAccessible(seen.element);
});

test('says what it waits for, and when the weights are no numbers', async () => {
  const seen = await bench({ result: undefined, loaded: 120 });
  expect(summary(seen)).toContain('120 of 400 are here');
  await seen.set({ loaded: 400 });
  expect(summary(seen)).toContain('Reading them');
  const broken = { shape: [400, 10], data: new Float32Array(4000).fill(NaN) };
  await seen.set({ result: { ...result, probabilities: broken } });
  expect(summary(seen)).toContain('no longer finite');
  expect(seen.element.renderRoot.querySelector('bw-confusion')!.readings).toBeUndefined();
});

test('marks a result of other weights than those on show', async () => {
  const seen = await bench();
  const element = seen.element.renderRoot.querySelector('.summary')!;
  expect(element.getAttribute('aria-busy')).toBe('false');
  await seen.set({ stale: true });
  expect(element.getAttribute('aria-busy')).toBe('true');
});

test('a cell of the matrix shows its images', async () => {
  await bench();
  await page.getByRole('button', { name: /^label 9, read as 9/ }).click();
  await expect.poll(() => new Set(captions())).toEqual(new Set(['9→9']));
});

test('an image that is chosen stands large above, with its own probabilities, and can be sent', async () => {
  const seen = await bench();
  await page.getByRole('textbox', { name: 'image' }).fill('17');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Test image 17' })).toBeVisible();
  const bars = seen.element.renderRoot.querySelector('bw-bars')!;
  expect([...bars.value!.data]).toEqual([...result.probabilities.data.subarray(170, 180)]);
  expect(bars.label).toBe(readings.labels[17]);
  await expectAccessible(seen.element);
  await sendButton.click();
  expect(seen.sending).toEqual([{ from: 'test', index: 17 }]);
  await page.getByRole('button', { name: 'draw', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Draw a digit' })).toBeVisible();
});

test('what is looked at comes out, so that it can be looked at again', async () => {
  const seen = await bench();
  const views: unknown[] = [];
  seen.element.addEventListener('bw-view', ({ detail }) => views.push(detail));
  await page.getByRole('button', { name: /^all/ }).click();
  await page.getByRole('textbox', { name: 'image' }).fill('5');
  await userEvent.keyboard('{Enter}');
  const { view } = seen.element;
  expect(view).toMatchObject({ chosen: 5, filter: { outcome: 'all' } });
  expect(views).toHaveLength(2);
  expect(views.at(-1)).toBe(view);
  await bench({ view });
  await expect.element(page.getByRole('heading', { name: 'Test image 5' })).toBeVisible();
});

test('an image whose pixels are lacking is asked for', async () => {
  const seen = await bench({ pictures: new Map([...pictures].filter(([index]) => index !== 399)) });
  const wanted: unknown[] = [];
  seen.element.addEventListener('bw-want', ({ detail }) => wanted.push(...detail.indices));
  await page.getByRole('textbox', { name: 'image' }).fill('399');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => wanted).toContain(399);
});

test('a drawing counts as what it is read as, unless the learner says what it is', async () => {
  const seen = await bench();
  await expect.element(sendButton).toBeDisabled();
  await seen.set({ drawing, reading });
  await sendButton.click();
  await page.getByRole('combobox', { name: 'counts as' }).selectOptions('4');
  await sendButton.click();
  expect(seen.sending).toEqual([
    { from: 'drawing', label: 7 },
    { from: 'drawing', label: 4 },
  ]);
});

test('what is pointed at among its bars is not pointed at in the loop', async () => {
  const { element, sent } = await bench({ drawing, reading, pointed: 5 });
  const bars = element.renderRoot.querySelector('bw-bars')!;
  expect(bars.at.class).toBe(5);
  const rows = bars.renderRoot.querySelectorAll('.row');
  await userEvent.hover(rows[3]!);
  expect(bars.at.class).toBe(3);
  await userEvent.unhover(rows[3]!);
  expect(bars.at.class).toBe(5);
  expect(sent()).toEqual([]);
});

test('a language of its own reaches every part', async () => {
  const { element } = await bench({ lang: 'es', drawing, reading, weights: 'del lote 37' });
  expect(textOf(element.renderRoot.querySelector('.summary')!)).toContain('imágenes de prueba');
  await expect.element(page.getByRole('heading', { name: 'Matriz de confusión' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Pasar por el bucle' })).toBeVisible();
});
