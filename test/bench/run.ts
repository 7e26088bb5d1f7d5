/** `npm run bench`: measures the parts asked for, keeps what was measured, prints the tables, draws the figure. */

import { bringChromium } from '../setup/chromium';
import { drawGrowth } from './figure';
import { ground, type Ground } from './ground';
import { load as loadOfMachine, machine } from './machine';
import { README, readOptions, USAGE, type PartName } from './options';
import { bytes } from './parts/bytes';
import { course } from './parts/course';
import { evaluate } from './parts/evaluate';
import { growth } from './parts/growth';
import { load } from './parts/load';
import { memory } from './parts/memory';
import { page } from './parts/page';
import { start } from './parts/start';
import { steps } from './parts/steps';
import { writeReadme } from './readme';
import { readResults, writeResults, type Measured } from './results';
import { tables } from './tables';

const measure: { readonly [Name in PartName]: (on: Ground) => Promise<Measured[Name]> } = {
  steps,
  page,
  start,
  load,
  evaluate,
  memory,
  bytes,
  course,
  growth,
};

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  if (args.includes(README)) return writeReadme(readResults());
  const { parts, rounds } = readOptions(args);
  process.env['CHROME_PATH'] = bringChromium();
  const on = await ground(rounds);
  let results = readResults();
  try {
    results = { ...results, machine: machine(on.browser.version()) };
    for (const [n, name] of parts.entries()) {
      const [before, begin] = [loadOfMachine(), performance.now()];
      on.say(`Part ${n + 1} of ${parts.length}: ${name}.`);
      const result = await measure[name](on);
      const part = { on: today(), load: [before, loadOfMachine()] as const, rounds, result };
      results = { ...results, parts: { ...results.parts, [name]: part } };
      // Kept at once: what was measured stays, whatever becomes of the next part.
      await writeResults(results);
      on.say(`  took ${Math.round((performance.now() - begin) / 1000)} s`);
    }
  } finally {
    await on.close();
  }
  if (results.parts.growth) drawGrowth(results.parts.growth.result);
  console.log(tables(results));
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

await main(process.argv.slice(2));
