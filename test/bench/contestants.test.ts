/** What the bench compares must do the same work: every contestant comes to our loss. */

import '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { hasPython, NO_NUMPY } from '../setup/python';
import { mnist } from '../worker/mnist';
import { entries, ENTRIES } from './contestants';
import { costOf } from './contestants/cost';
import { jobOf, PROGRAMS } from './contestants/job';
import { NumPy } from './numpy';

const STEPS = 12;

describe.each(PROGRAMS)('on %s', (program) => {
  const job = jobOf({ program, batchSize: 20 }, mnist);
  const before = costOf(job, job.initial);
  const costAfter = async (name: (typeof ENTRIES)[number]): Promise<number> => {
    const contestant = await entries[name].enter()(job);
    await contestant.run(STEPS / 2);
    await contestant.run(STEPS / 2);
    const cost = await contestant.cost();
    contestant.close();
    return cost;
  };

  const oursAfter = costAfter('ours');

  it.each(ENTRIES.filter((name) => !entries[name].otherMaths))(
    '%s comes to the loss that we come to',
    async (name) => {
      const cost = await costAfter(name);
      expect(Math.abs(cost - before)).toBeGreaterThan(1e-4);
      expect(cost).toBeCloseTo(await oursAfter, 5);
    },
  );

  it('brain.js, whose maths is another, learns', async () => {
    const cost = await costAfter('brain');
    expect(cost).toBeLessThan(before);
  });

  it.skipIf(!hasPython()).each([false, true])(
    `NumPy comes to our loss, with images scaled beforehand: %s (skipped where ${NO_NUMPY})`,
    async (scaled) => {
      const numpy = await NumPy.start(job, scaled);
      await numpy.run(STEPS / 2);
      await numpy.run(STEPS / 2);
      const cost = await numpy.cost();
      numpy.close();
      expect(cost).toBeCloseTo(await oursAfter, 5);
    },
  );
});
