/** Learners who do anything, in any order: about two minutes of pointer, keys, sizes and addresses. `npm run fuzz:page`
 * goes on for longer. */

import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launchOptions } from '../../setup/chromium';
import { fuzzPage } from './fuzz';

/** Acts of each seed: counted, not timed, so that they are the same on every machine. */
const ACTS = 150;

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});

afterAll(() => browser.close());

const SEEDS = [1, 2, 3, 4];

test.for(SEEDS)(
  'whatever seed %d does, the page reports no error',
  { timeout: 120_000 },
  async (seed) => {
    await fuzzPage(browser, inject('pageUrl'), seed, (done) => done >= ACTS);
  },
);
