/** The standard run has the same bits in every process, today and when its hash was written down. */

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function hashesInFreshProcess(): Promise<string> {
  const script = pathOf('standard-run.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script]);
  return stdout;
}

it('gives the committed hash in two fresh processes', { timeout: 120_000 }, async () => {
  const committed = readFileSync(pathOf('standard-run.hash'), 'utf8');
  expect(await hashesInFreshProcess()).toBe(committed);
  expect(await hashesInFreshProcess()).toBe(committed);
});
