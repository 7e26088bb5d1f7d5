/** A cold page load on a slow line, until the first stage has been painted: first visit, and again. */

import type { BrowserContext, Page } from 'playwright';
import type { Session } from '../../../src/session/session';
import { newPage, type Ground } from '../ground';
import { host } from '../host';
import { slowDown, type Line } from '../slow-line';
import { spread, type Spread } from '../statistics';

export interface LoadResult {
  readonly line: Line;
  /** Seconds from the navigation to the painted stage. */
  readonly first: Spread;
  readonly repeat: Spread;
}

const LINE: Line = { latency: 40, rate: 10 };

const MOST_ROUNDS = 5;

export async function load(ground: Ground): Promise<LoadResult> {
  const rounds = Math.min(MOST_ROUNDS, ground.rounds);
  ground.say(`Page load at ${LINE.rate} Mbit/s and ${LINE.latency} ms, ${rounds} rounds.`);
  const on = await host(ground.served.folder);
  const times = { first: [] as number[], repeat: [] as number[] };
  try {
    for (let turn = 0; turn < rounds; turn++) {
      // A context of its own has a cache of its own, empty.
      const context = await ground.browser.newContext({
        viewport: { width: 1600, height: 1000 },
        locale: 'en',
      });
      for (const visit of ['first', 'repeat'] as const) {
        times[visit].push(await visitOnce(context, on.address));
      }
      await context.close();
      ground.say(`  round ${turn + 1} of ${rounds}`);
    }
  } finally {
    on.close();
  }
  return {
    line: LINE,
    first: spread(times.first),
    repeat: spread(times.repeat),
  };
}

async function visitOnce(context: BrowserContext, address: string): Promise<number> {
  const page = await newPage(context);
  await slowDown(page, LINE);
  await watchForStage(page);
  await page.goto(address, { waitUntil: 'commit' });
  const time = await stageShown(page);
  await page.close();
  return time / 1000;
}

declare global {
  interface Window {
    /** Milliseconds from the navigation until a stage was painted. */
    stageShown?: number;
  }
}

/** To be called before the navigation. */
export async function watchForStage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      requestAnimationFrame(() => {
        const shown = document.querySelector<HTMLElement & { session: Session }>('bw-page');
        if (!shown?.session.state.trace) return look();
        // The frame that draws it, and the one after, which begins once that has been painted.
        requestAnimationFrame(() => {
          requestAnimationFrame((now) => (window.stageShown = now));
        });
      });
    };
    look();
  });
}

export async function stageShown(page: Page): Promise<number> {
  await page.waitForFunction(() => window.stageShown !== undefined);
  return page.evaluate(() => window.stageShown!);
}
