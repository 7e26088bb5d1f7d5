/** The plan of the loop: what stands where, for every recipe and width. */

import { describe, expect, test } from 'vitest';
import { planOf, type Cell } from '../../../components/session/plan';
import { columnsOf, modeOf } from '../../../components/session/widths';
import { allRecipes } from '../../../src/recipes';

const WIDTHS = [1500, 1000, 800, 358];

function panels(cells: readonly Cell[]) {
  return cells.filter((cell) => cell.is === 'panel');
}

/** A cell's rows and columns as half-open ranges overlap another's. */
function overlap(a: Cell, b: Cell): boolean {
  const [rowA, columnA, rowEndA, columnEndA] = a.area;
  const [rowB, columnB, rowEndB, columnEndB] = b.area;
  return rowA < rowEndB && rowB < rowEndA && columnA < columnEndB && columnB < columnEndA;
}

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))(
  'the plan of %s',
  (_, recipe) => {
    test.each(WIDTHS)('shows every panel of every column once at %i px', (width) => {
      const wanted = recipe.columns
        .slice(1)
        .flatMap(({ above, below }) => [above, ...(below ? [below] : [])]);
      expect(panels(planOf(recipe, width).cells).map(({ panel }) => panel)).toEqual(
        expect.arrayContaining(wanted),
      );
      expect(panels(planOf(recipe, width).cells)).toHaveLength(wanted.length);
    });

    test.each(WIDTHS)('gives every cell a key of its own at %i px', (width) => {
      const keys = planOf(recipe, width).cells.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    test.each(WIDTHS)('puts no panel over another at %i px', (width) => {
      const placed = planOf(recipe, width).cells.filter(
        ({ is }) => is !== 'wire' && is !== 'update',
      );
      for (const [i, cell] of placed.entries()) {
        for (const other of placed.slice(i + 1)) expect(overlap(cell, other)).toBe(false);
      }
    });

    test.each([1500, 1000])('puts every gradient right below its tensor at %i px', (width) => {
      const cells = panels(planOf(recipe, width).cells);
      for (const { above, below } of recipe.columns.slice(1)) {
        if (!below) continue;
        const upper = cells.find(({ panel }) => panel === above)!;
        const lower = cells.find(({ panel }) => panel === below)!;
        expect(lower.area[1]).toBe(upper.area[1]);
        expect(lower.area[0]).toBeGreaterThan(upper.area[0]);
      }
    });

    test('has as many columns as its areas reach', () => {
      const plan = planOf(recipe, 1500);
      const last = Math.max(...plan.cells.map(({ area }) => area[3]));
      const columns = plan.columns.match(/minmax\([^)]*\)|\S+/g)!;
      expect(last).toBe(columns.length + 1);
    });

    test('leads a wire into every stage but those of parameters', () => {
      const wired = new Set(
        planOf(recipe, 1500).cells.flatMap((cell) =>
          cell.is === 'wire' || cell.is === 'update' ? [cell.stage] : [],
        ),
      );
      expect([...wired].sort((a, b) => a - b)).toEqual(recipe.stages.map((_, i) => i));
    });
  },
);

describe('the widths of the columns', () => {
  test('make image, weights and logits of one layer 784 px, one pixel a number', () => {
    const [softmax] = allRecipes;
    const [gap, weights, between, scores] = columnsOf(softmax!, 'wide', 1200).map(parseFloat);
    expect(140 + gap! + weights! + between! + scores!).toBe(784);
  });

  test('grow from phone over tablet to wide', () => {
    for (const recipe of allRecipes) {
      const modes = [300, 1000, 1400].map((width) => modeOf(recipe, width));
      expect(modes).toEqual(['phone', 'tablet', 'wide']);
    }
  });
});
