/** A cold page load on a slow line, until the first stage has been painted: first visit, and again. Beside it a page
 * with nothing but a script of one line, which is what browser, machine and line take by themselves. */

import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import type { Session } from '../../../src/session/session';
import { newPage, type Ground } from '../ground';
import { host } from '../host';
import type { Line } from '../slow-line';
import { spread, type Spread } from '../statistics';

export interface LoadResult {
  readonly line: Line;
  /** Seconds from the navigation to the painted stage. */
  readonly first: Spread;
  readonly repeat: Spread;
  /** The same to the painted text of the empty page. */
  readonly emptyFirst: Spread;
  readonly emptyRepeat: Spread;
}

const LINE: Line = { latency: 40, rate: 10 };

const MOST_ROUNDS = 5;

const EMPTY: Readonly<Record<string, string>> = {
  'index.html':
    '<!doctype html><title>Empty</title><script type="module" src="script.js"></script><p>Empty</p>',
  'script.js':
    "requestAnimationFrame(() => requestAnimationFrame((now) => console.debug('shown', now)));",
};

export async function load(ground: Ground): Promise<LoadResult> {
  const rounds = Math.min(MOST_ROUNDS, ground.rounds);
  ground.say(`Page load at ${LINE.rate} Mbit/s and ${LINE.latency} ms, ${rounds} rounds.`);
  const hosts = {
    page: await host(ground.served.folder, LINE),
    empty: await host(emptyPage(ground), LINE),
  };
  const visits = (): { first: number[]; repeat: number[] } => ({ first: [], repeat: [] });
  const times = { page: visits(), empty: visits() };
  try {
    for (let turn = 0; turn < rounds; turn++) {
      for (const name of ['page', 'empty'] as const) {
        // A context of its own has a cache of its own, empty.
        const context = await ground.browser.newContext({
          viewport: { width: 1600, height: 1000 },
          locale: 'en',
        });
        for (const visit of ['first', 'repeat'] as const) {
          times[name][visit].push(await visitOnce(context, hosts[name].address, name === 'page'));
        }
        await context.close();
      }
      ground.say(`  round ${turn + 1} of ${rounds}`);
    }
  } finally {
    for (const on of Object.values(hosts)) on.close();
  }
  return {
    line: LINE,
    first: spread(times.page.first),
    repeat: spread(times.page.repeat),
    emptyFirst: spread(times.empty.first),
    emptyRepeat: spread(times.empty.repeat),
  };
}

/** Its folder, beside the built page's. */
function emptyPage({ served }: Ground): string {
  const folder = `${served.folder}/../empty`;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

async function visitOnce(
  context: BrowserContext,
  address: string,
  hasStages: boolean,
): Promise<number> {
  const page = await newPage(context);
  if (hasStages) await watchForStage(page);
  const shown = isShown(page);
  await page.goto(address, { waitUntil: 'commit' });
  const time = await shown;
  await page.close();
  return time / 1000;
}

/** Has the page say when a stage was painted: to be called before the navigation. */
export async function watchForStage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      requestAnimationFrame(() => {
        const shown = document.querySelector<HTMLElement & { session: Session }>('bw-page');
        if (!shown?.session.state.trace) return look();
        // The frame that draws it, and the one after, which begins once that has been painted.
        requestAnimationFrame(() => {
          requestAnimationFrame((now) => console.debug('shown', now));
        });
      });
    };
    look();
  });
}

/** Milliseconds from the navigation until the page says so: to be called before the navigation. The page tells it by
 * itself: to be asked would take a script of its own there, of 50 ms of the time that is measured. */
export async function isShown(page: Page): Promise<number> {
  const said = await page.waitForEvent('console', (message) => message.text().startsWith('shown '));
  return Number(said.text().split(' ')[1]);
}
