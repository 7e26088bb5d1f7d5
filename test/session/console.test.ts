/** What a program has printed at a place of its run, whatever way the session came there. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleOf } from '../../src/console';
import { linesOf } from '../../src/console/printed';
import { epochOf } from '../../src/core/epochs';
import { wholeLocaleFor } from '../../src/locales/whole';
import { updatesAt } from '../../src/session/state';
import { mnist, runOf } from '../worker/mnist';
import { started, type Rig } from './rig';

const sizes = { train: mnist.size('train'), validation: mnist.size('validation') };

function printed({ state }: Rig): string[] {
  const { recipe, run } = state;
  const words = wholeLocaleFor('en').console.printed;
  const figures = {
    ...state,
    epoch: epochOf(recipe, run.settings, sizes),
    updates: updatesAt(state),
  };
  return linesOf(consoleOf(recipe).print(figures, { image: 5, verbose: 1, words }));
}

const runs = [
  runOf('softmax-regression', { batches: 53, batchSize: 10 }),
  runOf('gradient-tape', { batches: 4, batchSize: 10 }),
  // An epoch and a bit, with a change in the second.
  runOf('keras-two-layer', { batches: 63, batchSize: 1000 }, [{ step: 61, set: { batchSize: 9 } }]),
];

describe.each(runs)('the console of $recipe', (run) => {
  it('is whole at the end of a run that was jumped through, once that has come to rest', async () => {
    const rig = await started(run);
    rig.session.toEnd();
    await rig.rest();
    const lines = printed(rig);
    expect(lines.join('\n')).not.toContain('…');
    expect(lines.length).toBeGreaterThan(4);
    rig.session.reset();
    await rig.rest();
    expect(printed(rig).length).toBeLessThan(lines.length);
    rig.session.toEnd();
    await rig.rest();
    expect(printed(rig)).toEqual(lines);
  });

  it('says the same at a place by whatever way', async () => {
    const { batches } = run.settings;
    const place = fc.record({
      step: fc.integer({ min: 0, max: batches - 1 }),
      stage: fc.constantFrom(0, 3, 99),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), async (way) => {
        const rig = await started(run);
        const go = async ({ step, stage }: (typeof way)[number]): Promise<void> => {
          const last = rig.state.recipe.stages.length - 1;
          rig.session.go({ step, stage: Math.min(stage, last) });
          await rig.rest();
        };
        for (const each of way) await go(each);
        const wandered = printed(rig);
        const straight = await started(run, rig.state.cursor);
        await straight.rest();
        expect(wandered).toEqual(printed(straight));
        rig.session.close();
        straight.session.close();
      }),
      { numRuns: 4 },
    );
  });
});
