/** `npm run bench`: measures the parts asked for, keeps what was measured, prints the tables, draws the figure. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bringChromium } from '../setup/chromium';
import { ground, type Ground } from './ground';
import { load, machine, type Machine } from './machine';
import { readOptions, USAGE, type PartName } from './options';
import { page, type PageResult } from './parts/page';
import { steps, type StepsResult } from './parts/steps';
import { tables } from './tables';

/** A part is missing until it has been measured. */
export interface Results {
  readonly machine?: Machine;
  readonly parts: { readonly [Name in PartName]?: Part<Measured[Name]> };
}

export interface Part<Result> {
  /** The day, as in 2026-01-31. */
  readonly on: string;
  /** Load of the machine before and after. */
  readonly load: readonly [number, number];
  readonly rounds: number;
  readonly result: Result;
}

export interface Measured {
  readonly steps: StepsResult;
  readonly page: PageResult;
}

const FILE = fileURLToPath(new URL('results.json', import.meta.url));

const measure: { readonly [Name in PartName]: (on: Ground) => Promise<Measured[Name]> } = {
  steps,
  page,
};

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const { parts, rounds } = readOptions(process.argv.slice(2));
  process.env['CHROME_PATH'] = bringChromium();
  const on = await ground(rounds);
  let results = readResults();
  try {
    results = { ...results, machine: machine(on.browser.version()) };
    for (const name of parts) {
      const before = load();
      const result = await measure[name](on);
      const part = { on: today(), load: [before, load()] as const, rounds, result };
      results = { ...results, parts: { ...results.parts, [name]: part } };
      // Kept at once: what was measured stays, whatever becomes of the next part.
      writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    await on.close();
  }
  console.log(tables(results));
}

function readResults(): Results {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : { parts: {} };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

await main();
