/** Writes what was measured into the README, between two marks, so that its numbers are always those of the JSON. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { drawGrowth } from './figure';
import { PARTS } from './options';
import type { Results } from './results';
import { tables } from './tables';

const FILE = fileURLToPath(new URL('../../README.md', import.meta.url));

const BEGIN = '<!-- What `npm run bench` measured: written by `npm run bench -- readme`. -->';
const END = '<!-- End of what was measured. -->';

/** The section that a README without marks gets it before. */
const NEXT = '## Where things are';

/** @throws {Error} while a part has not been measured: an old number is not to stand beside a new one. */
export async function writeReadme(results: Results): Promise<void> {
  const missing = PARTS.filter((name) => !results.parts[name]);
  if (missing.length > 0)
    throw new Error(`Not measured yet: npm run bench -- ${missing.join(' ')}`);
  drawGrowth(results.parts.growth!.result);
  const text = withSection(readFileSync(FILE, 'utf8'), section(results));
  const config = await resolveConfig(FILE);
  writeFileSync(FILE, await format(text, { ...config, parser: 'markdown' }));
}

/** The README with this section in place of the one it has, or before the section after it. */
export function withSection(readme: string, section: string): string {
  const marked = `${BEGIN}\n\n${section}\n\n${END}`;
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin >= 0 && end > begin) {
    return readme.slice(0, begin) + marked + readme.slice(end + END.length);
  }
  const at = readme.indexOf(NEXT);
  if (at < 0) throw new Error(`The README has no section "${NEXT}".`);
  return `${readme.slice(0, at)}${marked}\n\n${readme.slice(at)}`;
}

function section(results: Results): string {
  return `## How fast it is

\`npm run bench\` trains the same program on the same images from the same weights, side by side: our engine as the page runs it, alone, and stage by stage; TensorFlow.js as its guides teach it; ConvNetJS and brain.js; and NumPy on one thread. \`npm run bench -- --help\` lists its parts.

${tables(results)}

![How it grows: time to a random batch by batches of the run, time of a step by images in a batch, batches a second by sessions of a page](test/bench/growth.svg)`;
}
