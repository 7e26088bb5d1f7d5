/** What to measure, and how often. */

import { parseArgs } from 'node:util';

export const PARTS = [
  'steps',
  'page',
  'start',
  'load',
  'evaluate',
  'memory',
  'bytes',
  'course',
  'growth',
] as const;

export type PartName = (typeof PARTS)[number];

/** Measures nothing: writes what was measured into the README. */
export const README = 'readme';

export interface Options {
  readonly parts: readonly PartName[];
  readonly rounds: number;
}

export const USAGE = `npm run bench -- [part ...] [--rounds N]

Parts, all by default: ${PARTS.join(', ')}.
Rounds, 9 by default: how often each contestant has its turn.
What is measured takes the place of that part in test/bench/results.json.

npm run bench -- ${README}

Measures nothing: writes the tables of test/bench/results.json into the README.`;

/** @throws {RangeError} with a sentence for the person who typed it */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '9' } },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`The rounds are a whole number from 1, not ${values.rounds}.`);
  }
  const unknown = positionals.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) throw new RangeError(`There is no part ${unknown}.`);
  return {
    parts: positionals.length === 0 ? PARTS : PARTS.filter((part) => positionals.includes(part)),
    rounds,
  };
}
