import { describe, expect, it } from 'vitest';
import { softmaxRegression as recipe } from '../../src/recipes/softmax-regression';
import {
  explained,
  focusOf,
  pinning,
  selecting,
  type Selection,
} from '../../src/session/selection';
import { runOf } from '../worker/mnist';
import { started } from './rig';

const none: Selection = { focus: {}, pinned: null, pointed: null };
const short = runOf('softmax-regression', { batches: 6, batchSize: 10 });
const stage = (id: string): number => recipe.stages.findIndex((found) => found.id === id);

describe('the focus', () => {
  it('is the first image and its own label, before anything is chosen', async () => {
    const { trace } = (await started(short)).state;
    const label = trace!.values['label']!.data[0];
    expect(focusOf(none, recipe, trace)).toMatchObject({ image: 0, class: label });
    expect(focusOf(none, recipe, null)).toMatchObject({ image: 0, class: 0 });
  });

  it('follows the pointer, and goes back to what was chosen', () => {
    const chosen = selecting(none, { image: 3, class: 7 });
    const pointed = { ...chosen, pointed: { name: 'W', at: { pixel: 12, class: 1 } } };
    expect(focusOf(pointed, recipe, null)).toMatchObject({ image: 3, pixel: 12, class: 1 });
    expect(focusOf(chosen, recipe, null)).toMatchObject({ image: 3, class: 7 });
  });

  it('stays within a batch that has become smaller', async () => {
    const { trace } = (await started(short)).state;
    const { image, class: own } = focusOf(selecting(none, { image: 60 }), recipe, trace);
    expect(image).toBe(9);
    expect(own).toBe(trace!.values['label']!.data[9]);
  });

  it('takes on the label of another image', () => {
    const chosen = selecting(selecting(none, { class: 7 }), { image: 3 });
    expect(chosen.focus).toEqual({ image: 3 });
    expect(selecting(chosen, { image: 4, class: 2 }).focus).toEqual({ image: 4, class: 2 });
  });
});

describe('the number explained', () => {
  const pinned = pinning(none, { name: 'z', at: { image: 2, class: 4 } }, stage('logits'));

  it('is what the stage is about', () => {
    expect(explained(none, recipe, { step: 0, stage: stage('softmax') })).toBe('p');
  });

  it('is the one that was pinned, in the stage where it was', () => {
    expect(explained(pinned, recipe, { step: 0, stage: stage('logits') })).toBe('z');
    expect(explained(pinned, recipe, { step: 0, stage: stage('softmax') })).toBe('p');
    expect(pinned.focus).toEqual({ image: 2, class: 4 });
    expect(explained(pinning(pinned, null, 1), recipe, { step: 0, stage: 2 })).toBe('p');
  });

  it('is the one pointed at, unless it has not been computed', () => {
    const pointed: Selection = { ...none, pointed: { name: 'z', at: {} } };
    expect(explained(pointed, recipe, { step: 0, stage: stage('softmax') })).toBe('z');
    expect(explained(pointed, recipe, { step: 0, stage: stage('batch') })).toBe('x');
  });
});

describe('a session', () => {
  it('goes from image to image and not beyond the batch', async () => {
    const { session } = await started(short);
    session.imageBy(3);
    session.imageBy(-1);
    expect(session.state.selection.focus).toEqual({ image: 2 });
    session.imageBy(-100);
    expect(session.state.selection.focus).toEqual({ image: 0 });
    session.imageBy(100);
    expect(session.state.selection.focus).toEqual({ image: 9 });
  });

  it('keeps what is pinned, and the pointer wins while it points', async () => {
    const rig = await started(short, { step: 0, stage: 1 });
    const { session } = rig;
    session.pin({ name: 'z', at: { image: 4, class: 2 } });
    session.point({ name: 'z', at: { image: 5, class: 3 } });
    expect(session.state.selection).toMatchObject({
      pinned: { name: 'z', stage: 1 },
      pointed: { at: { image: 5 } },
    });
    session.point(null);
    expect(session.state.selection.focus).toEqual({ image: 4, class: 2 });
    const states = rig.states.length;
    session.point(null);
    expect(rig.states.length).toBe(states);
    session.pin(null);
    expect(session.state.selection.pinned).toBe(null);
  });
});
