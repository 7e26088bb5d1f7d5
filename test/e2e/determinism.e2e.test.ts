/** A run of 100 batches has one hash: in the page and in Node, played or gone to, after travel and after the death of
 * its worker. */

import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { beforeAll, test } from 'vitest';
import { inNode } from './bits';
import { harm, makeVulnerable, shown } from './faults';
import { openPage } from './page';
import { eventually, Simulator } from './simulator';

/** Of every number of the last batch, as Node computes it. */
let expected = '';

beforeAll(async () => {
  const values = await inNode('fused');
  const hash = createHash('sha256');
  for (const name of Object.keys(values).sort()) hash.update(values[name]!.data);
  expected = hash.digest('hex');
});

async function endsAsExpected(page: Page): Promise<void> {
  await new Simulator(page).reach({ batch: 100, stage: 8 });
  await eventually(async () => (await shown(page)).hash).toBe(expected);
}

test('the page has the bits of Node: played, gone to, after travel, and after a death', async () => {
  const page = await openPage('', { prepare: makeVulnerable });
  const simulator = new Simulator(page);
  await simulator.ready();
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await simulator.press('Play');
  await endsAsExpected(page);

  await simulator.step('Reset', { batch: 1, stage: 1 });
  await simulator.clickBatch(61);
  await simulator.reach({ batch: 61, stage: 1 });
  await simulator.step('Batch back', { batch: 60, stage: 1 });
  await simulator.press('To end');
  await endsAsExpected(page);

  await simulator.clickBatch(40);
  await simulator.reach({ batch: 40, stage: 8 });
  await harm(page, 'lose-backend');
  await simulator.press('To end');
  await endsAsExpected(page);
  await page.locator('bw-notices').getByText('with the same numbers').waitFor();
});
