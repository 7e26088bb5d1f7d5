/** One run comes to the same bits in every browser as in Node, whichever makers' JavaScript they have. */

import '@tensorflow/tfjs';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Trace } from '../../src/core/trace';
import { loadNode } from '../../src/data/node';
import { recipeOf } from '../../src/recipes';
import type { BackendName } from '../../src/worker/api';
import { startBackend } from '../../src/worker/backend';
import { Engine } from '../../src/worker/engine';
import { shown } from './faults';
import { openPage } from './page';
import { eventually } from './simulator';

const LAST = 99;
const STAGES = recipeOf('softmax-regression').stages.length;

/** All values of the last of 100 batches, computed here. */
async function inNode(backend: BackendName): Promise<Trace['values']> {
  const { ops, name } = await startBackend(backend);
  expect(name).toBe(backend);
  const { defaults, id: recipe } = recipeOf('softmax-regression');
  const engine = new Engine(ops, loadNode(), { recipe, settings: defaults, changes: [] });
  const { values } = await engine.trace(LAST);
  engine.close();
  return values;
}

/** The same, as the page has them. */
async function inBrowser(backend: BackendName): Promise<Record<string, number[]>> {
  const page = await openPage(`?batch=${LAST + 1}&stage=update&backend=${backend}`);
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  expect(await shown(page)).toMatchObject({ step: LAST, stage: STAGES - 1, backend });
  return numbersOn(page);
}

function numbersOn(page: Page): Promise<Record<string, number[]>> {
  return page.evaluate(() => {
    const { session } = document.querySelector('bw-page') as unknown as {
      session: { state: { trace: Pick<Trace, 'values'> } };
    };
    return Object.fromEntries(
      Object.entries(session.state.trace.values).map(([name, { data }]) => [name, [...data]]),
    );
  });
}

const hashOf = (numbers: ArrayLike<number>): string =>
  createHash('sha256')
    .update(new Uint8Array(Float64Array.from(numbers).buffer))
    .digest('hex');

test.each(['fused', 'wasm'] as const)(
  '100 batches on %s give the bits that they give in Node',
  async (backend) => {
    const here = await inNode(backend);
    const there = await inBrowser(backend);
    expect(Object.keys(there)).toEqual(expect.arrayContaining(['W', 'next.W', 'next.b']));
    const hashes = Object.entries(there).map(([name, numbers]) => [name, hashOf(numbers)]);
    expect(hashes).toEqual(Object.keys(there).map((name) => [name, hashOf(here[name]!.data)]));
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
