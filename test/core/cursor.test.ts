import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveStages, moveSteps, sameCursor, type Cursor } from '../../src/core/cursor';

const STAGES = 8;
const STEPS = 100;
const place: fc.Arbitrary<Cursor> = fc.record({
  step: fc.nat(STEPS - 1),
  stage: fc.nat(STAGES - 1),
});

describe('moveStages', () => {
  it('goes on into the next batch and back into the one before', () => {
    expect(moveStages({ step: 3, stage: 7 }, 1, STAGES, STEPS)).toEqual({ step: 4, stage: 0 });
    expect(moveStages({ step: 4, stage: 0 }, -1, STAGES, STEPS)).toEqual({ step: 3, stage: 7 });
  });

  it('comes back to where it was, wherever it did not meet an end', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: -900, max: 900 }), (cursor, by) => {
        const there = moveStages(cursor, by, STAGES, STEPS);
        const at = cursor.step * STAGES + cursor.stage + by;
        fc.pre(at >= 0 && at < STAGES * STEPS);
        expect(sameCursor(moveStages(there, -by, STAGES, STEPS), cursor)).toBe(true);
      }),
    );
  });

  it('stays within the run', () => {
    expect(moveStages({ step: 0, stage: 2 }, -9, STAGES, STEPS)).toEqual({ step: 0, stage: 0 });
    expect(moveStages({ step: 99, stage: 2 }, 9, STAGES, STEPS)).toEqual({ step: 99, stage: 7 });
  });
});

describe('moveSteps', () => {
  it('keeps the stage and stays within the run', () => {
    expect(moveSteps({ step: 5, stage: 3 }, 1, STEPS)).toEqual({ step: 6, stage: 3 });
    expect(moveSteps({ step: 5, stage: 3 }, -9, STEPS)).toEqual({ step: 0, stage: 3 });
    expect(moveSteps({ step: 5, stage: 3 }, Infinity, STEPS)).toEqual({ step: 99, stage: 3 });
  });
});

describe('sameCursor', () => {
  it('tells cursors apart by step and by stage', () => {
    expect(sameCursor({ step: 1, stage: 2 }, { step: 1, stage: 2 })).toBe(true);
    expect(sameCursor({ step: 1, stage: 2 }, { step: 2, stage: 2 })).toBe(false);
    expect(sameCursor({ step: 1, stage: 2 }, { step: 1, stage: 1 })).toBe(false);
  });
});
