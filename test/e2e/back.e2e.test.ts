/** Going back restores every number to the same bits, in the tensors and on the page. */

import { expect, test } from 'vitest';
import { shown } from './faults';
import { eventually, Simulator } from './simulator';

/** What the panels of the loop say, as a screen reader finds it. */
const said = ({ loop }: Simulator): Promise<string> => loop.ariaSnapshot();

/** Of every number on show, and of those that the drawer gives. */
async function hashes(simulator: Simulator): Promise<Record<string, string | null>> {
  await eventually(async () => (await shown(simulator.page)).hash).not.toBe(null);
  const { hash } = await shown(simulator.page);
  return { all: hash, ...(await simulator.hashes(['W', 'delta', 'dW'])) };
}

test('from batch 37 a batch back and a stage back return to the same numbers, also across the first stage', async () => {
  const simulator = await Simulator.open('?batch=37&stage=gradient');
  await simulator.reach({ batch: 37, stage: 7 });
  expect(await simulator.namesInScope()).toEqual(
    expect.arrayContaining(['W', 'b', 'x', 'y', 'z', 'p', 'loss', 'delta', 'dW', 'db']),
  );
  const numbers = await hashes(simulator);
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  const words = await said(simulator);

  await simulator.step('Batch back', { batch: 36, stage: 7 });
  for (const [name, hash] of Object.entries(await hashes(simulator))) {
    expect(hash, `${name} of batch 36`).not.toBe(numbers[name]);
  }
  await simulator.step('Batch forward', { batch: 37, stage: 7 });
  expect(await hashes(simulator)).toEqual(numbers);
  expect(await said(simulator)).toBe(words);

  await simulator.step('Stage back', { batch: 37, stage: 6 });
  expect(await simulator.namesInScope()).not.toContain('dW');
  await simulator.step('Stage forward', { batch: 37, stage: 7 });
  expect(await hashes(simulator)).toEqual(numbers);
  expect(await said(simulator)).toBe(words);

  await simulator.keyTo('1', { batch: 37, stage: 1 });
  const after = await simulator.numbers('W');
  await simulator.step('Stage back', { batch: 36, stage: 8 });
  expect(await simulator.numbers('next.W')).toBe(after);
  await simulator.step('Reset', { batch: 1, stage: 1 });
  const first = JSON.parse(await simulator.numbers('W')) as number[][];
  expect(first.flat()).toEqual(new Array<number>(7840).fill(0));
  for (const name of ['Reset', 'Batch back', 'Stage back'] as const) {
    await simulator.page.getByRole('button', { name, exact: true }).click({ force: true });
    expect(await simulator.place(), `after ${name} at the start`).toEqual({ batch: 1, stage: 1 });
  }
});
