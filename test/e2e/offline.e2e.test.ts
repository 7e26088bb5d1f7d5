/** The page without a network, and as its server gets another build: always out of the files of one build. */

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { IN_FIREFOX } from './browser';
import { deployment, numbered } from './deployment';
import { shown } from './faults';
import { eventually, Simulator } from './simulator';

/** What becomes of the files: `kept` once those on show are, `newer` once others wait to be shown. */
async function files(page: Page, are: 'kept' | 'newer'): Promise<void> {
  const states = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return { kept: registration?.active?.state, newer: registration?.waiting?.state };
    });
  await eventually(async () => (await states())[are]).toBe(
    are === 'kept' ? 'activated' : 'installed',
  );
}

/** Of every number on show. */
async function hashOf(page: Page): Promise<string> {
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  return (await shown(page)).hash!;
}

/** Expects index, script and worker to be of this build. */
function showsBuild(page: Page, number: number): Promise<void> {
  return eventually(() =>
    page.evaluate(() => {
      const { build, worker } = globalThis as { build?: unknown; worker?: unknown };
      return [Number(document.documentElement.dataset['build']), build, worker];
    }),
  ).toEqual([number, number, number]);
}

test('after one visit the page opens without a network, trains, travels and shows all its parts', async () => {
  const host = await deployment();
  const simulator = await Simulator.open(host.url, { serviceWorkers: 'allow' });
  const { page } = simulator;
  await simulator.step('To end', { batch: 100, stage: 8 });
  const online = await hashOf(page);
  await files(page, 'kept');

  host.cut();
  host.asked.length = 0;
  await page.goto(`${host.url}?batch=3&lang=es`);
  await simulator.ready();
  await page.getByRole('button', { name: 'EN English', exact: true }).click();
  await simulator.step('To end', { batch: 100, stage: 8 });
  await simulator.measured.getByText('89.43%').waitFor();
  expect(await hashOf(page)).toBe(online);
  await simulator.clickBatch(37);
  await eventually(async () => (await simulator.place()).batch).toBe(37);
  await simulator.openDrawer();
  for (const tab of ['Code', 'Console', 'Test']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
  }
  await page.locator('bw-bench').getByRole('button').first().waitFor();
  // Browsers ask for one thing by themselves: whether there is a newer build.
  expect(new Set(host.asked.filter((path) => path !== 'service-worker.js'))).toEqual(new Set());
});

test('a newer build is shown, whole, once it is complete and no page of the older one is open', async () => {
  const host = await deployment(numbered(1));
  const simulator = await Simulator.open(host.url, { serviceWorkers: 'allow' });
  const { page } = simulator;
  const reload = async (): Promise<void> => {
    await page.reload();
    await simulator.ready();
  };
  const lookForNewer = (): Promise<unknown> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await files(page, 'kept');
  await showsBuild(page, 1);

  // Half of it has been copied to the server: its list and its index, but not its worker.
  const next = numbered(2);
  host.deploy(
    new Map(
      [...next].map(([path, text]) => [
        path,
        path.startsWith('engine/') ? numbered(1).get(path)! : text,
      ]),
    ),
  );
  await lookForNewer();
  await eventually(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing),
  ).toBe(null);
  await reload();
  await showsBuild(page, 1);

  // All of it: the page that is open goes on with the build that it began with, and so does another beside it.
  host.deploy(next);
  await lookForNewer();
  await files(page, 'newer');
  await showsBuild(page, 1);
  const beside = await page.context().newPage();
  await beside.goto(host.url);
  await new Simulator(beside).ready();
  await showsBuild(beside, 1);

  await beside.close();
  await page.goto('about:blank');
  host.cut();
  // The browser begins with it once it has done what the last page of the older one had asked for.
  await eventually(async () => {
    await page.goto('about:blank');
    await page.goto(`${host.url}?batch=5`);
    return page.locator('html').getAttribute('data-build');
  }).toBe('2');
  await simulator.reach({ batch: 5, stage: 1 });
  await showsBuild(page, 2);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const addresses = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return addresses.map((address) => address.replace(/\?.*/, ''));
  });
  expect(new Set(kept).size, 'files kept once').toBe(kept.length);
});

// What the page does without is not about the browser, and left to one of them.
test.skipIf(IN_FIREFOX)(
  'where a browser has nothing to keep files with the page works as any',
  async () => {
    const simulator = await Simulator.open('', {
      serviceWorkers: 'allow',
      prepare: (page) =>
        page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
    });
    await simulator.step('To end', { batch: 100, stage: 8 });
    // Files are kept once all images are there, which takes the test images, too.
    await simulator.measured.getByText('89.43%').waitFor();
  },
);

test.skipIf(IN_FIREFOX)(
  'where a browser refuses the script that keeps them, nobody is bothered',
  async () => {
    const simulator = await Simulator.open('', {
      serviceWorkers: 'allow',
      prepare: (page) =>
        page.addInitScript(() => {
          if (!('ServiceWorkerContainer' in globalThis)) return;
          ServiceWorkerContainer.prototype.register = () => {
            (window as { asked?: boolean }).asked = true;
            return Promise.reject(new DOMException('It is forbidden here.', 'SecurityError'));
          };
        }),
    });
    await eventually(() =>
      simulator.page.evaluate(() => (window as { asked?: boolean }).asked),
    ).toBe(true);
    await simulator.step('Batch forward', { batch: 2, stage: 1 });
  },
);
