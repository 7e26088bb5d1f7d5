/** What all maps of numbers have in common: one stop of the Tab key, exact numbers, a summary and a table. */

import type { LitElement } from 'lit';
import { beforeAll, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../components/views/bias';
import '../../../components/views/image';
import '../../../components/views/matrix';
import '../../../components/views/strip';
import '../../../components/views/votes';
import '../../../components/views/weights';
import type { Focus } from '../../../src/core/axis';
import { shortest } from '../../../src/core/shortest';
import type { Value } from '../../../src/core/value';
import { sampleBatch } from '../../../stories/views/sample-batch';
import { sampleModel } from '../../../stories/views/sample-model';
import { drawn, expectAccessible, mount } from '../mount';

const { W, b, W2 } = sampleModel();
const { x } = sampleBatch(10);
const at: Focus = { image: 3, pixel: 407, hidden: 4, class: 5 };
const written = (value: number): string => shortest(value).replaceAll('-', '−');

interface Map {
  readonly tag: 'bw-weights' | 'bw-matrix' | 'bw-bias' | 'bw-image' | 'bw-strip' | 'bw-votes';
  readonly properties: object;
  /** The number at the focus, and what says where that is. */
  readonly number: number;
  readonly place: string;
  /** Where End and Ctrl with Home lead, as the events tell. */
  readonly end: object;
  readonly first: object;
  /** Numbers in the table that opens. */
  readonly cells: number;
}

const votes: Value = { shape: [784], data: W.data.filter((_, i) => i % 10 === 5) };

const maps: readonly Map[] = [
  {
    tag: 'bw-weights',
    properties: { value: W, at },
    number: W.data[4075]!,
    place: 'digit 5, row 14, column 15',
    end: { pixel: 14 * 28 + 27, class: 5 },
    first: { pixel: 0, class: 5 },
    cells: 784,
  },
  {
    tag: 'bw-matrix',
    properties: { value: W2, at },
    number: W2.data[45]!,
    place: 'unit 4, digit 5',
    end: { hidden: 4, class: 9 },
    first: { hidden: 0, class: 0 },
    cells: W2.data.length,
  },
  {
    tag: 'bw-bias',
    properties: { value: b, at },
    number: b.data[5]!,
    place: 'digit 5',
    end: { class: 9 },
    first: { class: 0 },
    cells: 10,
  },
  {
    tag: 'bw-image',
    properties: { value: x, at },
    number: x.data[3 * 784 + 407]!,
    place: 'row 14, column 15',
    end: { pixel: 14 * 28 + 27 },
    first: { pixel: 0 },
    cells: 784,
  },
  {
    tag: 'bw-strip',
    properties: { value: x, at },
    number: x.data[3 * 784 + 407]!,
    place: 'x 407, row 14, column 15',
    end: { pixel: 783 },
    first: { pixel: 0 },
    cells: 784,
  },
  {
    tag: 'bw-votes',
    properties: {
      name: 'z',
      marked: 407,
      terms: [...votes.data].map((value, pixel) => ({ value, at: { pixel } })),
    },
    number: votes.data[407]!,
    place: 'pixel 407',
    end: { pixel: 14 * 28 + 27 },
    first: { pixel: 0 },
    cells: 784,
  },
];

beforeAll(() => page.viewport(1000, 700));

const slider = (element: Element): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>('[role=slider]')!;

describe.each(maps.map((map) => [map.tag, map] as const))('%s', (_, map) => {
  const show = async (): Promise<{
    element: LitElement;
    sent: () => [string, unknown][];
  }> => mount(map.tag, map.properties, { width: 800, height: 300 });

  test('is one stop that says place, exact number and a summary', async () => {
    const { element } = await show();
    const stops = [...element.shadowRoot!.querySelectorAll('[tabindex="0"], button, a, select')];
    expect(stops).toEqual([slider(element)]);
    expect(slider(element).getAttribute('aria-valuetext')).toBe(
      `${map.place}: ${written(map.number)}`,
    );
    const described = slider(element).getAttribute('aria-describedby')!;
    const summary = element.shadowRoot!.getElementById(described)!.textContent;
    expect(summary).toMatch(/From −?[\d.e−]+ \(.+\) to −?[\d.e−]+ \(.+\)\. .*V opens all numbers/);
    await expectAccessible(element);
  });

  test('shows place and number beside it while keys move, until Esc or until it is left', async () => {
    const { element } = await show();
    const readout = slider(element).querySelector<HTMLElement>('.readout')!;
    slider(element).focus();
    expect(readout.checkVisibility()).toBe(false);
    await userEvent.keyboard('{ArrowLeft}');
    expect(readout.checkVisibility()).toBe(true);
    expect(readout.textContent).toBe(slider(element).getAttribute('aria-valuetext'));
    await userEvent.keyboard('{Escape}');
    expect(readout.checkVisibility()).toBe(false);
    await userEvent.keyboard('{ArrowLeft}');
    slider(element).blur();
    expect(readout.checkVisibility()).toBe(false);
  });

  test('End leads to the end of the row, Ctrl and Home to the first of all, Enter pins', async () => {
    const { element, sent } = await show();
    slider(element).focus();
    sent();
    await userEvent.keyboard('{End}{Control>}{Home}{/Control}');
    expect(sent().map(([, detail]) => (detail as { at: object }).at)).toEqual([map.end, map.first]);
    await userEvent.keyboard('{Enter}');
    expect(sent().map(([name]) => name)).toEqual(['bw-pin']);
  });

  test('V opens all numbers as a table, and closing it leads back', async () => {
    const { element } = await show();
    slider(element).focus();
    await userEvent.keyboard('v');
    const table = page.getByRole('table');
    await expect.element(table).toBeVisible();
    expect(
      table
        .getByRole('cell')
        .elements()
        .filter(({ textContent }) => textContent),
    ).toHaveLength(map.cells);
    await expect
      .element(table.getByText(written(map.number), { exact: true }).first())
      .toBeVisible();
    await expectAccessible(element);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => element.shadowRoot!.querySelector('bw-values')).toBeNull();
    expect(element.shadowRoot!.activeElement).toBe(slider(element));
  });
});

test('the table shows the image that is chosen in it', async () => {
  const { element } = await mount('bw-weights', { value: W, at }, { width: 800 });
  slider(element).focus();
  await userEvent.keyboard('v');
  const choice = page.getByRole('combobox', { name: 'Which image' });
  await expect.element(choice).toHaveDisplayValue('digit 5');
  await choice.selectOptions('digit 2');
  const row = page.getByRole('row', { name: /^row 14/ });
  await expect.element(row.getByRole('cell').nth(15)).toHaveTextContent(written(W.data[4070 + 2]!));
  await drawn(element);
});
