/** The example pages as their readers find them: each is opened and clicked, and shows the loss of the real core. */

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { inNode } from '../e2e/bits';
import { openPage, type PageOptions } from '../e2e/page';
import { eventually } from '../e2e/simulator';
import { examples, lossAfterThree, lossIn } from './examples';
import { host, lesson } from './hosts';
import { OTHER, otherVersion } from './other-version';
import { reactSite } from './react-site';

const built = inject('builtFolder');
/** The package on a server that allows other pages to use it. */
const cdn = await host(await otherVersion(built), {
  folder: built,
  cors: true,
  alias: '/other-version/',
});
const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};

/** A course on another one. */
const pages = examples(cdn.url);
const course = await host({
  ...pages,
  '/sandbox-es.html': pages['/sandbox.html']!.replace('bw-simulator', "bw-simulator lang='es'"),
  ...(await reactSite(built, cdn.url)),
  '/two-versions.html': lesson(
    `<script type="module" src="${cdn.url}elements/loss.js"></script>
     <script type="module" src="${cdn.url}other-version/batchwise.js"></script>`,
    `<bw-session batch="1" stage="loss"><bw-loss></bw-loss>
       <bw-transport controls="batch-forward"></bw-transport></bw-session><bw-top-bar></bw-top-bar>`,
  ),
  '/whole-elements.html': lesson(
    ['deck', 'loop', 'simulator', 'tensors-tab', 'console-tab']
      .map((name) => `<script type="module" src="${cdn.url}elements/${name}.js"></script>`)
      .join('') + `<script type="module" src="${cdn.url}other-version/batchwise.js"></script>`,
    `<bw-session id="run" recipe="keras-two-layer" seed="7" batch="1" stage="loss">
       <bw-loop></bw-loop><bw-deck></bw-deck></bw-session>
     <bw-tensors-tab session="run"></bw-tensors-tab><bw-console-tab session="run"></bw-console-tab>`,
  ),
});

/** Mean loss of batch 3, as the core computes it in Node, to the decimals that are shown. */
let loss: string;

beforeAll(async () => {
  const { cost } = await inNode('fused', 2);
  loss = cost!.data[0]!.toFixed(3);
});

/** Opens an example, whose requests must all go to the course or to the package. */
async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const elsewhere: string[] = [];
  const page = await openPage(new URL(path, course.url).href, {
    ...options,
    async prepare(opened) {
      opened.context().on('request', (request) => {
        const url = request.url();
        if (/^(data|blob|about|file):/.test(url)) return;
        if (![cdn.url, course.url].some((known) => url.startsWith(known))) elsewhere.push(url);
      });
      await options.prepare?.(opened);
    },
  });
  onTestFinished(() => {
    expect(elsewhere, 'requests to other servers').toEqual([]);
  });
  return page;
}

test('a plain lesson shows views of one run between its sentences', async () => {
  const page = await open('lesson.html');
  expect(await lossAfterThree(page)).toBe(loss);
  expect(await page.getByText('batch 3, stage loss').isVisible()).toBe(true);
});

test('the simulator is one tag, also where its script comes from another server', async () => {
  const page = await open('other-origin.html');
  expect(await lossAfterThree(page)).toBe(loss);
});

test('a frame becomes as high as the simulator in it, and tells nobody of progress', async () => {
  const page = await open('frame.html', { prepare: hear });
  const frame = page.frameLocator('iframe');
  expect(await lossAfterThree(frame)).toBe(loss);
  await eventually(async () => {
    const [outside, inside] = await Promise.all(
      [page.locator('iframe'), frame.locator('bw-simulator')].map((part) => part.boundingBox()),
    );
    return outside!.height - Math.ceil(inside!.height);
  }, 'the border of the frame').toBe(4);
  expect(await frame.getByText('Gradient tape').first().isVisible()).toBe(false);
  const subjects = (await heard(page)).map(({ subject }) => subject);
  expect(new Set(subjects)).toEqual(new Set(['lti.frameResize']));
});

