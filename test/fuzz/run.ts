/** `npm run fuzz -- [--count N] [--seed S]`: so many mutated inputs, a million unless told otherwise, shared by all
 * readers. Prints the seed that repeats a failure. */

import { parseArgs } from 'node:util';
import { fuzz, shareOf } from './inputs';
import { readers } from './readers';

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, reader: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = readers.filter(({ name }) => !values.reader || name === values.reader);
const all = Number(values.count ?? 1_000_000);
process.stdout.write(`seed ${String(seed)}, ${String(all)} inputs\n`);
for (const reader of chosen) {
  const count = shareOf(reader, chosen, all);
  const { past, slowest } = await fuzz(reader, seed, count);
  const share = ((100 * past) / count).toFixed(1);
  process.stdout.write(
    `${reader.name}: ${share} % past the header, slowest ${slowest.toFixed(1)} ms\n`,
  );
}
