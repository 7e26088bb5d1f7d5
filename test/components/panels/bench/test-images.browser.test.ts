import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../components/panels/bench/test-images';
import { EVERYTHING, indicesOf, MISREAD } from '../../../../components/panels/bench/filter';
import type { TestImages } from '../../../../components/panels/bench/test-images';
import { pictures, readings } from '../../../../stories/panels/bench/sample-bench';
import { drawn, expectAccessible, mount, type Mounted } from '../../mount';

interface Seen extends Mounted<TestImages> {
  readonly chosen: number[];
  readonly filters: unknown[];
  readonly wanted: (readonly number[])[];
}

async function images(properties: Partial<TestImages> = {}): Promise<Seen> {
  const wanted: (readonly number[])[] = [];
  const chosen: number[] = [];
  const filters: unknown[] = [];
  const onWant = (event: GlobalEventHandlersEventMap['bw-want']): void => {
    wanted.push(event.detail.indices);
  };
  document.addEventListener('bw-want', onWant);
  const mounted = await mount(
    'bw-test-images',
    { readings, pictures, filter: EVERYTHING, chosen: 5, ...properties },
    { width: 288 },
  );
  mounted.element.addEventListener('bw-choose', ({ detail }) => chosen.push(detail.index));
  mounted.element.addEventListener('bw-filter', ({ detail }) => filters.push(detail));
  return { ...mounted, chosen, filters, wanted };
}

const list = page.getByRole('listbox', { name: 'Test images' });
const field = page.getByRole('textbox', { name: 'image' });

/** Numbers of the images in the document. */
function shown({ element }: Seen): number[] {
  const thumbs = element.renderRoot.querySelector('bw-thumbs')!;
  return [...thumbs.renderRoot.querySelectorAll<HTMLElement>('.thumb')].map((thumb) =>
    Number(thumb.dataset['image']),
  );
}

test('only images in sight are in the document', async () => {
  const seen = await images();
  expect(shown(seen).slice(0, 9)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(shown(seen).length).toBeLessThan(80);
  const option = list.getByRole('option').first();
  await expect.element(option).toHaveAttribute('aria-setsize', '400');
});

test('scrolling brings others, and asks for their pixels alone', async () => {
  const few = new Map([...pictures].slice(0, 100));
  const seen = await images({ pictures: few });
  expect(seen.wanted).toEqual([]);
  list.element().scrollTo(0, 1500);
  await expect.poll(() => shown(seen).includes(250)).toBe(true);
  await expect.poll(() => seen.wanted.length).toBeGreaterThan(0);
  const asked = seen.wanted.at(-1)!;
  expect(asked.every((index) => index >= 100 && shown(seen).includes(index))).toBe(true);
});

test('each says its label and what it was read as', async () => {
  const wrong = indicesOf(readings, MISREAD)[0]!;
  await images({ filter: MISREAD });
  const [label, reading] = [readings.labels[wrong], readings.readings[wrong]];
  const first = list.getByRole('option').first();
  await expect.element(first).toHaveTextContent(`${label}→${reading}`);
  await expect
    .element(first)
    .toHaveAccessibleName(
      new RegExp(`^image ${wrong}, label ${label}, read as ${reading}, \\d+% sure`),
    );
});

test('a click chooses', async () => {
  const seen = await images();
  await list.getByRole('option').nth(9).click();
  expect(seen.chosen).toEqual([9]);
});

test('is one stop of Tab, whose arrows choose the neighbours', async () => {
  const seen = await images();
  (list.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}{End}{Home}');
  // The owner has not answered: every key goes from image 5.
  expect(seen.chosen).toEqual([6, 13, 4, 399, 0]);
  await seen.set({ chosen: 399 });
  await drawn(seen.element);
  await expect.poll(() => shown(seen).includes(399)).toBe(true);
  await expect.poll(() => list.element().getAttribute('aria-activedescendant')).toBe('image-399');
});

test('an image is gone to by its number, the first being 0', async () => {
  const seen = await images();
  await field.fill('17');
  await userEvent.keyboard('{Enter}');
  expect(seen.chosen).toEqual([17]);
});

test('a number that no image has is refused in words, and typing another lifts that', async () => {
  const seen = await images();
  await field.fill('400');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByText('There is no test image 400. They are numbered from 0 to 399.'))
    .toBeVisible();
  await field.fill('five');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/“five” is no whole number/)).toBeVisible();
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(seen.element);
  await field.fill('0');
  await userEvent.keyboard('{Enter}');
  expect(seen.chosen).toEqual([0]);
  await expect.element(page.getByText(/is no whole number/)).not.toBeInTheDocument();
});

test('the keys typed in the field are not the page’s', async () => {
  const { element } = await images();
  const passed: string[] = [];
  element.parentElement!.addEventListener('keydown', ({ key }) => passed.push(key));
  await field.click();
  await userEvent.keyboard('12{ArrowLeft}{Escape}');
  expect(passed).toEqual([]);
  await expect.element(field).toHaveValue('5');
});

test('filters by outcome, label, reading and confidence add up', async () => {
  const seen = await images();
  await page.getByRole('button', { name: /^misread/ }).click();
  await page.getByRole('combobox', { name: 'label' }).selectOptions('9');
  await page.getByRole('combobox', { name: 'read as' }).selectOptions('3');
  await page.getByRole('combobox', { name: 'how sure' }).selectOptions('below50');
  expect(seen.filters).toEqual([
    { ...EVERYTHING, outcome: 'wrong' },
    { ...EVERYTHING, label: 9 },
    { ...EVERYTHING, reading: 3 },
    { ...EVERYTHING, confidence: 'below50' },
  ]);
  await seen.set({ filter: { ...EVERYTHING, label: 9 } });
  expect(shown(seen).every((index) => readings.labels[index] === 9)).toBe(true);
  await expect.element(page.getByRole('button', { name: /^all/ })).toHaveTextContent('all 400');
  await page.getByRole('button', { name: 'show all' }).click();
  expect(seen.filters.at(-1)).toEqual(EVERYTHING);
});

test('says so when no image passes, and when all do', async () => {
  const seen = await images({ filter: { ...MISREAD, label: 1, reading: 1 } });
  await expect.element(page.getByRole('status')).toHaveTextContent(/No test image is like that/);
  await expectAccessible(seen.element);
  await seen.set({ filter: EVERYTHING });
  await expect.element(page.getByRole('status')).toHaveTextContent('400 images');
  await expectAccessible(seen.element);
});
