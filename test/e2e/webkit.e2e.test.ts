/** The walk through the loop in WebKit, which Safari is made of. */

import { beforeAll, expect, inject, test } from 'vitest';
import { expectSameBits, inNode, LAST, numbersOnPage } from './bits';
import { eventually, STAGES } from './simulator';
import { findWebKit } from '../setup/webkit';
import { WebKitPage } from './webkit';

const ARROW_RIGHT = '\uE014';

let page: WebKitPage;

beforeAll(async () => {
  if (!findWebKit()) return undefined;
  page = await WebKitPage.open();
  return () => page.close();
});

const goto = (path: string): Promise<void> => page.goto(new URL(path, inject('pageUrl')).href);

/** Title of the stage that is lit in the loop. */
const stage = async (): Promise<string> => String(await page.texts('[aria-current=step] .title'));

const measured = async (): Promise<string> => String(await page.texts('p.measured'));

test('the stages of a batch are stepped through by keys, with the numbers of the reference program', async () => {
  await goto('');
  for (const title of STAGES) {
    await eventually(stage).toBe(title);
    if (title === 'Loss')
      await eventually(() => page.texts('[part=mean]')).toEqual(['batch mean 2.303']);
    if (title !== 'Update') await page.press(ARROW_RIGHT);
  }
  await eventually(measured).toMatch(
    /cost after the update of batch 1: 1\.633 · validation accuracy 41\.4%/,
  );
});

test('a click on “To end” comes to the accuracy of the reference program', async () => {
  await page.click(await page.button('To end'));
  await eventually(measured).toContain('89.43%');
});

test.each(['fused', 'wasm'] as const)(
  '100 batches on %s give the bits that they give in Node',
  async (backend) => {
    const here = await inNode(backend);
    await goto(`?batch=${LAST + 1}&stage=update&backend=${backend}`);
    await eventually(stage).toBe('Update');
    await eventually(measured).toContain('batch 100');
    const there = await page.evaluate(numbersOnPage);
    expect(there.backend).toBe(backend);
    expectSameBits(there.numbers, here);
  },
);
