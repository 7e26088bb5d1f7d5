/** One run comes to the same bits in every browser as in Node, whichever makers' JavaScript they have. */

import { expect, test } from 'vitest';
import { recipeOf } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { expectSameBits, inNode, LAST, numbersOf, numbersOnPage } from './bits';
import { shown } from './faults';
import { openPage } from './page';
import { eventually } from './simulator';

const STAGES = recipeOf('softmax-regression').stages.length;

async function inBrowser(backend: BackendName): Promise<Record<string, string>> {
  const page = await openPage(`?batch=${LAST + 1}&stage=update&backend=${backend}`);
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  expect(await shown(page)).toMatchObject({ step: LAST, stage: STAGES - 1, backend });
  return (await page.evaluate(numbersOnPage)).numbers;
}

test('100 batches on fused give the bits that they give in Node', async () => {
  const here = await inNode('fused');
  expectSameBits(await inBrowser('fused'), here);
});

test('100 batches on wasm give the bits that they give in Node, and in plain JavaScript come to 0.00001 of them', async () => {
  const here = await inNode('wasm');
  expectSameBits(await inBrowser('wasm'), here);
  const there = await inBrowser('cpu');
  for (const name of ['next.W', 'next.b']) {
    const off = Array.from(numbersOf(there[name]!), (number, i) =>
      Math.abs(number - here[name]!.data[i]!),
    );
    expect(Math.max(...off), name).toBeLessThan(1e-5);
  }
});
