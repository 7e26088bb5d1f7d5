import { describe, expect, it } from 'vitest';
import { settingsFor, stageIndex, type Recipe } from '../../src/core/recipe';
import type { Run } from '../../src/core/run';
import { recipeOf } from '../../src/recipes';
import { transferred } from '../../src/session/transfer';
import { runOf } from '../worker/mnist';
import { started } from './rig';

const softmax = recipeOf('softmax-regression');
const keras = recipeOf('keras-two-layer');

function hereAt(recipe: Recipe, stage: string, run: Partial<Run['settings']> = {}) {
  const settings = { ...recipe.defaults, ...run };
  return {
    recipe,
    run: { recipe: recipe.id, settings, changes: [] },
    settings,
    cursor: { step: 60, stage: stageIndex(recipe, stage) },
    focus: {},
  };
}

const stageOf = (from: Recipe, stage: string, to: Recipe): string =>
  to.stages[transferred(hereAt(from, stage), to).cursor.stage]!.id;

describe('a place in another program', () => {
  it('is the stage of that name, of those words, or the last before that has one', () => {
    const down = keras.stages.map(({ id }) => stageOf(keras, id, softmax));
    expect(down.join(' ')).toBe(
      'batch batch logits softmax loss compare error gradient gradient gradient update',
    );
    const up = softmax.stages.map(({ id }) => stageOf(softmax, id, keras));
    expect(up.join(' ')).toBe('batch logits softmax loss compare error-2 gradient-2 update');
  });

  it('is the same batch, or the last there is', () => {
    const far = { ...hereAt(keras, 'batch'), cursor: { step: 12_000, stage: 0 } };
    expect(transferred(far, softmax).cursor.step).toBe(99);
    expect(transferred(hereAt(softmax, 'batch'), keras).cursor.step).toBe(60);
  });

  it('has its own usual settings, but for what was chosen and makes sense to it', () => {
    const usual = transferred(hereAt(softmax, 'batch'), keras).run.settings;
    expect(usual).toEqual(keras.defaults);
    const chosen = { seed: 9, order: 'shuffled', learningRate: 0.2, images: 55_000 } as const;
    expect(
      transferred(hereAt(keras, 'batch', { ...chosen, batches: 17_190 }), softmax).run,
    ).toEqual({
      recipe: softmax.id,
      settings: { ...softmax.defaults, seed: 9, order: 'shuffled', learningRate: 0.2 },
      changes: [],
    });
    const few = transferred(hereAt(softmax, 'batch', { batches: 300, batchSize: 50 }), keras);
    expect(few.run.settings).toEqual({ ...keras.defaults, batches: 300, batchSize: 50 });
  });

  it('leaves behind weights and positions that it has no room for', () => {
    const weights = { W: { shape: [784, 10], data: new Float32Array(7840) } };
    const here = hereAt(keras, 'batch');
    const focus = { hidden: 3, class: 4, pixel: 5, image: 6 };
    const place = transferred({ ...here, focus, run: { ...here.run, weights } }, softmax);
    expect(place.run).not.toHaveProperty('weights');
    expect(place.focus).toEqual({ class: 4, pixel: 5, image: 6 });
    const own = { ...weights, b: { shape: [10], data: new Float32Array(10) } };
    expect(transferred({ ...here, run: { ...here.run, weights: own } }, softmax).run.weights).toBe(
      own,
    );
  });
});

describe('a session', () => {
  it('opens another program in the worker it has, and shows what that computes', async () => {
    const run = runOf(softmax.id, { batchSize: 10, batches: 12 });
    const rig = await started(run, { step: 3, stage: 6 });
    rig.session.openRecipe(keras);
    await rig.arrive();
    expect(rig.state.recipe).toBe(keras);
    expect(rig.state.run.settings).toEqual({ ...keras.defaults, batchSize: 10, batches: 12 });
    expect(rig.at).toEqual([3, stageIndex(keras, 'gradient-2')]);
    expect(rig.line.count('open')).toBe(1);
    const straight = await started(rig.state.run, rig.state.cursor);
    expect(rig.hash).toBe(straight.hash);
    rig.session.openRecipe(softmax);
    await rig.arrive();
    expect(rig.at).toEqual([3, 6]);
    expect(rig.hash).toBe((await started(run, { step: 3, stage: 6 })).hash);
  });

  it('takes an answer that was under way for no answer of the new program', async () => {
    const rig = await started(runOf(softmax.id, { batchSize: 10 }));
    rig.session.toEnd();
    rig.session.openRecipe(keras);
    await rig.arrive();
    expect(rig.state.failure).toBe(null);
    expect(Object.keys(rig.state.trace!.values)).toContain('delta1');
  });

  it('begins again with as many epochs when it shall learn from other images', async () => {
    const rig = await started(runOf(keras.id), { step: 2, stage: 0 });
    rig.session.set({ learningRate: 0.1 });
    rig.session.set({ images: 55_000 });
    await rig.arrive();
    expect(rig.at).toEqual([0, 0]);
    expect(rig.state.run.settings).toEqual({
      ...settingsFor(keras, { images: 55_000 }),
      learningRate: 0.1,
    });
    expect(rig.state.run.changes).toEqual([]);
  });
});
