import { html } from 'lit';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/number-grid';
import type { PointDetail } from '../../../components/events';
import type { NumberGrid } from '../../../components/panels/number-grid';
import type { TensorEntry } from '../../../components/panels/tensors';
import { tensor } from '../../../stories/panels/example';
import { expectAccessible, mount } from './mount';

const show = ({ name, symbol, axes, value }: TensorEntry): Promise<NumberGrid> =>
  mount(
    html`<bw-number-grid
      .name=${name}
      .symbol=${symbol}
      .axes=${axes}
      .value=${value}
    ></bw-number-grid>`,
  );

const W = tensor('W');
let pointed: (PointDetail | null)[];
let pinned: (PointDetail | null)[];

document.addEventListener('bw-point', ({ detail }) => pointed.push(detail));
document.addEventListener('bw-pin', ({ detail }) => pinned.push(detail));

beforeEach(() => {
  pointed = [];
  pinned = [];
});

test('what is out of sight is not in the document', async () => {
  const grid = await show(tensor('x'));
  await expect.element(page.getByRole('columnheader', { name: 'pixel 0' })).toBeVisible();
  expect(grid.renderRoot.querySelectorAll('[role=gridcell]').length).toBeLessThan(500);
  expect(page.getByRole('grid').element().getAttribute('aria-rowcount')).toBe('101');
  expect(page.getByRole('grid').element().getAttribute('aria-colcount')).toBe('785');
  await expectAccessible();
});

test('scrolling shows the numbers of the rows and columns that come into sight', async () => {
  const grid = await show(W);
  grid.renderRoot.querySelector('.scroller')!.scrollTo(400, 8000);
  await expect.element(page.getByRole('rowheader', { name: '405', exact: true })).toBeVisible();
  await expect
    .poll(() => grid.renderRoot.querySelector('#cell-405-6')?.textContent)
    .toBe(digits(W, 405, 6));
});

test('headers stay in sight while numbers scroll under them', async () => {
  const grid = await show(W);
  grid.renderRoot.querySelector('.scroller')!.scrollTo(300, 4000);
  await expect.poll(() => grid.renderRoot.querySelector('#cell-205-5')).not.toBeNull();
  const box = grid.renderRoot.querySelector('.scroller')!.getBoundingClientRect();
  const corner = grid.renderRoot.querySelector('.head .label')!.getBoundingClientRect();
  expect([corner.left - box.left, corner.top - box.top]).toEqual([0, 0]);
  await expect.element(page.getByText('pixel', { exact: true })).toBeVisible();
});

test('a number stands under the header of its column and beside the header of its row', async () => {
  const grid = await show(W);
  grid.choose({ row: 407, column: 5 });
  await expect.poll(() => grid.renderRoot.querySelector('#cell-407-5')).not.toBeNull();
  const cell = grid.renderRoot.querySelector('#cell-407-5')!.getBoundingClientRect();
  const column = page.getByRole('columnheader', { name: 'digit 5' }).element();
  const row = page.getByRole('rowheader', { name: '407', exact: true }).element();
  expect(column.getBoundingClientRect().left).toBe(cell.left);
  expect(row.getBoundingClientRect().top).toBe(cell.top);
});

test('a list is one column', async () => {
  await show(tensor('b'));
  await expect.element(page.getByRole('columnheader', { name: 'value' })).toBeVisible();
  await expect
    .element(page.getByRole('gridcell').first())
    .toHaveTextContent(digits(tensor('b'), 0, 0));
});

test('arrow keys move over the numbers and keep to themselves', async () => {
  const passed: string[] = [];
  document.addEventListener('keydown', ({ key }) => passed.push(key));
  const grid = await show(W);
  page.getByRole('grid').element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{End}{PageDown}');
  await expect.poll(() => chosen(grid)).toBe('cell-11-9');
  expect(pointed.at(-1)).toEqual({ name: 'W', at: { pixel: 11, class: 9 } });
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(() => chosen(grid)).toBe('cell-783-9');
  await userEvent.keyboard('{Enter}');
  expect(pinned).toEqual([{ name: 'W', at: { pixel: 783, class: 9 } }]);
  await userEvent.keyboard('x');
  expect(passed.filter((key) => key !== 'Control')).toEqual(['x']);
  const active = page.getByRole('grid').element().getAttribute('aria-activedescendant');
  expect(active).toBe('cell-783-9');
  await expectAccessible();
});

test('pointing and clicking say which number', async () => {
  const grid = await show(W);
  const cell = page.elementLocator(grid.renderRoot.querySelector('#cell-3-1')!);
  await cell.hover();
  expect(pointed.at(-1)).toEqual({ name: 'W', at: { pixel: 3, class: 1 } });
  await cell.click();
  expect(pinned).toEqual([{ name: 'W', at: { pixel: 3, class: 1 } }]);
  await userEvent.hover(document.body, { position: { x: 800, y: 900 } });
  expect(pointed.at(-1)).toBeNull();
});

test('another tensor starts at its first number, with none marked', async () => {
  const grid = await show(W);
  grid.choose({ row: 700, column: 9 });
  await expect.poll(() => chosen(grid)).toBe('cell-700-9');
  const { name, axes, value } = tensor('z');
  Object.assign(grid, { name, axes, value });
  await expect
    .poll(() => grid.renderRoot.querySelector('#cell-0-0')?.textContent)
    .toBe(digits(tensor('z'), 0, 0));
  expect(chosen(grid)).toBeUndefined();
});

function digits({ value }: TensorEntry, row: number, column: number): string {
  const number = value.data[row * (value.shape[1] ?? 1) + column]!;
  const text = [6, 7, 8, 9].map((n) => Number(number.toPrecision(n)));
  return String(text.find((x) => Math.fround(x) === number)).replaceAll('-', '−');
}

function chosen(grid: NumberGrid): string | undefined {
  return grid.renderRoot.querySelector('[aria-selected=true]')?.id;
}
