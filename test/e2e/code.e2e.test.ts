/** The Code tab of the built page: every program's listings, under the policy of a strict host. */

import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const PROGRAMS = [
  {
    id: 'softmax-regression',
    title: 'Python, TensorFlow',
    lines: [
      ['z = tf.matmul(x, W) + b', 2],
      ['train_step = sgd.apply_gradients(slopes)', 8],
    ],
  },
  {
    id: 'gradient-tape',
    title: 'NumPy',
    lines: [
      ['y = one_hot[labels[at]]', 1],
      ['_, dW = back_matmul(ds)', 7],
    ],
  },
  {
    id: 'keras-two-layer',
    title: 'TypeScript, tfjs',
    lines: [
      ["activation: 'sigmoid',", 2],
      ["metrics: ['accuracy'],", 6],
    ],
  },
] as const;

async function expectLed(
  simulator: Simulator,
  { title, lines }: (typeof PROGRAMS)[number],
): Promise<void> {
  const { page } = simulator;
  await page.getByRole('tab', { name: title }).click();
  const code = page.locator('bw-code');
  for (const [text, stage] of lines) {
    const line = code.getByRole('option').filter({ hasText: text });
    await line.click();
    await eventually(() => simulator.place()).toEqual({ batch: 1, stage });
    await eventually(() => line.getAttribute('aria-selected')).toBe('true');
    const lit = await code.locator('.lit .stage').allInnerTexts();
    expect(new Set(lit.filter((number) => number !== ''))).toEqual(new Set([String(stage)]));
  }
}

test.each(PROGRAMS.slice(0, 2))('a click on a line of $id goes to its stage', async (program) => {
  const simulator = await Simulator.open(`?recipe=${program.id}`);
  await simulator.key('d');
  await expectLed(simulator, program);
});

test('a click on a line of keras-two-layer goes to its stage, lit lines follow the cursor, and the listing has the run’s numbers', async () => {
  const simulator = await Simulator.open('?recipe=keras-two-layer&rate=0.019&size=37');
  const { page } = simulator;
  await simulator.key('d');
  await expectLed(simulator, PROGRAMS[2]);
  // Inside the tab, and nothing else scrolls.
  await page.setViewportSize({ width: 1600, height: 760 });
  await page.getByRole('tab', { name: 'NumPy' }).click();
  await page.locator('bw-code .lit').first().waitFor();
  const inSight = (): Promise<boolean> =>
    page.locator('bw-code .lines').evaluate((box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const line = box.querySelector('.lit')!.getBoundingClientRect();
      return line.top >= top - 1 && line.bottom <= bottom + 1;
    });
  const scrolled = (): Promise<number[]> =>
    page.evaluate(() => {
      const simulator = document.querySelector('bw-simulator')!.shadowRoot!;
      const drawer = simulator.querySelector('bw-drawer')!.shadowRoot!;
      return [
        document.scrollingElement!,
        simulator.querySelector('.scroll')!,
        ...drawer.querySelectorAll('.content'),
      ].map((box) => box.scrollTop);
    });
  for (const stage of [9, 1, 8, 2]) {
    await simulator.key(String(stage));
    const numbers = page.locator('bw-code .lit .stage').first();
    await eventually(() => numbers.innerText()).toBe(String(stage));
    expect(await inSight(), `stage ${stage}`).toBe(true);
    expect(new Set(await scrolled())).toEqual(new Set([0]));
  }

  await page.locator('bw-code').getByRole('button', { name: 'Copy' }).click();
  await page.locator('bw-code').getByText('Copied.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('\nLEARNING_RATE = 0.019\nBATCH_SIZE = 37\n');
  expect(text).toContain('\n    delta2 = p - y\n');
  expect(text).not.toContain('#@');
});
