/** Runs Python for the tests that hold our work against Python's own, where Python is. */

import { spawnSync } from 'node:child_process';

/** Why such a test is skipped. */
export const NO_NUMPY = 'python3 with numpy is not on this machine';

/** Whether `python3` runs and, unless told otherwise, has NumPy. */
export function hasPython(imports = 'numpy'): boolean {
  return spawnSync('python3', ['-c', `import ${imports}`]).status === 0;
}

/** What a program prints. @throws Error with what it complained of, when it fails */
export function python(program: string, input: string | Uint8Array = ''): Buffer {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', program], { input });
  if (status !== 0) throw new Error(`python3 failed: ${stderr.toString()}`);
  return stdout;
}
