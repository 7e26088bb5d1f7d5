/** What browsers, networks and learners do to a page that has nothing wrong with it: no network, no storage, a
 * hidden tab, sleep, a way back, and rates with which nothing can be learnt. */

import { chromium, type Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { launchOptions } from '../setup/chromium';
import { IN_FIREFOX } from './browser';
import { shown } from './faults';
import { openPage } from './page';
import { eventually, Simulator } from './simulator';

async function hashOf(page: Page): Promise<string> {
  await eventually(async () => (await shown(page)).hash).not.toBe(null);
  return (await shown(page)).hash!;
}

/** Waits until the page wants nothing of its engine. */
function atRest(page: Page): Promise<void> {
  return eventually(() =>
    page.evaluate(() => {
      const { session } = document.querySelector('bw-page') as unknown as {
        session: { state: { busy: boolean; trace: object | null } };
      };
      return session.state.trace !== null && !session.state.busy;
    }),
  ).toBe(true);
}

/** Waits until all images are there. */
function hasAll(page: Page): Promise<void> {
  return eventually(() =>
    page.evaluate(() => {
      const { session } = document.querySelector('bw-page') as unknown as {
        session: { state: { progress: { loading: boolean } | null } };
      };
      return session.state.progress?.loading;
    }),
  ).toBe(false);
}

/** Plays as fast as it goes. */
async function sprint(simulator: Simulator): Promise<void> {
  await simulator.page.getByRole('slider', { name: 'Speed' }).press('End');
  await simulator.press('Play');
}

test('without a network after the first files, their batches work, and Retry brings the others', async () => {
  let gone = true;
  const page = await openPage('', {
    expectedErrors: [/Failed to load resource/],
    prepare: (opened) =>
      opened.route(/\/mnist\/(?!train-00[01]00).*\.bin$/, (route) =>
        gone ? route.abort('internetdisconnected') : route.continue(),
      ),
  });
  const simulator = new Simulator(page);
  await simulator.ready();
  const fault = page.locator('bw-progress .fault');
  await eventually(() => fault.innerText()).toContain('did not arrive.');
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  gone = false;
  await fault.getByRole('button', { name: 'Retry' }).click();
  await eventually(() => fault.innerText()).toBe('');
  await simulator.step('To end', { batch: 100, stage: 8 });
});

test('what is asked for without a network is said to be missing, in its own place, and comes by Retry or with the page', async () => {
  let gone = true;
  const page = await openPage('?batch=2&stage=loss', {
    expectedErrors: [/Failed to load resource/],
    prepare: async (opened) => {
      await opened.route(/\/(code-tab|dialogs)-[^/]*\.js$/, (route) =>
        gone ? route.abort('internetdisconnected') : route.continue(),
      );
      await opened.route(/\/(take-away|weights|images)-[^/]*\.js$/, (route) =>
        route.abort('internetdisconnected'),
      );
    },
  });
  const simulator = new Simulator(page);
  await simulator.ready();
  const notice = page.getByRole('alert').filter({ hasText: 'could not be fetched' });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await notice.waitFor();
  await page.keyboard.press('d');
  // Many drawings later it has been asked for no more than once.
  await simulator.step('Stage forward', { batch: 2, stage: 5 });
  await simulator.step('Stage forward', { batch: 2, stage: 6 });
  gone = false;
  if (IN_FIREFOX) {
    // It asks for no script a second time before the page is loaded anew.
    await eventually(() => page.url()).toContain('batch=2&stage=error');
    await page.reload();
    await simulator.ready();
    await page.keyboard.press('d');
  } else {
    await notice.getByRole('button', { name: 'Retry' }).click();
    await page.locator('bw-share dialog[open]').waitFor();
    await page.keyboard.press('Escape');
  }
  await notice.waitFor({ state: 'detached' });
  await page.locator('bw-code-tab').getByText('tf.zeros').first().waitFor();

  // Dialogs say it themselves, of the parts that they want, and the run stays as it is.
  const open = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name }).click();
  };
  const missing = /part of this page could not be fetched/;
  const file = { name: 'a.npz', mimeType: 'application/zip', buffer: Buffer.from('any') };
  await open('Take away');
  await page.getByRole('button', { name: 'NumPy (.npz)', exact: true }).click();
  await page.locator('bw-export').getByRole('status').filter({ hasText: missing }).waitFor();
  await page.locator('bw-weights-file input[type=file]').setInputFiles(file);
  await page.locator('bw-weights-file').getByRole('alert').filter({ hasText: missing }).waitFor();
  await page.keyboard.press('Escape');
  await open('Your own images');
  await page.locator('bw-own-images #files').setInputFiles({ ...file, name: 'a.png' });
  await page.locator('bw-own-images').getByRole('alert').filter({ hasText: missing }).waitFor();
  await page.keyboard.press('Escape');
  await simulator.step('Stage forward', { batch: 2, stage: 7 });
});

