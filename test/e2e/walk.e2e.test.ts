/** The first visit: stage by stage through the batch, with the numbers that the reference program has. */

import { expect, test } from 'vitest';
import reference from '../fidelity/softmax-regression.json';
import { eventually, numberIn, Simulator, STAGES, type StageTitle } from './simulator';

/** What shows that a stage has not been computed, as the panels say it themselves. */
async function notComputed(simulator: Simulator): Promise<string[]> {
  const hidden: string[] = [];
  for (const title of STAGES.slice(1, -1)) {
    const panel = simulator.panel(title);
    const heading = await panel.getByRole('heading').innerText();
    const said = heading.includes('not computed yet');
    const numbers = /\d[.]\d/.test(
      title === 'Gradient'
        ? await simulator.weights('∇W').innerText()
        : title === 'Loss'
          ? await panel.locator('[part=number], [part=mean]').allInnerTexts().then(String)
          : String(await simulator.rows(title)),
    );
    expect(numbers, `numbers in ${title}, while its heading says ${heading}`).toBe(!said);
    if (said) hidden.push(title);
  }
  return hidden;
}

test('the page opens at batch 1, and eight steps light each stage in turn, with its numbers and none before', async () => {
  const simulator = await Simulator.open();
  const { page } = simulator;
  expect(await page.title()).toBe('Batchwise');
  expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
  expect(await simulator.tray.getAttribute('aria-valuetext')).toBe('1 of 100, label 7');
  for (const [i, title] of STAGES.entries()) {
    const lit = simulator.loop.locator('[aria-current=step]');
    await eventually(() => lit.allInnerTexts()).toEqual([
      expect.stringMatching(`^${i + 1}\\s*${title}$`),
    ]);
    const dot = page.getByRole('toolbar', { name: 'Stages' }).locator('[aria-current=step]');
    expect(await dot.evaluateAll((dots) => dots.map((each) => each.ariaLabel))).toEqual([
      `${i + 1} ${title}`,
    ]);
    expect(await notComputed(simulator)).toEqual(STAGES.slice(i + 1, -1));
    await expectNumbers(simulator, title);
    const next = i < 7 ? { batch: 1, stage: i + 2 } : { batch: 2, stage: 1 };
    await simulator.step('Stage forward', next);
  }
  expect(await notComputed(simulator)).toEqual(STAGES.slice(1, -1));
});

/** Zero weights give every digit a tenth and a loss of 2.303, and one update a cost of 1.633. */
async function expectNumbers(simulator: Simulator, stage: StageTitle): Promise<void> {
  if (stage === 'Softmax') {
    const rows = await simulator.rows('Softmax');
    expect(rows.map((row) => row.replace(/, .*/, ''))).toEqual(
      Array.from({ length: 10 }, (_, digit) => `digit ${digit}: 0.10`),
    );
    expect(String(await simulator.page.locator('bw-note p').allInnerTexts())).toContain('0.1');
  } else if (stage === 'Loss') {
    const mean = simulator.panel('Loss').locator('[part=mean]');
    expect(await mean.innerText()).toBe('batch mean 2.303');
  } else if (stage === 'Update') {
    await eventually(() => simulator.measured.innerText()).toMatch(
      /^cost after the update of batch 1: 1\.633 · validation accuracy 41\.4%$/,
    );
  }
}

test('the page shows the losses, costs and accuracies of the reference program, and at the end how it reads the test images', async () => {
  const simulator = await Simulator.open();
  for (const row of reference.rows) {
    const batch = row.step + 1;
    await simulator.clickBatch(batch);
    await simulator.reach({ batch, stage: (await simulator.place()).stage });
    await simulator.keyTo('4', { batch, stage: 4 });
    const mean = await simulator.panel('Loss').locator('[part=mean]').innerText();
    expectNear(numberIn(mean), row.loss_before_update, `cost of batch ${batch}`);
    await simulator.keyTo('8', { batch, stage: 8 });
    await eventually(() => simulator.measured.innerText(), `after batch ${batch}`).toMatch(
      /^cost after the update of batch .* · validation accuracy /,
    );
    const [cost, accuracy] = (await simulator.measured.innerText()).split('·');
    expectNear(numberIn(cost!.split(':')[1]!), row.loss_after_update, `cost after batch ${batch}`);
    // An accuracy within 0.001, shown as a percentage with one decimal.
    const off = Math.abs(numberIn(accuracy!) / 100 - row.validation_accuracy);
    expect(off, `accuracy after batch ${batch}: ${accuracy}`).toBeLessThanOrEqual(0.0015);
  }

  await simulator.step('Reset', { batch: 1, stage: 1 });
  await simulator.step('To end', { batch: 100, stage: 8 });
  await eventually(() => simulator.measured.innerText()).toContain('The run is over.');
  const text = await simulator.measured.innerText();
  expect(text).toContain('89.43%');
  expect(text).toMatch(/Test image 5 is labelled 1 and is read as 1\.$/);
  expect(reference.test_accuracy).toBe(0.8943);
  expect(reference.test_image_5.predicted).toBe(1);
});

/** Within 1e-3 of the reference, and half of the third decimal, to which the page rounds. */
function expectNear(shown: number, exact: number, what: string): void {
  expect(Math.abs(shown - exact), `${what}: ${shown}, not ${exact}`).toBeLessThanOrEqual(
    1e-3 * exact + 0.00051,
  );
}
