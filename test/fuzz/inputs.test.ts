/** A hundred thousand mutated inputs: every reader takes them or refuses them in its own words, and never hangs. */

import { afterAll, describe, expect, it } from 'vitest';
import { fuzz, shareOf, type Outcome } from './inputs';
import { readers } from './readers';

const SEED = 20_251;
const COUNT = 100_000;

/** Milliseconds that nobody may hang for, with room for a machine that does other things. */
const HANG = 5_000;

const outcomes: Outcome[] = [];

describe('mutated inputs', () => {
  it.each(readers)('of $name are read or refused', async (reader) => {
    const outcome = await fuzz(reader, SEED, shareOf(reader, readers, COUNT));
    outcomes.push(outcome);
    expect(outcome.past / outcome.read, 'share past the header').toBeGreaterThan(0.1);
    expect(outcome.slowest).toBeLessThan(HANG);
  });
});

afterAll(() => {
  const sum = (part: 'read' | 'past'): number =>
    outcomes.reduce((all, each) => all + each[part], 0);
  expect(sum('read')).toBeGreaterThanOrEqual(100_000);
  expect(sum('past') / sum('read'), 'share past the header').toBeGreaterThan(0.5);
});
