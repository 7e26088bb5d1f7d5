/** Data files that are missing, cut short or altered: the page names them, goes on with the rest, and retries. */

import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { openPage, type PageOptions } from './page';
import { harmShards, holdShards, type Harm } from './shards';
import { eventually, Simulator } from './simulator';

/** What the browser itself prints about a file that is not there. */
const NOT_FOUND = [/Failed to load resource: .*404/];

async function open(options: PageOptions): Promise<Simulator> {
  return new Simulator(await openPage('', { expectedErrors: NOT_FOUND, ...options }));
}

const fault = ({ page }: Simulator): Locator => page.locator('bw-progress .fault');

const progress = ({ page }: Simulator): Locator =>
  page.getByRole('progressbar', { name: 'Loading the images' });

async function retry(simulator: Simulator): Promise<void> {
  await fault(simulator).getByRole('button', { name: 'Retry' }).click();
  await progress(simulator).waitFor({ state: 'detached' });
  await eventually(() => fault(simulator).innerText()).toBe('');
}

const WORDS: Readonly<Record<Harm, string>> = {
  missing: 'did not arrive.',
  truncated: 'broke off half-way.',
  altered: 'is not the file it should be.',
};

test.for(['missing', 'truncated', 'altered'] as const)(
  'a later file that is %s is named, the batches before it go on working, and Retry brings it',
  async (harm) => {
    const shards = harmShards(/train-19000/, harm);
    const simulator = await open({ prepare: shards.prepare });
    await eventually(() => fault(simulator).innerText()).toMatch(/^train-19000-[0-9a-f]+\.bin /);
    expect(await fault(simulator).innerText()).toContain(WORDS[harm]);
    await simulator.ready();
    await simulator.step('To end', { batch: 100, stage: 8 });
    shards.heal();
    await retry(simulator);
    await simulator.measured.getByText(/89\.43%/).waitFor();
  },
);

test.for(['missing', 'truncated', 'altered'] as const)(
  'a first file that is %s keeps the page waiting, in words, until Retry brings it',
  async (harm) => {
    const shards = harmShards(/train-00000/, harm);
    const simulator = await open({ prepare: shards.prepare });
    await eventually(() => fault(simulator).innerText()).toMatch(/^train-00000-[0-9a-f]+\.bin /);
    expect(await fault(simulator).innerText()).toContain(WORDS[harm]);
    expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
    shards.heal();
    await retry(simulator);
    await simulator.ready();
    await simulator.step('Batch forward', { batch: 2, stage: 1 });
  },
);

test('without the validation images accuracy waits, in words, and comes once they are there', async () => {
  const shards = harmShards(/validation/, 'missing');
  const simulator = await open({ prepare: shards.prepare });
  await simulator.ready();
  await eventually(() => fault(simulator).innerText()).toContain('validation-00000');
  await simulator.measured
    .getByText('Validation accuracy waits for the validation images.')
    .waitFor();
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  shards.heal();
  await retry(simulator);
  await simulator.measured.getByText(/validation accuracy 41\.4%/).waitFor();
});

test('a batch whose images have not arrived is waited for, and shown when they do', async () => {
  const shards = holdShards(/train-01000/);
  const simulator = await Simulator.open('', { prepare: shards.prepare });
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  await simulator.clickBatch(40);
  await simulator.measured.getByText('Waiting for the images of this batch.').waitFor();
  // The person may change their mind: what is there is shown at once.
  await simulator.clickBatch(3);
  await simulator.reach({ batch: 3, stage: 1 });
  await simulator.clickBatch(40);
  shards.release();
  await simulator.reach({ batch: 40, stage: 1 });
});

test('without the list of the data files the page says so, and Retry starts it', async () => {
  const shards = harmShards(/manifest\.json/, 'missing');
  const simulator = await open({ prepare: shards.prepare });
  const alert = simulator.page.getByRole('alert').filter({ hasText: 'The engine has stopped' });
  await alert.waitFor();
  expect(await alert.innerText()).toContain('the list of the data files could not be loaded');
  shards.heal();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await simulator.ready();
  await alert.waitFor({ state: 'detached' });
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
});