test('a frame whose address names its host tells it of progress and lets it set attributes', async () => {
  const page = await open('frame.html', {
    prepare: async (opened) => {
      await hear(opened);
      await opened.addInitScript((origin) => {
        document.addEventListener('DOMContentLoaded', () => {
          const frame = document.querySelector('iframe');
          if (frame) frame.src += `&host=${origin}`;
        });
      }, course.url);
    },
  });
  const frame = page.frameLocator('iframe');
  expect(await lossAfterThree(frame)).toBe(loss);
  await eventually(async () => {
    const messages = await heard(page);
    return messages.findLast(({ subject }) => subject === 'SPLICE.sendEvent')?.['data'];
  }).toMatchObject({ recipe: 'softmax-regression', batch: 3, batches: 100, stage: 'loss' });
  const scores = (await heard(page)).filter(({ score }) => score !== undefined);
  expect(scores.at(-1)).toMatchObject({ subject: 'SPLICE.reportScoreAndState', score: 0.03 });
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe')!;
    const set = (attributes: object): void =>
      contentWindow!.postMessage({ subject: 'batchwise.set', attributes }, '*');
    set({ lang: 'es', onclick: 'alert(1)' });
    set({ batch: '1' });
  });
  await eventually(() => lossIn(frame)).toBe('2.303');
  expect(await frame.locator('html').getAttribute('lang')).toBe('en');
});

test('the page for frames, opened by itself, tells teachers what it takes', async () => {
  const page = await open(`${cdn.url}embed.html?lang=es&stage=loss&host=moodle`);
  await page.getByRole('heading', { name: 'Para docentes: esta página en un marco' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'learning-rate' }).isVisible()).toBe(true);
  await page.getByText('host=moodle').waitFor();
});

test.each([
  {
    path: 'sandbox.html',
    forward: 'Batch forward',
    menu: 'Menu',
    take: 'Take away',
    why: 'may forbid downloads',
  },
  {
    path: 'sandbox-es.html',
    forward: 'Lote adelante',
    menu: 'Menú',
    take: 'Llevarse',
    why: 'puede prohibirlas',
  },
])(
  'in a sandbox without an origin one classic script brings all, and files that it cannot save to be copied: $path',
  async ({ path, forward, menu, take, why }) => {
    const page = await open(path);
    const saved: string[] = [];
    page.on('download', (file) => saved.push(file.suggestedFilename()));
    const frame = page.frameLocator('iframe');
    expect(await lossAfterThree(frame, forward)).toBe(loss);
    const button = (name: string) => frame.getByRole('button', { name, exact: true });
    await button(menu).click();
    await button(take).click();
    await button('NumPy (.npz)').click();
    const offered = frame.locator('bw-export bw-unsaved-file');
    await offered.getByText(why).waitFor();
    await eventually(() => offered.locator('textarea').inputValue()).toContain('b64decode(');
    await button('Python (.py)').click();
    await eventually(() => offered.locator('textarea').inputValue()).toContain('import numpy');
    expect(saved).toEqual([]);
  },
);

test('one file opens from the disk without a server, and says what it lacks', async () => {
  const page = await open(pathToFileURL(join(built, 'batchwise.html')).href + '?stage=loss');
  expect(await lossAfterThree(page)).toBe(loss);
  await page
    .getByText(/10,000 of/)
    .first()
    .waitFor();
});

test('on a slide that is scaled the figures can be used', async () => {
  const page = await open('reveal.html', { viewport: { width: 1280, height: 720 } });
  expect(await lossAfterThree(page)).toBe(loss);
});

