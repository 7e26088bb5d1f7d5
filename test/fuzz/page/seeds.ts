/** What the tests do of the page fuzzer, in files that run beside each other: about two minutes of pointer, keys, sizes
 * and addresses. `npm run fuzz:page` goes on for longer. */

import { inject, test } from 'vitest';
import { launch } from '../../e2e/browser';
import { fuzzPage } from './fuzz';

/** Acts of each seed: counted, not timed, so that they are the same on every machine. */
const ACTS = 140;

/** Tests that the page stands what these seeds do. */
export function withstands(...seeds: readonly number[]): void {
  test.for(seeds)(
    'whatever seed %d does, the page reports no error',
    { timeout: 120_000 },
    async (seed) => {
      const browser = await launch();
      try {
        await fuzzPage(browser, inject('pageUrl'), seed, (done) => done >= ACTS);
      } finally {
        await browser.close();
      }
    },
  );
}
