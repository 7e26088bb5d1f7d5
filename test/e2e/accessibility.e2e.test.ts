/** The whole page, checked by axe against WCAG 2.2 A and AA, in both themes and with everything that opens. */

import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Added before the page loads: afterwards its policy lets no script in.
const withAxe = {
  images: 'first',
  prepare: (page: Page) => page.addInitScript({ content: axe.source }),
} as const;

async function expectAccessible({ page }: Simulator, state: string): Promise<void> {
  const results = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
      }),
    TAGS,
  );
  expect(results.passes.length, `rules that apply, ${state}`).toBeGreaterThan(10);
  expect(told(results), state).toEqual([]);
}

const told = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
  );

test.for(['light', 'dark'])(
  'the page, its drawer and its dialogs have no fault that axe finds, %s',
  async (theme) => {
    const simulator = await Simulator.open(`?theme=${theme}&changes=3_rate_0.25`, withAxe);
    const { page } = simulator;
    await simulator.measured.getByText(/validation accuracy/).waitFor();
    await expectAccessible(simulator, 'at the batch');
    await simulator.keyTo('7', { batch: 1, stage: 7 });
    await expectAccessible(simulator, 'at the gradient');

    await simulator.numbers('W');
    await expectAccessible(simulator, 'with a tensor open in the drawer');
    for (const tab of await page.getByRole('tablist', { name: 'Details' }).getByRole('tab').all()) {
      await tab.click();
      const name = await tab.innerText();
      await page.getByRole('tabpanel', { name }).waitFor();
      if (name !== 'Tensors') await expectAccessible(simulator, `with the tab ${name}`);
    }

    const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
    const menu = (entry: string) => async (): Promise<void> => {
      await press('Menu')();
      await press(entry)();
    };
    for (const [name, open] of [
      ['Share this run', press('Share')],
      ['Run settings', press('Run settings')],
      ['About Batchwise', menu('About')],
      ['Keyboard', menu('Keyboard help')],
      ['Take it away', menu('Take away')],
    ] as const) {
      await open();
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      await expectAccessible(simulator, `with the dialog ${name}`);
      await simulator.key('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  },
);

test('a phone’s page and a refused setting have no fault that axe finds', async () => {
  const simulator = await Simulator.open('?stage=update', {
    ...withAxe,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await simulator.reach({ batch: 1, stage: 8 });
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
