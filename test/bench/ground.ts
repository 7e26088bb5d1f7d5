/** What the parts of the bench have in common: one browser, the built page, and the bench's own page. */

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import type { Session } from '../../src/session/session';
import { launchOptions } from '../setup/chromium';
import { serve, type Served } from './build';
import type {} from './lab/lab';

export interface Ground {
  readonly browser: Browser;
  readonly served: Served;
  readonly rounds: number;
  /** Says on the terminal how far it is. */
  readonly say: (text: string) => void;
}

export async function ground(rounds: number): Promise<Ground & { close(): Promise<void> }> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  say('Building the page.');
  const served = await serve();
  const browser = await chromium.launch(launchOptions());
  return {
    browser,
    served,
    rounds,
    say,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** The bench's own page. */
export async function openLab({ browser, served }: Ground): Promise<Page> {
  const page = await newPage(await browser.newContext());
  await page.goto(served.lab);
  await page.waitForFunction(() => Boolean(window.lab));
  return page;
}

/** The built page, as a person has it. @param query such as `?batch=5` */
export async function openPage(
  { browser, served }: Ground,
  query: string,
  context?: BrowserContext,
): Promise<Page> {
  const page = await newPage(
    context ??
      (await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'en' })),
  );
  await page.goto(served.page + query);
  return page;
}

export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // What is evaluated in the page was compiled for Node, with calls that keep functions their names.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  page.on('pageerror', (error) => process.stderr.write(`The page failed: ${error.message}\n`));
  return page;
}

/** Resolves once the page has all images, shows its batch and has nothing left to do. Accuracies along a long run take
 * a busy machine long: after half a minute it goes on without, and says so. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
    const { progress, busy, playing, trace } = session.state;
    return trace !== null && !busy && !playing && progress?.loading === false;
  });
  const reported = page.waitForFunction(
    () => {
      const { session } = document.querySelector<HTMLElement & { session: Session }>('bw-page')!;
      const { measures, ran, recipe } = session.state;
      return measures.size >= (ran === 0 ? 0 : Math.floor((ran - 1) / recipe.reportEvery) + 1);
    },
    null,
    { timeout: 30_000 },
  );
  await reported.catch(() => process.stderr.write('  going on while accuracies are measured\n'));
}
