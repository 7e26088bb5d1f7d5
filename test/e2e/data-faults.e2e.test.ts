/** Data files that are missing, cut short or altered: the page names them, goes on with the rest, and retries. */

import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { IN_FIREFOX } from './browser';
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

const WORDS: Readonly<Record<Harm, string>> = {
  missing: 'did not arrive.',
  truncated: 'broke off half-way.',
  altered: 'is not the file it should be.',
};

const FILES = ['train-00000', 'train-19000', 'validation-00000'] as const;

/** Harms of the first file, of a later one, and of the validation images: each befalls each. */
const HARMS: readonly (readonly [Harm, Harm, Harm])[] = [
  ['missing', 'truncated', 'altered'],
  ['truncated', 'altered', 'missing'],
  ['altered', 'missing', 'truncated'],
];

test.for(IN_FIREFOX ? HARMS.slice(0, 1) : HARMS)(
  'a first file that is %s is waited for; without a later one that is %s and validation images that are %s the rest works; each is named, and Retry brings it',
  async (harms) => {
    const shards = FILES.map((name, i) => harmShards(new RegExp(name), harms[i]!));
    const simulator = await open({
      prepare: (page) => Promise.all(shards.map(({ prepare }) => prepare(page))),
    });
    const isNamed = async (i: 0 | 1 | 2): Promise<void> => {
      const named = new RegExp(`^${FILES[i]}-[0-9a-f]+\\.bin .*${WORDS[harms[i]]}`);
      await eventually(() => fault(simulator).innerText()).toMatch(named);
    };
    const retry = (i: 0 | 1 | 2): Promise<void> => {
      shards[i]!.heal();
      return fault(simulator).getByRole('button', { name: 'Retry' }).click();
    };
    await isNamed(0);
    expect(await simulator.place()).toEqual({ batch: 1, stage: 1 });
    await retry(0);
    await simulator.ready();

    // The one that is needed sooner is named first.
    await isNamed(2);
    await simulator.step('To end', { batch: 100, stage: 8 });
    await simulator.step('Reset', { batch: 1, stage: 1 });
    await simulator.measured
      .getByText('Validation accuracy waits for the validation images.')
      .waitFor();
    await simulator.step('Batch forward', { batch: 2, stage: 1 });
    await retry(2);

    await isNamed(1);
    await retry(1);
    await progress(simulator).waitFor({ state: 'detached' });
    await eventually(() => fault(simulator).innerText()).toBe('');
    await simulator.measured.getByText(/validation accuracy 41\.4%/).waitFor();
    await simulator.step('To end', { batch: 100, stage: 8 });
    await simulator.measured.getByText(/89\.43%/).waitFor();
  },
);

// What is not about the browser is left to one of them.
test.skipIf(IN_FIREFOX)(
  'a batch whose images have not arrived is waited for, and shown when they do',
  async () => {
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
  },
);

test.skipIf(IN_FIREFOX)(
  'without the list of the data files the page says so, and Retry starts it',
  async () => {
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
  },
);
