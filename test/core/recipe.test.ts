import { describe, expect, it } from 'vitest';
import {
  checkRecipe,
  shapeOf,
  stageIndex,
  valuesOf,
  writerOf,
  type Recipe,
} from '../../src/core/recipe';
import type { Stage } from '../../src/core/stage';
import { firstFault, namesInScope } from '../../src/core/trace';
import { isGradient, quantityOf } from '../../src/core/kind';
import { softmaxRegression } from '../../src/recipes/softmax-regression';

const recipe = softmaxRegression;

function withStages(change: (stages: Stage[]) => Stage[]): Recipe {
  return { ...recipe, stages: change([...recipe.stages]) };
}

describe('checkRecipe', () => {
  it('gives a well-formed recipe back', () => {
    expect(checkRecipe(recipe)).toBe(recipe);
  });

  it('refuses a value read before it exists, and names it', () => {
    const late = withStages(([batch, logits, ...rest]) => [logits!, batch!, ...rest]);
    expect(() => checkRecipe(late)).toThrow('stage logits reads x before it exists');
  });

  it('refuses a name written twice, also that of a parameter', () => {
    const twice = withStages((stages) => [...stages, stages[3]!]);
    expect(() => checkRecipe(twice)).toThrow('stage loss writes loss again');
    const over = withStages(([first, ...rest]) => [
      { ...first!, writes: { ...first!.writes, W: first!.writes['x']! } },
      ...rest,
    ]);
    expect(() => checkRecipe(over)).toThrow('stage batch writes W again');
  });

  it('refuses a parameter that is never updated, and names it', () => {
    const still = withStages((stages) => stages.slice(0, -1));
    expect(() => checkRecipe(still)).toThrow('parameter W is never updated');
  });
});

describe('what a recipe tells of its values', () => {
  it('lists givens, parameters and everything written', () => {
    expect(Object.keys(valuesOf(recipe))).toEqual([
      ...['pixels', 'label', 'W', 'b'],
      ...['x', 'y', 'z', 'p', 'loss', 'cost', 'hit', 'delta', 'dW', 'db', 'next.W', 'next.b'],
    ]);
  });

  it('knows shapes, writers and stages by name', () => {
    expect(shapeOf(recipe, ['image', 'pixel'], 32)).toEqual([32, 784]);
    expect(shapeOf(recipe, [], 32)).toEqual([]);
    expect(writerOf(recipe, 'delta')).toBe(5);
    expect(writerOf(recipe, 'W')).toBe(-1);
    expect(stageIndex(recipe, 'compare')).toBe(4);
    expect(stageIndex(recipe, 'hidden')).toBe(-1);
  });

  it('lets a stage see parameters and what has been written, and nothing that comes later', () => {
    expect(namesInScope(recipe, 1)).toEqual(['W', 'b', 'x', 'y', 'z']);
  });
});

describe('firstFault', () => {
  const value = (...numbers: number[]) => ({
    shape: [numbers.length],
    data: Float32Array.from(numbers),
  });

  it('finds the first stage that wrote a number which is not finite', () => {
    const values = { x: value(0, 1), p: value(0.5, NaN), z: value(1, Infinity) };
    expect(firstFault(recipe, { step: 3, values })).toEqual({ stage: 1, name: 'z' });
  });

  it('is null where all numbers are finite, and for values that were not asked for', () => {
    expect(firstFault(recipe, { step: 3, values: { x: value(0, 1) } })).toBeNull();
  });
});

describe('kinds', () => {
  it('tell a gradient and the quantity it belongs to', () => {
    expect(isGradient('weights-gradient')).toBe(true);
    expect(isGradient('weights')).toBe(false);
    expect(quantityOf('weights-gradient')).toBe('weights');
    expect(quantityOf('scores')).toBe('scores');
  });
});
