/** Where the learner stands: a step (batch, from 0) and a stage in it (index into the recipe's). */

export interface Cursor {
  readonly step: number;
  readonly stage: number;
}

/** The cursor `by` stages on (back when negative), held within a run of `steps` steps. */
export function moveStages(cursor: Cursor, by: number, stages: number, steps: number): Cursor {
  const last = steps * stages - 1;
  const at = Math.min(last, Math.max(0, cursor.step * stages + cursor.stage + by));
  return { step: Math.floor(at / stages), stage: at % stages };
}

/** The cursor `by` batches on at the same stage, held within a run of `steps` steps. */
export function moveSteps(cursor: Cursor, by: number, steps: number): Cursor {
  return { ...cursor, step: Math.min(steps - 1, Math.max(0, cursor.step + by)) };
}

export function sameCursor(a: Cursor, b: Cursor): boolean {
  return a.step === b.step && a.stage === b.stage;
}

export function isAfter(a: Cursor, b: Cursor): boolean {
  return a.step === b.step ? a.stage > b.stage : a.step > b.step;
}
