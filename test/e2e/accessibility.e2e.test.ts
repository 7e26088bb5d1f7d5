/** The whole page, checked by axe against WCAG 2.2 A and AA, in both themes and with everything that opens. */

import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Added before the page loads: afterwards its policy lets no script in.
const withAxe = {
  prepare: (page: Page) => page.addInitScript({ content: axe.source }),
} as const;

/** The rules that depend on a theme: all others are the same in the other. */
const BY_COLOUR = ['color-contrast', 'link-in-text-block'];

/** @param part what has opened, where all around it was looked at before */
async function expectAccessible(
  { page }: Simulator,
  state: string,
  { part, colours = false }: { readonly part?: Locator; readonly colours?: boolean } = {},
): Promise<void> {
  const check = (element: Element, values: readonly string[]): Promise<AxeResults> =>
    (window as unknown as { axe: typeof axe }).axe.run(element, {
      runOnly: { type: values[0]!.startsWith('wcag') ? 'tag' : 'rule', values: [...values] },
    });
  const results = await (part ?? page.locator('html')).evaluate(check, colours ? BY_COLOUR : TAGS);
  const least = colours ? 1 : part ? 5 : 11;
  expect(results.passes.length, `rules that apply, ${state}`).toBeGreaterThanOrEqual(least);
  expect(told(results), state).toEqual([]);
}

const told = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );

const THEMES = ['light', 'dark'] as const;

const open = (theme: string): Promise<Simulator> =>
  Simulator.open(`?theme=${theme}&changes=3_rate_0.25`, withAxe);

test.for(THEMES)('the page and its drawer have no fault that axe finds, %s', async (theme) => {
  const simulator = await open(theme);
  const { page } = simulator;
  const colours = theme === 'dark';
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  await expectAccessible(simulator, 'at the batch', { colours });
  await simulator.keyTo('7', { batch: 1, stage: 7 });
  await expectAccessible(simulator, 'at the gradient', { colours });

  await simulator.numbers('W');
  await expectAccessible(simulator, 'with a tensor open in the drawer', { colours });
  const part = page.locator('bw-drawer');
  for (const tab of await page.getByRole('tablist', { name: 'Details' }).getByRole('tab').all()) {
    await tab.click();
    const name = await tab.innerText();
    await page.getByRole('tabpanel', { name }).waitFor();
    if (name === 'Tensors') continue;
    await expectAccessible(simulator, `with the tab ${name}`, { colours, part });
  }
});

test.for(THEMES)('its dialogs have no fault that axe finds, %s', async (theme) => {
  const simulator = await open(theme);
  const { page } = simulator;
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
  const menu = (entry: string) => async (): Promise<void> => {
    await press('Menu')();
    await press(entry)();
  };
  for (const [name, act] of [
    ['Share this run', press('Share')],
    ['Run settings', press('Run settings')],
    ['About Batchwise', menu('About')],
    ['Keyboard', menu('Keyboard help')],
    ['Take it away', menu('Take away')],
  ] as const) {
    await act();
    const part = page.getByRole('dialog', { name });
    await part.waitFor();
    const colours = theme === 'dark';
    await expectAccessible(simulator, `with the dialog ${name}`, { colours, part });
    await simulator.key('Escape');
    await part.waitFor({ state: 'hidden' });
  }
});

test('a phone’s page and a refused setting have no fault that axe finds', async () => {
  const simulator = await Simulator.open('?stage=update', {
    ...withAxe,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await simulator.reach({ batch: 1, stage: 8 });
  // What the deck covers by half is scrolled to before it is pressed.
  await simulator.page
    .locator('bw-note')
    .evaluate((note) => note.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expectAccessible(simulator, 'on a phone');
  await simulator.page.setViewportSize({ width: 1600, height: 1000 });
  const rate = simulator.page.getByRole('textbox', { name: 'learning rate', exact: true });
  await rate.fill('much');
  await rate.press('Enter');
  await eventually(() => rate.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(simulator, 'with a refusal');
});

test('with less motion asked for, nothing on the page moves by itself', async () => {
  const simulator = await Simulator.open('', { reducedMotion: 'reduce' });
  for (let stage = 2; stage <= 8; stage++) {
    await simulator.keyTo('ArrowRight', { batch: 1, stage });
    const moving = await simulator.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
        .map(({ effect }) => (effect as KeyframeEffect).target?.localName),
    );
    expect(moving, `at stage ${stage}`).toEqual([]);
  }
});
