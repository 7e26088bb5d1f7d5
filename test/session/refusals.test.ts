/** What is refused changes nothing: neither the run that is open, nor the rest of an address. */

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { npzOf, readWeights, WeightsError } from '../../src/export/weights';
import { allRecipes, recipeOf } from '../../src/recipes';
import { readAddress, writeAddress } from '../../src/session/address';
import { readRunFile, RunFileError, writeRunFile } from '../../src/session/run-file';
import { initialParameters } from '../../src/worker/initial';
import { Dice, mutateBytes, mutateText } from '../fuzz/mutate';
import { runOf } from '../worker/mnist';
import { started, type Rig } from './rig';

const INPUTS = 300;

const run = runOf('softmax-regression', { batches: 20, batchSize: 10 }, [
  { step: 4, set: { learningRate: 0.1 } },
  { step: 9, set: { batchSize: 5, order: 'shuffled' } },
]);
const recipe = recipeOf(run.recipe);
const place = {
  run,
  cursor: { step: 11, stage: 3 },
  focus: { image: 3, pixel: 400, class: 2 },
  pinned: { name: 'z', at: { image: 3, class: 2 } },
  lang: 'es',
  theme: 'dark',
  backend: 'cpu',
};
const WEIGHTS = npzOf(initialParameters(recipe, run));

/** Reads mutated inputs as the page does. Each must be refused with the state as it was, or taken. */
async function refusals(
  read: (rig: Rig, dice: Dice) => void,
  Declared: new (...all: never[]) => Error,
) {
  const rig = await started(run, { step: 3, stage: 3 });
  await rig.rest();
  let refused = 0;
  for (let seed = 0; seed < INPUTS; seed++) {
    const before = rig.state;
    const asked = rig.line.asked.length;
    try {
      read(rig, new Dice(seed));
    } catch (error) {
      if (!(error instanceof Declared)) throw error;
      refused++;
      expect(rig.state).toBe(before);
      expect(rig.line.asked.length).toBe(asked);
    }
  }
  expect(refused).toBeGreaterThan(INPUTS / 4);
  await rig.rest();
}

describe('a refusal', () => {
  it('of weights leaves the run as it is', () =>
    refusals((rig, dice) => {
      const bytes = dice.below(2) === 0 ? WEIGHTS : zipSync({ 'W.npy': WEIGHTS }, { level: 0 });
      rig.session.startFrom(readWeights(mutateBytes(dice, bytes), recipe));
    }, WeightsError));

  it('of a run file leaves the run as it is', () =>
    refusals((rig, dice) => {
      const read = readRunFile(mutateText(dice, writeRunFile(place)), allRecipes, undefined);
      rig.session.openPlace(read.recipe, read.place);
    }, RunFileError));

  it('of part of an address leaves all others as they are', () => {
    const readers = { recipes: allRecipes, langs: ['en', 'es'] };
    const address = writeAddress(place, recipe).query;
    let refused = 0;
    for (let seed = 0; seed < 10 * INPUTS; seed++) {
      const query = mutateText(new Dice(seed), address);
      const read = readAddress(query, readers);
      const parameters = new URLSearchParams(query);
      for (const { parameter } of read.problems) parameters.delete(parameter);
      refused += read.problems.length;
      const without = readAddress(parameters.toString(), readers);
      expect(without, query).toEqual({ ...read, problems: [] });
    }
    expect(refused).toBeGreaterThan(INPUTS);
  });
});
