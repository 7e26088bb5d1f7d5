import { rgb } from 'd3';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../components/panels/bench/confusion';
import type { Confusion } from '../../../../components/panels/bench/confusion';
import { EVERYTHING, toggled } from '../../../../components/panels/bench/filter';
import { contrast, deepest, mixed } from '../../../../components/panels/bench/shade';
import { CLOTHES, readings } from '../../../../stories/panels/bench/sample-bench';
import { expectAccessible, mount, type Mounted } from '../../mount';

function confusion(properties: Partial<Confusion> = {}): Promise<Mounted<Confusion>> {
  return mount('bw-confusion', { readings, ...properties }, { width: 288 });
}

const count = (label: number, reading: number): number => readings.confusion[label * 10 + reading]!;

const name = (label: number, reading: number): string =>
  `label ${label}, read as ${reading}: ${count(label, reading)}`;

const cell = (label: number, reading: number) =>
  page.getByRole('button', { name: name(label, reading) });

/** What was asked for since the matrix was put there. */
function filters({ element }: Mounted<Confusion>): unknown[] {
  const seen: unknown[] = [];
  element.addEventListener('bw-filter', ({ detail }) => seen.push(detail));
  return seen;
}

test('each cell holds how often its label was read as its column', async () => {
  const { element } = await confusion();
  const cells = [...element.renderRoot.querySelectorAll('button')];
  expect(cells.map(({ textContent }) => Number(textContent))).toEqual([...readings.confusion]);
  await expectAccessible(element);
});

test('rows end in their recall and columns in their precision, in whole percent', async () => {
  const { element } = await confusion();
  const shown = [...element.renderRoot.querySelectorAll('.share > [aria-hidden]')].map(
    ({ textContent }) => textContent,
  );
  const percents = [...readings.recall, ...readings.precision].map((share) =>
    share === null ? '–' : (share * 100).toFixed(0),
  );
  expect(shown).toEqual(percents);
});

test('a click on a cell asks for its images, and a second click for all', async () => {
  const matrix = await confusion();
  const seen = filters(matrix);
  await cell(9, 3).click();
  await matrix.set({ filter: toggled(EVERYTHING, 9, 3) });
  await expect.element(cell(9, 3)).toHaveAttribute('aria-pressed', 'true');
  await cell(9, 3).click();
  expect(seen).toEqual([{ ...EVERYTHING, label: 9, reading: 3 }, EVERYTHING]);
});

test('is one stop of Tab, in which arrows, Home and End move and Enter chooses', async () => {
  const matrix = await confusion();
  const seen = filters(matrix);
  const focused = () =>
    matrix.element.shadowRoot!.activeElement?.getAttribute('aria-label') ?? null;
  await userEvent.tab();
  expect(focused()).toBe(name(0, 0));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowLeft}{ArrowUp}');
  expect(focused()).toBe(name(1, 8));
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowLeft}{ArrowRight}{Enter}');
  expect(seen).toEqual([{ ...EVERYTHING, label: 0, reading: 1 }]);
  const stops = matrix.element.renderRoot.querySelectorAll('button[tabindex="0"]');
  expect(stops).toHaveLength(1);
});

test('keys of the page pass through', async () => {
  const { element } = await confusion();
  const passed: string[] = [];
  element.parentElement!.addEventListener('keydown', ({ key }) => passed.push(key));
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}d');
  expect(passed).toEqual(['d']);
});

test.each(['light', 'dark'])(
  'a number keeps its contrast on the darkest cell, in %s',
  async (theme) => {
    const { element } = await confusion();
    document.documentElement.dataset['theme'] = theme;
    const { stopColor, floodColor } = getComputedStyle(element);
    const [paper, ink] = [stopColor, floodColor].map((colour) => rgb(colour));
    document.documentElement.dataset['theme'] = 'light';
    expect(paper!.r > ink!.r).toBe(theme === 'light');
    const share = deepest(paper!, ink!);
    expect(share).toBeGreaterThan(0.3);
    expect(contrast(ink!, mixed(paper!, ink!, share))).toBeGreaterThanOrEqual(4.5);
  },
);

test('the commonest mistake is the darkest, and the diagonal is only framed', async () => {
  const { element } = await confusion();
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  const shares = buttons.map((button) => Number(button.style.getPropertyValue('--share')));
  const wrong = [...readings.confusion].map((times, i) => (i % 11 === 0 ? -1 : times));
  expect(shares.indexOf(Math.max(...shares))).toBe(wrong.indexOf(Math.max(...wrong)));
  expect(shares.filter((_, i) => i % 11 === 0)).toEqual(new Array(10).fill(0));
});

test('speaks of the classes that the data has', async () => {
  await confusion({ classes: CLOTHES });
  await expect.element(page.getByRole('button', { name: /label Bag, read as Coat/ })).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'Pul' })).toBeVisible();
});

test('has dots in place of numbers while nothing was read', async () => {
  const { element, set } = await confusion();
  await set({ readings: undefined });
  const texts = [...element.renderRoot.querySelectorAll('button')].map(({ textContent }) =>
    textContent.trim(),
  );
  expect(new Set(texts)).toEqual(new Set(['·']));
  await expectAccessible(element);
});
