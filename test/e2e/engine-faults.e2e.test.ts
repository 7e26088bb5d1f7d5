/** The fault matrix of the engine: it dies, hangs, throws, runs out of memory, loses its backend or a kernel while
 * it runs; the page says so, keeps the run, and goes on to the same bits. */

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Session } from '../../src/session/session';
import { IN_FIREFOX } from './browser';
import { harm, makeVulnerable, shown, type Deed } from './faults';
import { openPage } from './page';
import { eventually, Simulator } from './simulator';

const notices = (page: Page) => page.locator('bw-notices');

/** What the browser prints about a worker's own errors. */
const OWN_ERRORS = [/a bug/, /boom/];

const SILENT = ['it no longer answered', 'ya no respondía'] as const;
const BROKEN = ['it broke off while computing', 'se interrumpió mientras calculaba'] as const;
const FULL = ['had no memory left', 'no le quedaba memoria'] as const;

/** Faults that befall one run after another, as far as one test has the time. */
const SERIES = [
  [
    { deed: 'kill', words: SILENT },
    { deed: 'hang', words: SILENT },
  ],
  [
    { deed: 'throw', words: BROKEN },
    { deed: 'lose-backend', words: BROKEN },
    { deed: 'no-memory', words: FULL },
  ],
] as const;

/** The hash of the batch on show, once that is there. */
async function hashOf(page: Page): Promise<string> {
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  return (await shown(page)).hash!;
}

/** Harms the engine once nothing is left to be measured, after the updates before this batch and at the report after
 * one: else what is asked for at rest would meet the harm before the button does. */
async function harmAtRest(page: Page, batch: number, deed: Deed): Promise<void> {
  const measured = (updates: number): Promise<boolean> =>
    page.evaluate((updates) => {
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      return session.state.measures.has(updates);
    }, updates);
  for (const updates of [1, batch - 1]) await eventually(() => measured(updates)).toBe(true);
  await harm(page, deed);
}

const named = SERIES.map((faults) => [faults.map(({ deed }) => deed).join(', '), faults] as const);

test.for(named)(
  'after %s another engine goes on, in words, to the same bits',
  async ([, faults]) => {
    const page = await openPage('?batch=4&stage=softmax', {
      expectedErrors: OWN_ERRORS,
      prepare: makeVulnerable,
    });
    const simulator = new Simulator(page);
    await simulator.ready();
    const hashes: string[] = [];
    let batch = 4;
    for (const { deed, words } of faults) {
      // On the way to a batch that was never run, so that this engine has got further than the one before.
      await harmAtRest(page, batch++, deed);
      await simulator.press('Batch forward');
      await notices(page).getByText(words[0]).waitFor();
      await notices(page).getByText(`goes on at batch ${batch} with the same numbers`).waitFor();
      await simulator.reach({ batch, stage: 3 });
      hashes.push(await hashOf(page));
      await page.getByRole('button', { name: 'ES Español', exact: true }).click();
      await notices(page).getByText(words[1]).waitFor();
      await page.getByRole('button', { name: 'EN English', exact: true }).click();
      await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    }

    // A page to which nothing ever happened shows the same bits in the same places.
    await page.goto(new URL('?batch=5&stage=softmax', page.url()).href);
    await simulator.ready();
    for (const [i, hash] of hashes.entries()) {
      await simulator.reach({ batch: 5 + i, stage: 3 });
      expect(await hashOf(page), faults[i]!.deed).toBe(hash);
      await simulator.press('Batch forward');
    }
  },
);

test('an engine that lacks an operation gives way to plain JavaScript, and the page says so', async () => {
  const page = await openPage('?batch=4&stage=softmax', { prepare: makeVulnerable });
  const simulator = new Simulator(page);
  await simulator.ready();
  await harmAtRest(page, 4, 'no-kernel');
  await simulator.press('Batch forward');
  await notices(page).getByText('it lacks an operation that this program needs').waitFor();
  await notices(page).getByText('in plain JavaScript (the CPU backend)').waitFor();
  await notices(page).getByText('goes on at batch 5. That is slower').waitFor();
  await simulator.reach({ batch: 5, stage: 3 });
  const hash = await hashOf(page);
  expect((await shown(page)).backend).toBe('cpu');
  await page.goto(new URL('?batch=5&stage=softmax&backend=cpu', page.url()).href);
  await simulator.ready();
  expect(await hashOf(page)).toBe(hash);
});

