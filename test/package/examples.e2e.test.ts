/** The example pages as their readers find them: each is opened and clicked, and shows the loss of the real core. */

import { beforeAll, expect, inject, test } from 'vitest';
import { openPage } from '../e2e/page';
import { engineOf } from '../worker/mnist';
import { examples, lossAfterThree } from './examples';
import { host } from './hosts';

/** The package on a server that allows other pages to use it. */
const cdn = await host({}, { folder: inject('builtFolder'), cors: true });
/** A course on another one. */
const course = await host(examples(cdn.url));

/** Mean loss of batch 3, as the core computes it in Node, to the decimals that are shown. */
let loss: string;

beforeAll(async () => {
  const engine = engineOf('softmax-regression');
  const { values } = await engine.trace(2, ['cost']);
  loss = values['cost']!.data[0]!.toFixed(3);
  engine.close();
});

test('a plain lesson shows views of one run between its sentences', async () => {
  const page = await openPage(`${course.url}lesson.html`);
  expect(await lossAfterThree(page)).toBe(loss);
  expect(await page.getByText('batch 3, stage loss').isVisible()).toBe(true);
});

test('the simulator is one tag, also where its script comes from another server', async () => {
  const page = await openPage(`${course.url}other-origin.html`);
  expect(await lossAfterThree(page)).toBe(loss);
});
