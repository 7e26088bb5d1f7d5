import { describe, expect, it, test } from 'vitest';
import { measured } from '../../../components/session/measured';
import { locales } from '../../../src/locales';
import { recipeOf } from '../../../src/recipes';
import type { State } from '../../../src/session/state';
import { sampleState } from '../../../stories/session/sample-state';

const whole = { train: 55_000, validation: 5000, test: 10_000 };

/** A state whose images are all there. */
function stateOf(images: 55_000 | 60_000): State {
  const state = sampleState(recipeOf('keras-two-layer'), 3);
  return {
    ...state,
    run: { ...state.run, settings: { ...state.run.settings, images } },
    progress: {
      loaded: whole,
      totals: whole,
      bytesLoaded: 1,
      bytesTotal: 1,
      faults: [],
      loading: false,
    },
  };
}

test('a batch whose images a copy was made without is said to be absent, not awaited', () => {
  const state = stateOf(55_000);
  const progress = { ...state.progress!, loaded: { ...whole, train: 10_000 } };
  const fault = { shard: 'train-1.bin', split: 'train', first: 10_000, count: 9000 } as const;
  const waits = (reason: 'absent' | 'missing', loading = false): string =>
    measured(
      {
        ...state,
        waiting: 'images',
        progress: { ...progress, loading, faults: [{ ...fault, reason }] },
      },
      locales['en']!,
    );
  expect(waits('absent')).toContain('only the first 10,000 training images are inside');
  expect(waits('absent', true)).toBe('Waiting for the images of this batch.');
  expect(waits('missing')).toBe('Waiting for the images of this batch.');
});

describe.each([
  ['en', 'seen in training'],
  ['es', 'vistas al entrenar'],
] as const)('what was measured, in %s', (lang, seen) => {
  const words = locales[lang]!;

  it('says that validation images were learnt from, where they were', () => {
    expect(measured(stateOf(60_000), words)).toContain(seen);
    expect(measured(stateOf(60_000), words)).toContain('84.0%');
  });

  it('does not say so where they were kept apart', () => {
    expect(measured(stateOf(55_000), words)).not.toContain(seen);
    expect(measured(stateOf(55_000), words)).toContain('84.0%');
  });
});

describe.each([
  ['en', 'the cost does not fall', 'own is 0.01'],
  ['es', 'el costo no baja', 'este programa es 0.01'],
] as const)('a run that does not learn, in %s', (lang, hint, own) => {
  const words = locales[lang]!;
  const state = stateOf(55_000);
  const { changes } = state.run;
  const settings = { ...state.run.settings, learningRate: 1e-9 };
  const still: State = {
    ...state,
    run: { ...state.run, settings, changes },
    costs: new Float32Array(300).fill(2.5),
    ran: 300,
    cursor: { step: 200, stage: 3 },
  };

  it('is given a hint about its learning rate', () => {
    expect(measured(still, words)).toContain(hint);
    expect(measured(still, words)).toContain('2.500');
    expect(measured(still, words)).toContain('1e−9');
    expect(measured(still, words)).toContain(own);
  });

  it('is not, where it learns or has gone too short a way', () => {
    const costs = still.costs.map((cost, step) => cost - step / 200);
    expect(measured({ ...still, costs }, words)).not.toContain(hint);
    expect(measured({ ...still, cursor: { step: 20, stage: 3 } }, words)).not.toContain(hint);
  });
});
