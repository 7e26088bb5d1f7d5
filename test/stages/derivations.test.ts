/** Where every number comes from: what the strip says must be arithmetic that ends in that number. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOn, type FocusChange } from '../../src/core/axis';
import { evaluate, type Formula } from '../../src/core/formula';
import { shapeOf, type Recipe } from '../../src/core/recipe';
import type { Stage } from '../../src/core/stage';
import { elementOf, type Values } from '../../src/core/value';
import { allRecipes } from '../../src/recipes';
import { engineOf } from '../worker/mnist';

const SEEN = 300;

interface Snapshot {
  readonly step: number;
  readonly batchSize: number;
  readonly values: Values;
}

/** The first step, one in the middle of learning, and one of three images. */
async function snapshotsOf(recipe: Recipe): Promise<Snapshot[]> {
  const engine = engineOf(recipe.id, {}, [{ step: 30, set: { batchSize: 3 } }]);
  const snapshots: Snapshot[] = [];
  for (const step of [0, 20, 30]) {
    const { values } = await engine.trace(step);
    snapshots.push({ step, values, batchSize: values['x']!.shape[0]! });
  }
  engine.close();
  return snapshots;
}

/** A position on every axis of the recipe. */
function someFocus(recipe: Recipe, batchSize: number): fc.Arbitrary<FocusChange> {
  const below = (size: number) => fc.nat(size - 1);
  return fc.record({
    image: below(batchSize),
    pixel: fc.oneof(below(784), fc.integer({ min: 200, max: 600 })),
    class: below(10),
    hidden: below(recipe.sizes.hidden ?? 1),
  });
}

function close(actual: number, expected: number, scale = Math.abs(expected)): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * scale + 1e-12);
}

/** How large the numbers are that cancel in a formula. */
function sizeOfParts(formula: Formula): number {
  switch (formula.is) {
    case 'number':
    case 'rest':
      return Math.abs(formula.value);
    case 'add':
      return formula.items.reduce((sum, item) => sum + sizeOfParts(item), 0);
    case 'subtract':
      return sizeOfParts(formula.left) + sizeOfParts(formula.right);
    case 'multiply':
      return formula.items.reduce((product, item) => product * sizeOfParts(item), 1);
    case 'negate':
    case 'captioned':
      return sizeOfParts(formula.of);
    default:
      return Math.abs(evaluate(formula));
  }
}

for (const recipe of allRecipes) {
  const snapshots = await snapshotsOf(recipe);
  const { defaults: settings } = recipe;

  describe(`${recipe.id}: the derivation of a random element`, () => {
    for (const stage of recipe.stages) {
      for (const name of Object.keys(stage.writes)) {
        it(`of ${name} is arithmetic that ends in the number shown`, () => {
          for (const snapshot of snapshots) {
            fc.assert(
              fc.property(someFocus(recipe, snapshot.batchSize), (at) => {
                check(stage, name, snapshot, at);
              }),
              { numRuns: SEEN / snapshots.length },
            );
          }
        });
      }
    }

    function check(stage: Stage, name: string, { values, batchSize }: Snapshot, at: FocusChange) {
      const { axes } = stage.writes[name]!;
      const derivation = stage.derive({ values, settings }, name, at);
      const index = indexOn(axes, at);
      expect(derivation.name).toBe(name);
      expect(indexOn(axes, derivation.at)).toEqual(index);
      expect(Object.keys(derivation.at)).toHaveLength(axes.length);
      expect(derivation.value).toBe(elementOf(values[name]!, index));
      expect(values[name]!.shape).toEqual(shapeOf(recipe, axes, batchSize));

      for (const { numbers, result } of derivation.lines) close(evaluate(numbers), result);

      const sum = derivation.terms.reduce((total, term) => total + term.value, 0);
      const summed = derivation.lines[derivation.sumLine]!;
      close(sum / derivation.divisor, summed.result);

      // One of the lines ends in the element itself, to float32's precision of what cancels in it: in its
      // own numbers, and in the sum that one of them may stand for.
      const terms = derivation.terms.reduce((total, { value }) => total + Math.abs(value), 0);
      const cancelled = 3e-7 * (terms / derivation.divisor) + 1e-9;
      expect(
        derivation.lines.some(
          ({ numbers, result }) =>
            Math.abs(result - derivation.value) <= 3e-6 * sizeOfParts(numbers) + cancelled,
        ),
      ).toBe(true);

      const { marked } = derivation;
      if (marked === null) return;
      const place = derivation.terms[marked]!.at;
      for (const axis of Object.keys(place) as (keyof FocusChange)[]) {
        expect(place[axis]).toBe(at[axis]);
      }
    }
  });

  describe(`${recipe.id}: formulas`, () => {
    it('exist for every stage, with the settings’ numbers in them', () => {
      const formulas = recipe.stages.map((stage) => stage.formula(settings));
      const text = JSON.stringify(formulas);
      expect(text).toContain(`"value":${settings.learningRate}`);
      expect(text).toContain(`"value":${settings.batchSize}`);
      expect(formulas.every(({ is }) => is === 'relate')).toBe(true);
    });
  });
}