// What is not about the browser is left to one of them.
test.skipIf(IN_FIREFOX)(
  'the worker and its images are on their way before what draws the page has come',
  async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const asked: string[] = [];
    const opening = openPage('', {
      prepare: async (opened) => {
        await opened.route(/\/assets\/simulator-[^/]*\.js$/, (route) =>
          gate.then(() => route.continue()),
        );
        opened.context().on('request', (request) => asked.push(request.url()));
      },
    });
    await eventually(() => asked.some((url) => url.includes('train-00000'))).toBe(true);
    open();
    const page = await opening;
    await new Simulator(page).ready();
    expect(page.workers().length).toBe(1);
  },
);

test.skipIf(IN_FIREFOX)(
  'the loop waits 400 ms for its first numbers; where they are further off it shows what it waits for',
  async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    // On a phone, where speed and drawer stand below the loop.
    const page = await openPage('', {
      viewport: { width: 390, height: 844 },
      prepare: async (opened) => {
        await opened.clock.install({ time: 0 });
        await opened.clock.pauseAt(1000);
        await opened.route(/train-00000[^/]*$/, (route) => gate.then(() => route.continue()));
      },
    });
    const loop = page.locator('bw-loop');
    const cells = loop.locator('.cell');
    await page.locator('bw-deck').waitFor();
    await page.clock.runFor(399);
    expect(await cells.count()).toBe(0);
    const top = async (tag: string): Promise<number> => (await page.locator(tag).boundingBox())!.y;
    for (const tag of ['.page bw-speed', 'bw-drawer']) {
      expect(await top(tag), tag).toBeGreaterThan(await top('bw-deck'));
    }
    await page.clock.runFor(1);
    await cells.first().waitFor();
    expect(await new Simulator(page).rows('Logits')).toContain('digit 3: not computed yet');
    await page.clock.resume();
    open();
    await new Simulator(page).ready();
  },
);

test('where storage of every kind and keeping files are forbidden the page works as everywhere', async () => {
  const page = await openPage('', {
    serviceWorkers: 'allow',
    prepare: (opened) =>
      opened.addInitScript(() => {
        const refuse = {
          get(): never {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, refuse);
        }
        Object.defineProperty(Document.prototype, 'cookie', refuse);
        Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
        Object.defineProperty(Navigator.prototype, 'storage', refuse);
      }),
  });
  const simulator = new Simulator(page);
  await simulator.ready();
  await simulator.step('To end', { batch: 100, stage: 8 });
  // Files are kept once all images are there, which takes the test images, too.
  await simulator.measured.getByText('89.43%').waitFor();
  await simulator.key('t');
  await page.getByRole('button', { name: 'ES Español', exact: true }).click();
});

test('a rate with which nothing is learnt is named; where numbers overflow, the run pauses there', async () => {
  const page = await openPage('?rate=1e10');
  const simulator = new Simulator(page);
  await simulator.ready();
  await sprint(simulator);
  // Softmax regression survives even this: its scores are large, but they are numbers.
  await simulator.reach({ batch: 100, stage: 8 });
  await simulator.measured
    .getByText(/the cost does not fall: .* the learning rate 1e\+10 may be too large or too small/)
    .waitFor();
  await simulator.step('Reset', { batch: 1, stage: 1 });
  const rate = page.getByRole('textbox', { name: 'learning rate', exact: true });
  await rate.fill('1e38');
  await rate.press('Enter');
  await simulator.press('Play');
  const words = page.getByText(/holds a number that is too large or not a number/).first();
  await words.waitFor();
  expect(await words.innerText()).toContain('a smaller one keeps the numbers in range');
});

