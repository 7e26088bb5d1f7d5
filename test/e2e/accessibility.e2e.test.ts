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
async function expectAccessible({ page }: Simulator, state: string, part?: Locator): Promise<void> {
  const least = part ? 5 : 11;
  const element = part ?? page.locator('html');
  const { passes } = await expectNothingFound(element, state, { type: 'tag', values: TAGS });
  expect(passes.length, `rules that apply, ${state}`).toBeGreaterThanOrEqual(least);
  // Every target is 24 pixels wide and high, or stands as far apart.
  if (!part) expect(passes.map(({ id }) => id)).toContain('target-size');
}

/** The same in the light, which is on, and in the dark. */
async function expectAccessibleInBoth(
  simulator: Simulator,
  state: string,
  part?: Locator,
): Promise<void> {
  const { page } = simulator;
  await expectAccessible(simulator, `${state}, light`, part);
  await turn(page, 'dark');
  const element = part ?? page.locator('html');
  const only = { type: 'rule', values: BY_COLOUR } as const;
  const { passes } = await expectNothingFound(element, `${state}, dark`, only);
  expect(passes.length, `rules that apply, ${state}`).toBeGreaterThan(0);
  await turn(page, 'light');
}

async function expectNothingFound(
  element: Locator,
  state: string,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] },
): Promise<AxeResults> {
  const check = (checked: Element, only: typeof runOnly): Promise<AxeResults> =>
    (window as unknown as { axe: typeof axe }).axe.run(checked, {
      runOnly: only,
      // Of what it finds in order it names an example of each rule, and not thousands of elements.
      resultTypes: ['violations'],
      preload: false,
    });
  const results = await element.evaluate(check, runOnly);
  expect(told(results), state).toEqual([]);
  return results;
}

const told = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );

/** Turns the system to a theme, which the page follows. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await eventually(() => page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
}

// Colours that turn slowly would be looked at half-way.
const open = (): Promise<Simulator> =>
  Simulator.open('?changes=3_rate_0.25', { ...withAxe, reducedMotion: 'reduce' });

test('the page and its drawer have no fault that axe finds, light or dark', async () => {
  const simulator = await open();
  const { page } = simulator;
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  await expectAccessibleInBoth(simulator, 'at the batch');
  await simulator.keyTo('7', { batch: 1, stage: 7 });
  await expectAccessibleInBoth(simulator, 'at the gradient', simulator.loop);

  await simulator.numbers('W');
  const part = page.locator('bw-drawer');
  await expectAccessibleInBoth(simulator, 'with a tensor open in the drawer', part);
  for (const tab of await page.getByRole('tablist', { name: 'Details' }).getByRole('tab').all()) {
    await tab.click();
    const name = await tab.innerText();
    await page.getByRole('tabpanel', { name }).waitFor();
    if (name === 'Tensors') continue;
    await expectAccessibleInBoth(simulator, `with the tab ${name}`, part);
  }
});

test('its dialogs have no fault that axe finds, light or dark', async () => {
  const simulator = await open();
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
    await expectAccessibleInBoth(simulator, `with the dialog ${name}`, part);
    await simulator.key('Escape');
    await part.waitFor({ state: 'hidden' });
  }
});

test('a phone’s page, its drawer and a refused setting have no fault that axe finds', async () => {
  const simulator = await Simulator.open('?stage=update', {
    ...withAxe,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const { page } = simulator;
  await simulator.reach({ batch: 1, stage: 8 });
  // What the deck covers by half is scrolled to before it is pressed.
  await page
    .locator('bw-note')
    .evaluate((note) => note.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expectAccessible(simulator, 'on a phone');
  await simulator.key('d');
  await page.locator('bw-drawer #panel-code').waitFor();
  await expectAccessible(simulator, 'with the drawer on a phone', page.locator('bw-drawer'));
  await simulator.key('d');
  await page.setViewportSize({ width: 1600, height: 1000 });
  const rate = page.getByRole('textbox', { name: 'learning rate', exact: true });
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
