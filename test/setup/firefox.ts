/** Finds a Firefox as its makers ship it, installs Debian's where that is possible, and says how it is started. */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installFromDebian, isProgram, onPath } from './debian.ts';

const PLACES = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Firefox on this machine, or undefined when there is none. `FIREFOX_PATH` decides when it is set. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return [...PLACES, ...onPath(['firefox-esr', 'firefox'])].find(isProgram);
}

/** The path of a Firefox, installed first when this is Debian or Ubuntu and we may install. */
export function bringFirefox(): string | undefined {
  return findFirefox() ?? (installFromDebian('firefox-esr', 'Firefox') ? findFirefox() : undefined);
}

/** How Playwright starts it: through `firefox-bidi.ts`, a program of a line that knows where all lies. */
export function firefoxOptions(firefox: string): { channel: string; executablePath: string } {
  const folder = resolve('node_modules/.cache');
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const words = [process.execPath, '--import', tsx, resolve('test/setup/firefox-bidi.ts'), firefox];
  const line = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  mkdirSync(folder, { recursive: true });
  const executablePath = join(folder, 'firefox.sh');
  // Moved there whole: another test may be starting it at this moment.
  const draft = `${executablePath}.${process.pid}`;
  writeFileSync(draft, `#!/bin/sh\nexec ${line} "$@"\n`, { mode: 0o755 });
  renameSync(draft, executablePath);
  return { channel: 'moz-firefox', executablePath };
}