// What the page makes of a second failure is not about the browser.
test.skipIf(IN_FIREFOX)(
  'one that fails at the same place again waits for the learner, whose Retry brings the place asked for last',
  async () => {
    const page = await openPage('?batch=4&stage=softmax', {
      expectedErrors: OWN_ERRORS,
      prepare: makeVulnerable,
    });
    const simulator = new Simulator(page);
    await simulator.ready();
    await eventually(async () => (await shown(page)).hash).not.toBe(null);
    const { hash } = await shown(page);
    await harmAtRest(page, 4, 'throw');
    await simulator.step('Batch back', { batch: 3, stage: 3 });
    await notices(page).getByText('was started again').waitFor();
    await simulator.step('Batch forward', { batch: 4, stage: 3 });
    await harmAtRest(page, 4, 'throw');
    await simulator.press('Batch back');
    const alert = page.getByRole('alert').filter({ hasText: 'The engine has stopped' });
    const retryGoes = async (where: string): Promise<void> => {
      await alert
        .getByText(`Your run is kept: Retry starts the engine again and ${where}`)
        .waitFor();
    };
    await retryGoes('goes to batch 3');
    await page.locator('bw-status').getByText('Stopped', { exact: true }).waitFor();
    // On a phone it may have been scrolled away.
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    const seen = async (): Promise<boolean> => (await alert.boundingBox())!.y >= 0;
    const scrollAway = async (): Promise<void> => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await eventually(seen).toBe(false);
    };
    await scrollAway();
    await simulator.press('Play');
    await eventually(seen, 'after Play').toBe(true);
    await alert.getByText('Play does nothing').waitFor();
    await scrollAway();
    await simulator.press('Batch forward');
    await eventually(seen, 'after a batch').toBe(true);
    await page.setViewportSize({ width, height });
    await simulator.press('Batch back');
    await retryGoes('goes to batch 3');
    // What is on show can still be looked through, whatever is asked for beside that.
    await simulator.step('Stage forward', { batch: 4, stage: 4 });
    await retryGoes('comes back to this batch');
    await simulator.press('Batch forward');
    await retryGoes('goes to batch 5');
    await simulator.step('Stage forward', { batch: 4, stage: 5 });
    await simulator.press('Batch forward');
    await retryGoes('goes to batch 5');
    await alert.getByRole('button', { name: 'Retry' }).click();
    await alert.waitFor({ state: 'detached' });
    await simulator.reach({ batch: 5, stage: 5 });
    await simulator.step('Batch back', { batch: 4, stage: 5 });
    await eventually(async () => (await shown(page)).hash).toBe(hash);
  },
);

test('an engine whose program throws as it loads, or is missing, is said to be so; Retry starts it', async () => {
  let fault: 'throws' | 'missing' | null = 'throws';
  let asked = 0;
  const page = await openPage('', {
    // The last is what Firefox says of an answer that is no script.
    expectedErrors: [...OWN_ERRORS, /404/, /MIME/],
    prepare: (opened) =>
      opened.route(/\/entry-[^/]*\.js$/, async (route) => {
        asked++;
        if (!fault) return route.continue();
        if (fault === 'missing') return route.fulfill({ status: 404, body: '' });
        const response = await route.fetch({ maxRetries: 1 });
        const body = `throw new Error("boom");${await response.text()}`;
        return route.fulfill({ response, body });
      }),
  });
  const alert = page.getByRole('alert').filter({ hasText: 'its program could not be loaded' });
  const retry = alert.getByRole('button', { name: 'Retry' });
  await alert.waitFor();
  fault = 'missing';
  await retry.click();
  await eventually(() => asked).toBe(2);
  await alert.waitFor();
  fault = null;
  await retry.click();
  await new Simulator(page).ready();
  expect(await alert.count()).toBe(0);
});
