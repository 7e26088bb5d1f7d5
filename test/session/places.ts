/** Places drawn at random, as a learner may reach them, for properties that hold for all of them. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Axis, FocusChange } from '../../src/core/axis';
import { refusalFor, shapeOf, valuesOf, type Recipe } from '../../src/core/recipe';
import { lengthOf, settingsAt, type Change, type Run } from '../../src/core/run';
import { bounds, isForWholeRun, type SettingName, type Settings } from '../../src/core/settings';
import { sizeOf, type Values } from '../../src/core/value';
import { allRecipes } from '../../src/recipes';
import type { Place } from '../../src/session/address';

const axes: readonly Axis[] = ['image', 'pixel', 'hidden', 'class'];

const whole = (name: 'batchSize' | 'batches' | 'seed' | 'start') =>
  fc.integer({ min: bounds[name].least, max: bounds[name].most });

const settings: { [Name in Exclude<SettingName, 'images'>]: fc.Arbitrary<Settings[Name]> } = {
  learningRate: fc.oneof(
    fc.constantFrom(0.5, 0.1, 1e-7, 0.30000000000000004),
    fc.double({ min: bounds.learningRate.least, max: bounds.learningRate.most, noNaN: true }),
  ),
  batchSize: whole('batchSize'),
  batches: whole('batches'),
  order: fc.constantFrom('file', 'shuffled'),
  seed: whole('seed'),
  start: whole('start'),
};

const someSettings = fc
  .record(settings, { requiredKeys: [] })
  .filter((set) => Object.keys(set).length > 0);

/** Changes in the order of their steps. */
const changes = (most: number): fc.Arbitrary<Change[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: bounds.batches.most }), { maxLength: most })
    .map((steps) => steps.sort((a, b) => a - b))
    .chain((steps) =>
      fc.tuple(...steps.map((step) => someSettings.map((set): Change => ({ step, set })))),
    );

/** Finite float32 numbers of every kind, −0 and the smallest among them. */
const weightsOf = (recipe: Recipe): fc.Arbitrary<Values> =>
  fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }).map((numbers) =>
    Object.fromEntries(
      Object.entries(recipe.parameters).map(([name, spec]) => {
        const shape = shapeOf(recipe, spec.axes, 0);
        const data = new Float32Array(sizeOf(shape)).map((_, i) => numbers[i % numbers.length]!);
        return [name, { shape, data }];
      }),
    ),
  );

const focusAt = (recipe: Recipe, batchSize: number): fc.Arbitrary<FocusChange> => {
  const positions = axes.flatMap((axis) => {
    const [size] = shapeOf(recipe, [axis], batchSize);
    return size === undefined ? [] : [[axis, fc.nat(size - 1)] as const];
  });
  return fc.record(Object.fromEntries(positions), { requiredKeys: [] });
};

const restOf = (recipe: Recipe, run: Run): fc.Arbitrary<Place> =>
  fc
    .record({ step: fc.nat(lengthOf(run) - 1), stage: fc.nat(recipe.stages.length - 1) })
    .chain((cursor) =>
      focusAt(recipe, settingsAt(run, cursor.step).batchSize).chain((focus) =>
        fc.record({
          run: fc.constant(run),
          cursor: fc.constant(cursor),
          focus: fc.constant(focus),
          pinned: fc.option(
            fc.constantFrom(...Object.entries(valuesOf(recipe))).map(([name, spec]) => ({
              name,
              at: Object.fromEntries(
                Object.entries(focus).filter(([axis]) => spec.axes.includes(axis as Axis)),
              ),
            })),
          ),
          lang: fc.constantFrom(null, 'en', 'es'),
          theme: fc.constantFrom(null, 'light', 'dark'),
          backend: fc.constantFrom(null, 'fused', 'wasm', 'cpu'),
        }),
      ),
    );

/** Any place in a run with at most `changes` changes, with own weights where `weights` says so. */
export function placeIn(options: {
  readonly changes: number;
  readonly weights: boolean;
}): fc.Arbitrary<{ place: Place; recipe: Recipe }> {
  return fc.constantFrom(...allRecipes).chain((recipe) =>
    fc
      .record({
        settings: fc.record({ ...settings, images: fc.constantFrom(...recipe.imageChoices) }),
        changes: changes(options.changes),
        weights: options.weights ? fc.option(weightsOf(recipe)) : fc.constant(null),
      })
      .map(({ weights, ...run }): Run => ({
        recipe: recipe.id,
        ...run,
        ...(weights && { weights }),
      }))
      .chain((run) => restOf(recipe, run))
      .map((place) => ({ place, recipe })),
  );
}

/** Fails unless the page could show this place. */
export function expectSound({ run, cursor, focus, pinned }: Place, recipe: Recipe): void {
  expect(run.recipe).toBe(recipe.id);
  const sets = [run.settings, ...run.changes.map(({ set }) => set)];
  const refused = sets.flatMap((set) =>
    Object.entries(set).filter(([name, value]) => refusalFor(recipe, name as SettingName, value)),
  );
  expect(refused).toEqual([]);
  expect(Object.keys(run.settings).sort()).toEqual([...Object.keys(settings), 'images'].sort());
  const changed = run.changes.flatMap(({ set }) => Object.keys(set) as SettingName[]);
  expect(changed.filter(isForWholeRun)).toEqual([]);
  const steps = run.changes.map(({ step }) => step);
  expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  expect(cursor.step).toBeLessThan(lengthOf(run));
  expect(recipe.stages[cursor.stage]).toBeDefined();
  const { batchSize } = settingsAt(run, cursor.step);
  for (const at of [focus, pinned?.at ?? {}]) {
    for (const [axis, position] of Object.entries(at)) {
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThan(shapeOf(recipe, [axis as Axis], batchSize)[0] ?? 0);
    }
  }
  if (pinned) expect(Object.keys(valuesOf(recipe))).toContain(pinned.name);
}
