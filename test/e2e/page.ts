/** Opens the built page in a browser as a person would, and fails the test on any error that the page reports. */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';
import { launch } from './browser';

export interface PageOptions extends BrowserContextOptions {
  /** Errors that this test provokes; they are not held against the page. */
  readonly expectedErrors?: readonly RegExp[];
  /** In place of the one that most tests share. */
  readonly browser?: Browser;
  /** Called before the page loads: the place to route requests or to add scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

// Clicks wait for the page, and a busy machine makes it slow.
const ACTION_TIMEOUT_MS = 30_000;

// Said where a page may not keep its files, as in every test but those of that: what stands between a page and its
// server would see no request of a page that has kept them.
const BLOCKED = 'Service Worker registration blocked by Playwright';

let started: Promise<Browser> | undefined;

/**
 * Contexts by their options, each for all tests of a file that have nothing to prepare: what the first of them has
 * fetched and compiled need not be so again. A page leaves nothing behind in its context, as the test of privacy shows.
 */
const shared = new Map<string, Promise<BrowserContext>>();

/** Called by the setup after each file. */
export async function closeBrowser(): Promise<void> {
  const closing = started;
  started = undefined;
  shared.clear();
  await (await closing)?.close();
}

/**
 * A page of its own at `path`, closed when the running test ends. The test fails if the
 * page threw, or printed an error or a warning.
 *
 * @param path relative to the page's folder, such as `?stage=softmax`
 */
export async function openPage(path = '', options: PageOptions = {}): Promise<Page> {
  const { expectedErrors = [], prepare, browser: own, ...contextOptions } = options;
  const browser = own ?? (await (started ??= launch()));
  const alone = own !== undefined || prepare !== undefined;
  const context = await (alone
    ? newContext(browser, contextOptions)
    : sharedContext(browser, contextOptions));
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text() === BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning') {
      errors.push(`${message.text()} (${message.location().url})`);
    }
  });
  onTestFinished(async () => {
    await (alone ? context : page).close();
    const unexpected = errors.filter((text) => !expectedErrors.some((known) => known.test(text)));
    expect(unexpected, 'errors reported by the page').toEqual([]);
  });
  await prepare?.(page);
  await page.goto(new URL(path, inject('pageUrl')).href);
  return page;
}

function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1600, height: 1000 },
    locale: 'en',
    serviceWorkers: 'block',
    ...options,
  });
}

function sharedContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options);
  const context = shared.get(key) ?? newContext(browser, options);
  shared.set(key, context);
  return context;
}
