import { expect, test } from 'vitest';
import { writeAddress } from '../../src/session/address';
import { runOf } from '../worker/mnist';
import { started } from './rig';

const weights = {
  W: { shape: [784, 10], data: new Float32Array(7840).fill(0.25) },
  b: { shape: [10], data: Float32Array.from({ length: 10 }, (_, k) => k) },
};

test('a run that starts from own weights begins at the first batch with the settings in force', async () => {
  const rig = await started(runOf('softmax-regression', { batches: 9 }), { step: 4, stage: 2 });
  const before = rig.state.costs[0];
  rig.session.set({ learningRate: 0.1 });
  rig.session.startFrom(weights);
  await rig.arrive();
  expect(rig.at).toEqual([0, 0]);
  expect(rig.state.run.changes).toEqual([]);
  expect(rig.state.run.settings.learningRate).toBe(0.1);
  expect(rig.state.run.settings.batches).toBe(9);
  expect(rig.state.trace!.values['b']!.data).toEqual(weights.b.data);
  expect(rig.state.costs[0]).not.toBe(before);
  const place = { focus: {}, pinned: null, lang: null, theme: null, backend: null };
  const { leftOut } = writeAddress({ ...place, ...rig.state }, rig.state.recipe);
  expect(leftOut).toEqual(['weights']);

  rig.session.startFrom(null);
  await rig.arrive();
  expect(rig.state.run.weights).toBeUndefined();
  expect(rig.state.trace!.values['b']!.data).toEqual(new Float32Array(10));
  expect(rig.state.costs[0]).toBe(before);
});
