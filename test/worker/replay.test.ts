/** Wherever a walk through a run leads, in whatever order, a step has the bits that a straight run gives it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt, settingsAt, withChange, type Run } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import { valuesOf } from '../../src/core/recipe';
import { batchAt } from '../../src/data/order';
import { allRecipes, recipeOf } from '../../src/recipes';
import { Engine } from '../../src/worker/engine';
import { initialParameters } from '../../src/worker/initial';
import { Program, readTensor } from '../../src/worker/program';
import { hashOf } from '../fidelity/node-hash';
import { mnist, ops, runOf } from './mnist';

/** More than the checkpoints kept, so that they are thinned on the way. */
const STEPS = 200;

type Move =
  | { readonly is: 'trace'; readonly step: number }
  | { readonly is: 'advance'; readonly from: number; readonly count: number }
  | { readonly is: 'change'; readonly step: number; readonly set: Partial<Settings> }
  | { readonly is: 'undo' };

const step = fc.oneof(fc.nat(STEPS - 1), fc.nat(20));
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: fc.constant('trace' as const), step }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('advance' as const),
      from: step,
      count: fc.integer({ min: 1, max: 40 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('change' as const),
      step,
      set: fc.oneof(
        fc.record({ learningRate: fc.constantFrom(0.01, 0.3, 1) }),
        fc.record({ batchSize: fc.constantFrom(1, 2, 5) }),
        fc.record({ order: fc.constantFrom('file' as const, 'shuffled' as const) }),
        fc.record({ seed: fc.nat(3) }),
        fc.record({ start: fc.constantFrom(0, 54_990) }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('undo' as const) }) },
);

/** The hash of every tensor of every step, run straight from the first with nothing kept or gone back to. */
const straight = new Map<string, string[]>();
function straightHashes(run: Run): string[] {
  const key = JSON.stringify(run);
  const known = straight.get(key);
  if (known) return known;
  const recipe = recipeOf(run.recipe);
  const program = new Program(ops, recipe);
  const names = Object.keys(valuesOf(recipe));
  let parameters = tensorsOf(run);
  const hashes = Array.from({ length: STEPS }, (_, at) => {
    const settings = settingsAt(run, at);
    const order = { ...settings, size: mnist.size('train') };
    const indices = batchAt(order, positionAt(run, at), settings.batchSize);
    const { next, values } = program.step(
      parameters,
      settings,
      (pixels, labels) => mnist.gather('train', indices, pixels, labels),
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
  try {
    for (const next of moves) {
      const run = runs.at(-1)!;
      if (next.is === 'trace') {
        expect(hashOf((await engine.trace(next.step)).values)).toBe(straightHashes(run)[next.step]);
      } else if (next.is === 'advance') {
        const until = Math.min(STEPS, next.from + next.count);
        const { trace, costs } = await engine.advance({ from: next.from, until, budget: 1e9 });
        expect(trace!.step).toBe(until - 1);
        expect(costs).toEqual(engine.costs(next.from).slice(0, costs.length));
        expect(hashOf(trace!.values)).toBe(straightHashes(run)[until - 1]);
      } else {
        if (next.is === 'change') runs.push(withChange(run, next.step, next.set));
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
        fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 20 }), (moves) =>
          walk(id, moves),
        ),
        { numRuns: 8 },
      );
    },
  );

  it('leaves no tensor behind', () => {
    expect(ops.memory().numTensors).toBe(0);
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
