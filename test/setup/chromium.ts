/** Finds the Chromium in which the tests run, installs Debian's where that is possible, and says how it is started. */

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

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
  const found = findChromium() ?? (installFromDebian() ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new NoChromiumError(
    'The tests run in a real browser and found none: install Chromium or Google Chrome, or set CHROME_PATH to its program.',
  );
}

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
  ];
  // Chromium refuses to start its sandbox for root.
  if (isRoot()) args.push('--no-sandbox');
  return executablePath === undefined ? { args } : { executablePath, args };
}

function candidates(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const onWindows = WINDOWS_ROOTS.flatMap((root) => {
    const folder = process.env[root];
    return folder === undefined ? [] : WINDOWS_PLACES.map((place) => join(folder, place));
  });
  return [...PLACES, ...onPath, ...onWindows, chromium.executablePath()];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installFromDebian(): boolean {
  if (process.platform !== 'linux' || !isRoot() || !isDebian()) return false;
  process.stderr.write('No Chromium here: installing the one of this Debian (about a minute).\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A list that can't be brought up to date may still name a package that can be fetched.
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] });
  try {
    const quiet = ['-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
    execFileSync('apt-get', ['install', ...quiet, 'chromium'], { env, stdio: ['ignore', 2, 2] });
    return true;
  } catch {
    return false;
  }
}
