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

test.for(['en', 'es'])('the page is as wide as the window in %s', async (lang) => {
  const simulator = await Simulator.open(`?lang=${lang}&batch=50&stage=gradient`);
  const { page } = simulator;
  await simulator.reach({ batch: 50, stage: 7 });
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    await eventually(() => overflow(simulator), `at ${width}`).toBeLessThanOrEqual(0);
    // What scrolls inside the page instead would be cut off just the same.
    const loop = page.locator('bw-simulator .scroll');
    const hidden = (): Promise<number> => loop.evaluate((box) => box.scrollWidth - box.clientWidth);
    await eventually(hidden, `the loop at ${width}`).toBeLessThanOrEqual(0);
    await simulator.key('d');
    await page.locator('bw-code').waitFor();
    expect(await overflow(simulator), `with the drawer at ${width}`).toBeLessThanOrEqual(0);
    await simulator.key('d');
    await page.locator('bw-code').waitFor({ state: 'detached' });
  }
});

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

test.for(['en', 'es'])('no part of the loop lies on another in %s', async (lang) => {
  const simulator = await Simulator.open(`?lang=${lang}&batch=50&stage=update`);
  await simulator.reach({ batch: 50, stage: 8 });
  for (const [width, height] of WIDTHS) {
    await simulator.page.setViewportSize({ width, height });
    await eventually(() => collisions(simulator), `at ${width}`).toEqual([]);
  }
});

test.for(WIDTHS)(
  'every control of the bar and the deck lies inside a window %i wide',
  async ([width, height]) => {
    const simulator = await Simulator.open('?lang=es', { viewport: { width, height } });
    const { page } = simulator;
    for (const host of ['bw-top-bar', 'bw-deck']) {
      const controls = page
        .locator(host)
        .locator('button:visible, input:visible, [role=slider]:visible');
      expect(await controls.count()).toBeGreaterThan(1);
      for (const control of await controls.all()) {
        const box = (await control.boundingBox())!;
        const name = `${host} ${(await control.getAttribute('aria-label')) ?? ''}`;
        expect(box.x, name).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, name).toBeLessThanOrEqual(width);
        expect(box.y + box.height, name).toBeLessThanOrEqual(height);
      }
    }
  },
);
