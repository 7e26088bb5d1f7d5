/** `npm run fuzz:page -- [--minutes N] [--seed S] [--acts K]`: builds the page and acts on it for so long, ten minutes
 * unless told otherwise, or so often. Prints the seed and the acts that repeat a failure. */

import { chromium } from 'playwright';
import { parseArgs } from 'node:util';
import { buildPage, servePage } from '../../setup/built-page';
import { bringChromium, launchOptions } from '../../setup/chromium';
import { fuzzPage } from './fuzz';

/** Acts on one page, before a fresh one gets the next seed. */
const ACTS = 500;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    acts: { type: 'string' },
  },
});
const end = Date.now() + Number(values.minutes ?? 10) * 60_000;
let seed = Number(values.seed ?? Date.now() % 2 ** 31);
process.env['CHROME_PATH'] = bringChromium();
buildPage();
const { url, close } = await servePage();
const browser = await chromium.launch(launchOptions());
try {
  if (values.acts !== undefined) {
    const acts = Number(values.acts);
    await fuzzPage(browser, url, seed, (done) => done >= acts);
    process.stdout.write(`seed ${seed}: ${acts} acts, nothing wrong\n`);
  }
  while (values.acts === undefined && Date.now() < end) {
    const done = await fuzzPage(browser, url, seed, (count) => count >= ACTS || Date.now() >= end);
    process.stdout.write(`seed ${seed}: ${done} acts, nothing wrong\n`);
    seed++;
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await close();
}
