/** Finds the Chromium in which the tests run, installs Debian's where that is possible, and says how it is started. */

import { join } from 'node:path';
import { chromium } from 'playwright';
import { installFromDebian, isProgram, isRoot, onPath } from './debian.ts';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Thrown with one sentence for the person who ran the tests. */
export class NoChromiumError extends Error {}

/**
 * The path of a Chromium on this machine, or undefined when there is none.
 * `CHROME_PATH` decides when it is set.
 *
 * @throws NoChromiumError when `CHROME_PATH` names no program
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new NoChromiumError(`CHROME_PATH is "${named}", which is not a program that can be run.`);
  }
  return candidates().find(isProgram);
}

/**
 * The path of a Chromium, installed first when this is Debian or Ubuntu and we may install.
 *
 * @throws NoChromiumError when there is none and none can be installed
 */
export function bringChromium(): string {
  const found =
    findChromium() ?? (installFromDebian('chromium', 'Chromium') ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new NoChromiumError(
    'The tests run in a real browser and found none: install Chromium or Google Chrome, or set CHROME_PATH to its program.',
  );
}

/** Chromium heeds the last list only, so what Playwright would leave out is repeated. */
const LEFT_OUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  'PreconnectToSearch',
  // What drops down from the address bar are two pages of Chromium's own, which it loads ahead for each window, also
  // where nobody sees any: that takes more than a second of a processor, as long as our page.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** How Playwright starts the browser, for component tests and page tests alike. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${LEFT_OUT.join()}`,
  ];
  // Chromium refuses to start its sandbox for root.
  if (isRoot()) args.push('--no-sandbox');
  return executablePath === undefined ? { args } : { executablePath, args };
}

function candidates(): string[] {
  const onWindows = WINDOWS_ROOTS.flatMap((root) => {
    const folder = process.env[root];
    return folder === undefined ? [] : WINDOWS_PLACES.map((place) => join(folder, place));
  });
  return [...PLACES, ...onPath(COMMANDS), ...onWindows, chromium.executablePath()];
}
