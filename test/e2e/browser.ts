/** Starts the browser in which page tests run: Chromium, or Firefox in the project of that name. */

import { chromium, firefox, type Browser } from 'playwright';
import { launchOptions } from '../setup/chromium';
import { findFirefox, firefoxOptions } from '../setup/firefox';

/** Whether these are the tests that run in Firefox. */
export const IN_FIREFOX = process.env['BATCHWISE_BROWSER'] === 'firefox';

export function launch(): Promise<Browser> {
  if (!IN_FIREFOX) return chromium.launch(launchOptions());
  const program = findFirefox();
  if (program === undefined) throw new Error('There is no Firefox.');
  return firefox.launch(firefoxOptions(program));
}
