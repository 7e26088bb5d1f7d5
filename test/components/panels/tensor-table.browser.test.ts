import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/panels/tensor-table';
import type { TensorTable } from '../../../components/panels/tensor-table';
import { tensor } from '../../../stories/panels/example';
import { expectAccessible, mount } from './mount';

const show = (which: string): Promise<TensorTable> => {
  const { name, symbol, axes, value } = tensor(which);
  return mount(
    html`<bw-tensor-table
      .name=${name}
      .symbol=${symbol}
      .axes=${axes}
      .value=${value}
    ></bw-tensor-table>`,
  );
};

const find = async (text: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Index' }).fill(text);
  await userEvent.keyboard('{Enter}');
};

test('an index that is typed is scrolled to and marked', async () => {
  await show('W');
  await find('407,5');
  const marked = page.getByRole('gridcell', { selected: true });
  await expect.element(marked).toBeInViewport();
  expect(marked.element().id).toBe('cell-407-5');
  await expectAccessible();
});

test('an index outside the tensor is refused in words, and the mark goes', async () => {
  await show('W');
  await find('407,5');
  await find('784,5');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('There is no 784,5: the last index is 783,9.');
  await expect.element(page.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(page.getByRole('gridcell', { selected: true }).query()).toBeNull();
  await expectAccessible();
});

test('what is no index is refused with an example', async () => {
  await show('b');
  await find('4,5');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Write one whole number, such as 9.');
  await find('4');
  await expect.element(page.getByRole('alert')).toHaveTextContent('');
});

test('refusing moves nothing', async () => {
  const table = await show('W');
  const grid = (): number =>
    table.renderRoot.querySelector('bw-number-grid')!.getBoundingClientRect().top;
  const before = grid();
  await find('nonsense');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/two|2 whole numbers/);
  expect(grid()).toBe(before);
});

test('digits that are typed do not reach the shortcuts of the page', async () => {
  const passed: string[] = [];
  document.addEventListener('keydown', ({ key }) => passed.push(key));
  await show('W');
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('7 ');
  expect(passed).toEqual([]);
});
