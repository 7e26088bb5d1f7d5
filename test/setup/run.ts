/** The test command: finds or brings a browser, then runs Vitest with whatever arguments it was given. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bringChromium, NoChromiumError } from './chromium';
import { bringFirefox } from './firefox';
import { bringWebKit } from './webkit';

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);

const options = process.argv.slice(2);

/** Whether tests of a project run: of all, unless some are named. */
function wanted(project: string): boolean {
  const named = options.filter((_, i) => options[i - 1] === '--project');
  return named.length === 0 || named.includes(project);
}

try {
  const env = { ...process.env, CHROME_PATH: bringChromium() };
  // Without one its tests are skipped, each of them saying so.
  if (wanted('firefox')) bringFirefox();
  if (wanted('webkit')) bringWebKit();
  const child = spawn(process.execPath, [vitest, 'run', ...options], {
    env,
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  if (!(error instanceof NoChromiumError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
