/** The machine that a measurement was made on, and how busy it was with other things. */

import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem, type as systemType } from 'node:os';
import { hasPython } from '../setup/python';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GiB */
  readonly memory: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
  /** Null where there is none. */
  readonly numpy: string | null;
}

export function machine(browser: string): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: systemType(),
    browser: `Chromium ${browser}`,
    node: process.version.slice(1),
    numpy: numpy(),
  };
}

/** Mean number of processes that wanted to run, over the last minute. */
export function load(): number {
  return Number(loadavg()[0]!.toFixed(2));
}

function numpy(): string | null {
  if (!hasPython()) return null;
  const { stdout } = spawnSync('python3', ['-c', 'import numpy; print(numpy.__version__)']);
  return stdout.toString().trim();
}
