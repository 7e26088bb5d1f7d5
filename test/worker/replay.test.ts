/** Wherever a walk through a run leads, in whatever order, a step has the bits that a straight run gives it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, settingsAt, withChange, type Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import { valuesOf } from '../../src/core/recipe';
import { batchAt } from '../../src/data/order';
import type { Split } from '../../src/data/split';
import { allRecipes, recipeOf } from '../../src/recipes';
import { Engine } from '../../src/worker/engine';
import { initialParameters } from '../../src/worker/initial';
import { programOf, readTensor } from '../../src/worker/program';
import { hashOf } from '../fidelity/node-hash';
import { mnist, ops, runOf } from './mnist';

/** More than the checkpoints kept, so that they are thinned on the way. */
const STEPS = 200;

/** A step of its own, or one near the step that the move before was about. */
type Place = { readonly step: number } | { readonly by: number };

type Move =
  | { readonly is: 'trace'; readonly to: Place }
  | { readonly is: 'advance'; readonly to: Place; readonly count: number }
  | { readonly is: 'change'; readonly to: Place; readonly set: Partial<Settings> }
  | { readonly is: 'undo' };

const near = fc.record({ by: fc.integer({ min: -2, max: 2 }) });
const to: fc.Arbitrary<Place> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ step: fc.nat(STEPS - 1) }) },
  { weight: 3, arbitrary: near },
);
const set: fc.Arbitrary<Partial<Settings>> = fc.oneof(
  fc.record({ learningRate: fc.constantFrom(0.01, 0.3, 1) }),
  fc.record({ batchSize: fc.constantFrom(1, 2, 5) }),
  fc.record({ order: fc.constantFrom('file' as const, 'shuffled' as const) }),
  fc.record({ seed: fc.nat(3) }),
  fc.record({ start: fc.constantFrom(0, 54_990) }),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: fc.constant('trace' as const), to }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('advance' as const),
      to,
      count: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('change' as const), to, set }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('undo' as const) }) },
);

/** The hash of every tensor of every step, run straight from the first with nothing kept or gone back to. */
const straight = new Map<string, string[]>();
function straightHashes(run: Run): string[] {
  const key = JSON.stringify(run);
  const known = straight.get(key);
  if (known) return known;
  const recipe = recipeOf(run.recipe);
  const program = programOf(ops, recipe);
  const names = Object.keys(valuesOf(recipe));
  let parameters = tensorsOf(run);
  const hashes = Array.from({ length: STEPS }, (_, at) => {
    const settings = settingsAt(run, at);
    const order = { ...settings, size: settings.images };
    const indices = batchAt(order, positionAt(run, at), settings.batchSize);
    // The validation images come first where all are learnt from.
    const before = settings.images === 60_000 ? 5000 : 0;
    const placeOf = (index: number): [Split, number] =>
      index < before ? ['validation', index] : ['train', index - before];
    const { next, values } = program.step(
      parameters,
      settings,
      {
        labels: Int32Array.from(indices, (index) => mnist.label(...placeOf(index))),
        pixels: (n) => mnist.pixels(...placeOf(indices[n]!)),
      },
      names,
    );
    ops.dispose(parameters);
    parameters = { ...next };
    return hashOf(values);
  });
  ops.dispose(parameters);
  straight.set(key, hashes);
  return hashes;
}

function tensorsOf(run: Run) {
  const initial = Object.entries(initialParameters(recipeOf(run.recipe), run));
  return Object.fromEntries(
    initial.map(([name, { data, shape }]) => [name, ops.tensor(data, [...shape])]),
  );
}

async function walk(id: string, moves: readonly Move[]): Promise<void> {
  const runs = [runOf(id, { batchSize: 2, learningRate: 0.1 })];
  const engine = new Engine(ops, mnist, runs[0]!);
  let at = 0;
  const go = (place: Place): number => {
    const step = 'step' in place ? place.step : at + place.by;
    return (at = Math.min(STEPS - 1, Math.max(0, step)));
  };
  try {
    for (const next of moves) {
      const run = runs.at(-1)!;
      if (next.is === 'trace') {
        const step = go(next.to);
        expect(hashOf((await engine.trace(step)).values)).toBe(straightHashes(run)[step]);
      } else if (next.is === 'advance') {
        const from = go(next.to);
        const until = Math.min(STEPS, from + next.count);
        const { trace, costs } = await engine.advance({ from, until, budget: 1e9 });
        expect(trace!.step).toBe(until - 1);
        expect(costs).toEqual(engine.costs(from).slice(0, costs.length));
        expect(hashOf(trace!.values)).toBe(straightHashes(run)[until - 1]);
        at = until - 1;
      } else {
        if (next.is === 'change') runs.push(withChange(run, go(next.to), next.set));
        else if (runs.length > 1) runs.pop();
        engine.setRun(runs.at(-1)!);
      }
    }
  } finally {
    engine.close();
  }
}

describe.each(allRecipes.map(({ id }) => id))('A random walk through %s', (id) => {
  it(
    'finds the same bits as a straight run, through changes and undone changes',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30 }), (moves) =>
          walk(id, moves),
        ),
        { numRuns: 12 },
      );
    },
  );

  it('leaves no tensor behind', () => {
    expect(ops.memory().numTensors).toBe(0);
  });
});

describe('A change', () => {
  it.each([-2, -1, 0, 1, 2])('%i steps from the one on show holds from its step on', async (by) => {
    for (const then of [-2, -1, 0, 1, 2]) {
      await walk('softmax-regression', [
        { is: 'trace', to: { step: 150 } },
        { is: 'change', to: { by }, set: { learningRate: 0.3 } },
        { is: 'trace', to: { step: 150 + then } },
        { is: 'undo' },
        { is: 'trace', to: { by: 1 } },
      ]);
    }
  });
});

describe('Requests made all at once', () => {
  it('are each answered as if they were alone', async () => {
    const run = runOf('softmax-regression', { batchSize: 2, learningRate: 0.1 });
    const engine = new Engine(ops, mnist, run);
    const expected = straightHashes(run);
    const steps = [190, 3, 131, 3, 0, 199, 130, 132];
    const [traces, advanced, weights] = await Promise.all([
      Promise.all(steps.map((at) => engine.trace(at))),
      engine.advance({ from: 40, until: 60, budget: 1e9 }),
      engine.parameters(77),
    ]);
    traces.forEach(({ values }, n) => expect(hashOf(values)).toBe(expected[steps[n]!]));
    expect(hashOf(advanced.trace!.values)).toBe(expected[59]);
    const { values } = await engine.trace(77, Object.keys(weights));
    expect(hashOf(weights)).toBe(hashOf(values));
    engine.close();
  });
});

it('A tensor is read as a copy, which later work cannot change', () => {
  const tensor = ops.tensor([1, 2, 3]);
  const { data } = readTensor(tensor);
  data[0] = 9;
  expect([...tensor.dataSync()]).toEqual([1, 2, 3]);
  tensor.dispose();
});
