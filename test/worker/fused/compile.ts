/** Compiles the fused steps. As a script, `npm run kernel`, it writes them down for the page to start at once;
 * the test compiles them again and compares. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../src/worker/fused/', import.meta.url);
const binary = new URL('binary.ts', folder);

const OPTIONS = [
  ...['-O3', '--enable', 'simd', '--runtime', 'stub'],
  // The memory is tfjs's: nothing of our own may lie in it.
  ...['--importMemory', '--noExportMemory', '--noAssert', '--use', 'abort='],
  // It warns of vectors exchanged between our own files.
  ...['--disableWarning', '112'],
];

/** The source of `src/worker/fused/binary.ts`, made anew. @throws {Error} with the compiler's complaints */
export function compile(): string {
  // As a program: the types of its module would declare AssemblyScript's arrays for all our files.
  const asc = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
  const source = fileURLToPath(new URL('assembly/index.ts', folder));
  const room = mkdtempSync(join(tmpdir(), 'batchwise-kernel-'));
  try {
    const out = join(room, 'kernel.wasm');
    execFileSync(process.execPath, [asc, source, '--outFile', out, ...OPTIONS]);
    const text = readFileSync(out).toString('base64');
    return `/** What \`npm run kernel\` makes of the folder \`assembly\`, as base64. */\n\nexport const BINARY =\n  '${text}';\n`;
  } finally {
    rmSync(room, { recursive: true });
  }
}

/** What is written down. */
export function committed(): string {
  return readFileSync(binary, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(binary, compile());
