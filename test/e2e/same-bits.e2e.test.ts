/** One run comes to the same bits in every browser as in Node, whichever makers' JavaScript they have. */

import { expect, test } from 'vitest';
import { recipeOf } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { expectSameBits, inNode, LAST, numbersOnPage } from './bits';
import { shown } from './faults';
import { openPage } from './page';
import { eventually } from './simulator';

const STAGES = recipeOf('softmax-regression').stages.length;

async function inBrowser(backend: BackendName): Promise<Record<string, number[]>> {
  const page = await openPage(`?batch=${LAST + 1}&stage=update&backend=${backend}`);
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  expect(await shown(page)).toMatchObject({ step: LAST, stage: STAGES - 1, backend });
  return (await page.evaluate(numbersOnPage)).numbers;
}

test.each(['fused', 'wasm'] as const)(
  '100 batches on %s give the bits that they give in Node',
  async (backend) => {
    const here = await inNode(backend);
    expectSameBits(await inBrowser(backend), here);
  },
);

test('100 batches in plain JavaScript come to 0.00001 of what wasm gives in Node', async () => {
  const here = await inNode('wasm');
  const there = await inBrowser('cpu');
  for (const name of ['next.W', 'next.b']) {
    const off = there[name]!.map((number, i) => Math.abs(number - here[name]!.data[i]!));
    expect(Math.max(...off), name).toBeLessThan(1e-5);
  }
});
