/** Nothing of the page is cut off at the right, at any width, in any language, with or without the drawer. */

import { expect, test } from 'vitest';
import { eventually, Simulator } from './simulator';

const WIDTHS = [
  [390, 844],
  [900, 1200],
  [1180, 900],
  [1440, 900],
  [1600, 1000],
] as const;

/** How far the page reaches beyond the window, and the boxes of text that hold more than fits. */
async function overflow({ page }: Simulator): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Parts of the loop that lie on each other. */
function collisions({ loop }: Simulator): Promise<string[]> {
  const parts = loop.locator('bw-panel, bw-strip, bw-note, .measured, bw-formula, .update');
  return parts.evaluateAll((all) => {
    const nameOf = (part: Element): string =>
      part.ariaLabel ?? `${part.localName}.${part.className}`;
    return all.flatMap((one, i) =>
      all.slice(i + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 0.5 && down > 0.5 ? [`${nameOf(one)} and ${nameOf(other)}`] : [];
      }),
    );
  });
}

test('nothing is cut off and no part of the loop lies on another, in either language', async () => {
  const simulator = await Simulator.open('?batch=8&stage=update');
  const { page } = simulator;
  await simulator.reach({ batch: 8, stage: 8 });
  for (const language of ['EN English', 'ES Español']) {
    // In the bar, where there is room for it.
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const [width, height] of WIDTHS) {
      await page.setViewportSize({ width, height });
      await eventually(() => overflow(simulator), `at ${width}`).toBeLessThanOrEqual(0);
      // What scrolls inside the page instead would be cut off just the same.
      const loop = page.locator('bw-simulator .scroll');
      const hidden = (): Promise<number> =>
        loop.evaluate((box) => box.scrollWidth - box.clientWidth);
      await eventually(hidden, `the loop at ${width}`).toBeLessThanOrEqual(0);
      await eventually(() => collisions(simulator), `at ${width}`).toEqual([]);
      await expectInside(simulator, 'bw-top-bar', width, height);
      await expectInside(simulator, 'bw-deck', width, height);
      await simulator.key('d');
      await page.locator('bw-code').waitFor();
      expect(await overflow(simulator), `with the drawer at ${width}`).toBeLessThanOrEqual(0);
      await simulator.key('d');
      await page.locator('bw-code').waitFor({ state: 'detached' });
    }
  }
});

/** Expects every control in an element to lie inside the window. */
async function expectInside(
  { page }: Simulator,
  host: string,
  width: number,
  height: number,
): Promise<void> {
  const controls = page
    .locator(host)
    .locator('button:visible, input:visible, [role=slider]:visible');
  const boxes = await controls.evaluateAll((all) =>
    all.map((each) => {
      const { left, right, bottom } = each.getBoundingClientRect();
      return { name: each.ariaLabel ?? each.localName, left, right, bottom };
    }),
  );
  expect(boxes.length, `controls in ${host}`).toBeGreaterThan(1);
  const outside = boxes.filter(
    ({ left, right, bottom }) => left < 0 || right > width || bottom > height,
  );
  expect(outside, `outside of ${width} by ${height}`).toEqual([]);
}
