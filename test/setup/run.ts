/** The test command: finds or brings a browser, then runs Vitest with whatever arguments it was given. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bringChromium, NoChromiumError } from './chromium';

const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);

try {
  const env = { ...process.env, CHROME_PATH: bringChromium() };
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
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
