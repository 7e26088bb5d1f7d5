import { describe, expect, it } from 'vitest';
import { checkRecipe, valuesOf, writerOf } from '../../src/core/recipe';
import { refusalOf, type SettingName } from '../../src/core/settings';
import { allRecipes, recipeOf, recipes } from '../../src/recipes';

describe('The recipes', () => {
  it('are found by id, and refuse an id that is none', () => {
    for (const recipe of allRecipes) expect(recipeOf(recipe.id)).toBe(recipe);
    expect(() => recipeOf('alchemy')).toThrow('There is no recipe alchemy.');
  });

  it('that the page offers begin with softmax regression', () => {
    expect(recipes[0]!.id).toBe('softmax-regression');
    expect(allRecipes).toEqual(expect.arrayContaining([...recipes]));
  });

  it('go through the stages that links and checks rely on', () => {
    const stages = (id: string) => recipeOf(id).stages.map((stage) => stage.id);
    expect(stages('softmax-regression').join(' ')).toBe(
      'batch logits softmax loss compare error gradient update',
    );
    expect(stages('keras-two-layer').join(' ')).toBe(
      'batch hidden logits softmax loss compare error-2 gradient-2 error-1 gradient-1 update',
    );
  });
});

describe.each(allRecipes.map((recipe) => [recipe.id, recipe] as const))('%s', (_, recipe) => {
  const values = valuesOf(recipe);
  const panels = recipe.columns.flatMap(({ above, below }) => (below ? [above, below] : [above]));

  it('is well formed', () => {
    expect(checkRecipe(recipe)).toBe(recipe);
  });

  it('has defaults that a learner might have typed', () => {
    for (const [name, value] of Object.entries(recipe.defaults)) {
      expect(refusalOf(name as SettingName, value)).toBeNull();
    }
  });

  it('goes forward, then backward, then updates', () => {
    const phases = recipe.stages.map((stage) => stage.phase);
    const order = ['forward', 'backward', 'update'];
    expect(phases).toEqual(phases.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(recipe.stages.map((stage) => stage.id)).size).toBe(recipe.stages.length);
  });

  it('gives each parameter a gradient and a successor of its own shape and quantity', () => {
    for (const parameter of Object.values(recipe.parameters)) {
      const { kind, axes } = parameter;
      expect(values[parameter.gradient]).toMatchObject({ kind: `${kind}-gradient`, axes });
      expect(values[parameter.next]).toMatchObject({ kind, axes });
    }
  });

  it('pairs every parameter with its gradient, one above the other', () => {
    for (const [name, { gradient }] of Object.entries(recipe.parameters)) {
      const column = recipe.columns.find(({ above }) => above.values.includes(name))!;
      expect(column.below!.values[column.above.values.indexOf(name)]).toBe(gradient);
    }
  });

  it('shows only values that exist, each stage once, in a panel that the stage fills', () => {
    for (const { stage, values: names } of panels) {
      for (const name of names) expect(values).toHaveProperty([name]);
      if (stage !== undefined && stage !== 'compare') {
        expect(recipe.stages[writerOf(recipe, names[0]!)]!.id).toBe(stage);
      }
    }
    const shown = panels.flatMap(({ stage }) => stage ?? []);
    const all = recipe.stages.map((stage) => stage.id).filter((id) => id !== 'update');
    expect(shown.toSorted()).toEqual(all.toSorted());
  });

  it('names a loss an image, a cost a batch, and what accuracy is made of', () => {
    expect(values[recipe.loss]!.axes).toEqual(['image']);
    expect(values[recipe.cost]!.axes).toEqual([]);
    expect(values[recipe.probabilities]!.axes).toEqual(['image', 'class']);
    expect(values[recipe.label]!.kind).toBe('labels');
  });
});
