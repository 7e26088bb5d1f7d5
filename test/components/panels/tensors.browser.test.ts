import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/panels/tensors';
import type { Tensors } from '../../../components/panels/tensors';
import { exact, significant } from '../../../components/number';
import { statisticsOf } from '../../../components/panels/statistics';
import { broken, tensors } from '../../../stories/panels/example';
import { expectAccessible, mount } from './mount';

/** As a line tells it. */
function rangeOf(name: string): string {
  const { least, most } = statisticsOf(tensors.find((tensor) => tensor.name === name)!.value);
  return `${significant(least, 3)} … ${significant(most, 3)}`;
}

const show = (entries = tensors): Promise<Tensors> =>
  mount(html`<bw-tensors .tensors=${entries}></bw-tensors>`);

test('every tensor in scope has a line with its shape and range', async () => {
  await show();
  expect(page.getByRole('listitem').elements()).toHaveLength(tensors.length);
  await expect
    .element(page.getByRole('button', { name: /^W/ }))
    .toHaveTextContent(`W 784 × 10 ${rangeOf('W')}`);
  await expectAccessible();
});

test('what the active stage made stands out by more than its colour', async () => {
  const element = await show();
  const weights = [...element.renderRoot.querySelectorAll('.symbol')].map(
    (symbol) => getComputedStyle(symbol).fontWeight,
  );
  expect(weights.at(-1)).toBe('700');
  expect(weights[0]).toBe('400');
});

test('a line opens on mean, norm, exact bounds and the table, and shuts again', async () => {
  await show();
  const line = page.getByRole('button', { name: /^W/ });
  await line.click();
  await expect.element(line).toHaveAttribute('aria-expanded', 'true');
  const { data } = tensors.find(({ name }) => name === 'W')!.value;
  const norm = Math.sqrt(data.reduce((sum, w) => sum + w * w, 0));
  await expect.element(page.getByRole('definition').nth(3)).toHaveTextContent(norm.toFixed(5));
  await expect
    .element(page.getByRole('definition').first())
    .toHaveTextContent(exact(Math.min(...data)));
  await expect.element(page.getByRole('grid', { name: 'All numbers of W' })).toBeVisible();
  await expectAccessible();
  await line.click();
  expect(page.getByRole('grid').query()).toBeNull();
});

test('an open line stays open while its tensor changes, and comes back with it', async () => {
  const element = await show();
  await page.getByRole('button', { name: /^∇W/ }).click();
  element.tensors = tensors.filter(({ name }) => name !== 'dW');
  await expect.poll(() => page.getByRole('grid').query()).toBeNull();
  element.tensors = tensors;
  await expect.element(page.getByRole('grid', { name: 'All numbers of ∇W' })).toBeVisible();
});

test('a line out of sight is not computed until it is scrolled to', async () => {
  const element = await mount<Tensors>(html`<bw-tensors></bw-tensors>`);
  element.style.setProperty('margin-top', '3000px');
  element.tensors = tensors;
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const range = (): string =>
    element.renderRoot.querySelector('.range')?.textContent.trim() ?? 'no range';
  expect(range()).toBe('');
  element.scrollIntoView();
  await expect.poll(range).toBe(rangeOf(tensors[0]!.name));
});

test('numbers that are not finite are counted in the line', async () => {
  await show(broken);
  await expect
    .element(page.getByRole('button', { name: /^W/ }))
    .toHaveTextContent(/872 not finite/);
});

test('before anything is computed it says so', async () => {
  await show([]);
  await expect.element(page.getByText('Nothing has been computed yet.')).toBeVisible();
  await expectAccessible();
});

test('the page speaks the language of the document', async () => {
  document.documentElement.lang = 'es';
  await show();
  await expect.element(page.getByRole('heading')).toHaveTextContent('Disponibles');
  document.documentElement.lang = 'en';
});