test('a simulator in a shut section loads nothing heavy until that is opened', async () => {
  const before = cdn.asked.length;
  const page = await open('details.html');
  await page.waitForLoadState('networkidle');
  expect(cdn.asked.slice(before).filter((path) => /^\/(engine|mnist)\//.test(path))).toEqual([]);
  await page.getByText('Then look').click();
  expect(await lossAfterThree(page)).toBe(loss);
});

test('a page that a server has rendered is taken over as it is', async () => {
  const page = await open('react/hydrate.html');
  expect(await lossAfterThree(page)).toBe(loss);
  await page.getByText(`Batch 3: loss ${loss}`).waitFor();
});

test('a component of React shows the simulator and hears its events', async () => {
  const page = await open('react/app.html');
  expect(await lossAfterThree(page)).toBe(loss);
  await page.getByText(`Batch 3: loss ${loss}`).waitFor();
});

test('the script twice and another version beside it make one run', async () => {
  const before = cdn.asked.length;
  const page = await open('double-load.html');
  expect(await lossAfterThree(page)).toBe(loss);
  const workers = cdn.asked.slice(before).filter((path) => path.includes('/engine/entry-'));
  expect(workers).toHaveLength(1);
  // The other one came, too, and found all its tags taken.
  expect(cdn.asked.slice(before).some((path) => path.startsWith('/other-version/bundle/'))).toBe(
    true,
  );
  expect(await versionsOf(page)).not.toContain(OTHER.version);
});

test('a view of one version shows the run of a session of another', async () => {
  const page = await open('two-versions.html');
  expect(await lossAfterThree(page)).toBe(loss);
  expect(new Set(await versionsOf(page))).toEqual(new Set([VERSION, OTHER.version]));
  // What differs in the other version is there.
  expect(await page.getByText(OTHER.brand, { exact: true }).isVisible()).toBe(true);
});

test('loop, deck, tabs and simulator of one version show and move the run of a session of another', async () => {
  const page = await open('whole-elements.html');
  expect(await versionOf(page, 'bw-session')).toBe(OTHER.version);
  expect(await versionOf(page, 'bw-loop')).toBe(VERSION);
  await eventually(() => lossIn(page)).toMatch(/^\d\.\d+$/);
  const first = await lossIn(page);
  await page.locator('bw-deck').getByRole('button', { name: 'Batch forward', exact: true }).click();
  await eventually(() => lossIn(page)).not.toMatch(new RegExp(`^${first}$|·|^$`));
  const second = await lossIn(page);
  await page.locator('bw-tensors-tab').getByText('784 × 10').first().waitFor();
  await page.locator('bw-console-tab').getByText('Epoch 1/').first().waitFor();
  await page.evaluate(() => {
    const simulator = document.createElement('bw-simulator');
    simulator.setAttribute('session', 'run');
    document.body.append(simulator);
  });
  const inside = page.locator('bw-simulator bw-loss [part=mean] b');
  await eventually(async () => (await inside.innerText()).trim()).toBe(second);
});

test('a widget of a notebook, as anywidget runs it, follows its model and tells it where the learner is', async () => {
  const page = await open('anywidget.html');
  expect(await lossAfterThree(page)).toBe(loss);
  await eventually(() => page.locator('output').innerText()).toBe(`loss ${loss}`);
  await page.evaluate(() => {
    (globalThis as unknown as { model: Map<string, number> }).model.set('batch', 1);
  });
  await eventually(() => lossIn(page)).toBe('2.303');
  await page.evaluate(() => {
    (globalThis as unknown as { view: { remove(): void } }).view.remove();
  });
  await eventually(() => page.locator('bw-simulator').count()).toBe(0);
});

test('where scripts are taken out the text in the tag is read, and says what is so', async () => {
  const page = await open('text-only.html', { javaScriptEnabled: false });
  const text = page.getByText('the mean loss of the third is');
  expect(await text.isVisible()).toBe(true);
  expect(await text.innerText()).toContain(loss);
  await page.getByRole('link', { name: 'Open the simulator' }).click();
  await page.waitForURL(`${cdn.url}?recipe=softmax-regression&batch=3&stage=loss`);
});

test('where scripts run the text in the tag gives way to the simulator', async () => {
  const page = await open('text-only.html');
  await eventually(() => lossIn(page)).toBe(loss);
  expect(await page.getByText('the mean loss of the third is').isVisible()).toBe(false);
});

/** Versions that the elements of the page came with. */
function versionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(({ localName }) =>
      localName.startsWith('bw-')
        ? (customElements.get(localName) as unknown as { version: string }).version
        : [],
    ),
  );
}

async function versionOf(page: Page, tag: string): Promise<string> {
  return page.evaluate(
    (name) => (customElements.get(name) as unknown as { version: string }).version,
    tag,
  );
}

type Message = Readonly<Record<string, unknown>>;

/** Keeps what frames say to the page. */
async function hear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const messages: unknown[] = [];
    (globalThis as unknown as { heard: unknown[] }).heard = messages;
    addEventListener('message', ({ data }) => messages.push(data));
  });
}

function heard(page: Page): Promise<Message[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: Message[] }).heard);
}
