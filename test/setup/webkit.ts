/** Finds WebKitGTK with its driver, and a display for it; installs Debian's where that is possible. */

import { installFromDebian, isProgram, onPath } from './debian.ts';

/** Where Debian puts what belongs to a library, by Node's names of processors. */
const FOLDERS: Partial<Record<string, string>> = {
  x64: '/usr/lib/x86_64-linux-gnu',
  arm64: '/usr/lib/aarch64-linux-gnu',
};

/** Programs by their paths. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** A display in memory: WebKitGTK has no mode without one. */
  readonly display: string;
}

/** Those on this machine, or undefined when one is missing. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = onPath(['WebKitWebDriver']).find(isProgram);
  const display = onPath(['Xvfb']).find(isProgram);
  const folder = FOLDERS[process.arch] ?? '/usr/lib';
  const browser = ['4.1', '4.0']
    .map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`)
    .find(isProgram);
  return driver && display && browser ? { driver, browser, display } : undefined;
}

/** The same, installed first when this is Debian or Ubuntu and we may install. */
export function bringWebKit(): WebKitPrograms | undefined {
  const there = findWebKit();
  if (there) return there;
  for (const name of ['webkit2gtk-driver', 'xvfb']) installFromDebian(name, 'WebKit');
  return findWebKit();
}