test('a tab that is hidden for 30 s plays on or waits, and comes to the same bits', async () => {
  const page = await openPage('?batches=60', {
    prepare: async (opened) => {
      // Before what follows, which holds back the frames of this clock.
      await opened.clock.install();
      await opened.addInitScript(() => {
        // As browsers do: a hidden page is told so and gets no frames.
        const frame = window.requestAnimationFrame.bind(window);
        let hidden = false;
        const held: FrameRequestCallback[] = [];
        window.requestAnimationFrame = (act) => {
          if (!hidden) return frame(act);
          held.push(act);
          return 0;
        };
        Object.defineProperty(document, 'hidden', { get: () => hidden });
        Object.defineProperty(document, 'visibilityState', {
          get: () => (hidden ? 'hidden' : 'visible'),
        });
        Object.assign(window, {
          hide(now: boolean) {
            hidden = now;
            document.dispatchEvent(new Event('visibilitychange'));
            if (!hidden) held.splice(0).forEach((act) => frame(act));
          },
        });
      });
    },
  });
  const hide = (now: boolean): Promise<void> =>
    page.evaluate((is) => (window as unknown as { hide(is: boolean): void }).hide(is), now);
  const simulator = new Simulator(page);
  await simulator.ready();
  await simulator.measured.getByText(/validation accuracy/).waitFor();
  const clock = (): Promise<number> => page.evaluate(() => performance.now());
  const began = await clock();
  await simulator.press('Play');
  await hide(true);
  // Whoever waits for the engine looks at the page's clock, by which 30 s at once would be a moment of the engine's.
  for (let passed = 0; passed < 30_000; passed += 500) {
    await atRest(page);
    await page.clock.runFor(500);
  }
  const before = await shown(page);
  // At a stage a second, the first at once, it has gone no further than this.
  const most = 1 + ((await clock()) - began) / 1000;
  expect(before.step * 8 + before.stage).toBeLessThanOrEqual(most);
  await hide(false);
  await page.clock.resume();
  await simulator.press('Pause');
  await simulator.step('To end', { batch: 60, stage: 8 });
  const hash = await hashOf(page);
  await page.goto(new URL('?batches=60&batch=60&stage=update', page.url()).href);
  await simulator.ready();
  expect(await hashOf(page)).toBe(hash);
});

test('a machine that sleeps for eight hours loses neither place nor engine, even in mid-computation', async () => {
  const page = await openPage('?batches=200');
  await page.clock.install();
  const simulator = new Simulator(page);
  await simulator.ready();
  await sprint(simulator);
  await eventually(async () => (await shown(page)).step).toBeGreaterThan(1);
  await page.clock.fastForward('08:00:00');
  await simulator.reach({ batch: 200, stage: 8 });
  await simulator.step('Reset', { batch: 1, stage: 1 });
  await page.clock.fastForward('08:00:00');
  await simulator.step('Batch forward', { batch: 2, stage: 1 });
  expect(await page.locator('bw-notices').innerText()).toBe('');
});

test.skipIf(IN_FIREFOX)(
  'a page that comes back out of the back-forward cache goes on where it was, with the same bits',
  async () => {
    const browser = await chromium.launch({
      ...launchOptions(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    onTestFinished(() => browser.close());
    const page = await openPage('?batch=4&stage=softmax', {
      browser,
      expectedErrors: [/favicon\.ico/],
      prepare: (opened) =>
        opened.addInitScript(() => {
          window.addEventListener('pageshow', ({ persisted }) =>
            Object.assign(window, { persisted }),
          );
        }),
    });
    const simulator = new Simulator(page);
    await simulator.ready();
    await simulator.step('Batch forward', { batch: 5, stage: 3 });
    const hash = await hashOf(page);
    await eventually(() => new URL(page.url()).searchParams.get('batch')).toBe('5');
    // A page that is left while it fetches need not be kept.
    await hasAll(page);
    await page.goto(new URL('favicon.svg', page.url()).href);
    // It is not loaded once more, so there is no load event to wait for.
    await page.goBack({ waitUntil: 'commit' });
    await eventually(() => page.evaluate(() => 'persisted' in window && window.persisted)).toBe(
      true,
    );
    await simulator.reach({ batch: 5, stage: 3 });
    expect(await hashOf(page)).toBe(hash);
    // Its worker came back with it.
    await simulator.step('Batch forward', { batch: 6, stage: 3 });
    await simulator.step('Batch back', { batch: 5, stage: 3 });
    expect(await hashOf(page)).toBe(hash);
    expect(await page.locator('bw-notices').innerText()).toBe('');
  },
);
