/** What views may show of a state. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainAbove } from '../../../components/range';
import { Shown } from '../../../components/session/shown';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import type { State } from '../../../src/session/state';
import { sampleState } from '../../../stories/session/sample-state';

const at = (stage: number, patch: Partial<State> = {}): Shown =>
  new Shown({ ...sampleState(softmaxRegression, stage), ...patch });

describe('what is shown', () => {
  test('is only what the stages so far have written', () => {
    const shown = at(1);
    expect(shown.value('z')).toBeDefined();
    expect(shown.value('p')).toBeUndefined();
    expect(shown.value('next.W')).toBeUndefined();
    expect(at(7).value('next.W')).toBeDefined();
  });

  test('has no readings before the softmax', () => {
    expect(at(1).readings).toBeNull();
    expect(at(2).readings).toHaveLength(100);
  });

  test('reads each image as the class of its largest probability', () => {
    const shown = at(2);
    const { data } = shown.value('p')!;
    shown.readings!.forEach((reading, image) => {
      const row = [...data.subarray(image * 10, image * 10 + 10)];
      expect(row[reading]).toBe(Math.max(...row));
    });
  });

  test('keeps the colours of the weights through all stages of a batch', () => {
    const extents = [0, 3, 6, 7].map((stage) => at(stage).extent(['W', 'b']));
    expect(new Set(extents).size).toBe(1);
    const { values } = at(7).state.trace!;
    for (const name of ['W', 'b', 'next.W', 'next.b']) {
      for (const number of values[name]!.data)
        expect(Math.abs(number)).toBeLessThanOrEqual(extents[0]!);
    }
  });

  test('follows the label of the selected image until a class is chosen', () => {
    const labels = at(0).labels!;
    expect(
      at(0, { selection: { focus: { image: 7 }, pinned: null, pointed: null } }).at.class,
    ).toBe(labels[7]);
    const chosen = { focus: { image: 7, class: 3 }, pinned: null, pointed: null };
    expect(at(0, { selection: chosen }).at.class).toBe(3);
  });

  test('has the same place for all stages, so that nothing is drawn anew for it', () => {
    const selection = { focus: {}, pinned: null, pointed: null };
    const { at: place } = at(2, { selection });
    expect(at(3, { selection }).at).toBe(place);
    const elsewhere = { ...selection, focus: { image: 7 } };
    expect(at(3, { selection: elsewhere }).at).not.toEqual(place);
  });
});

describe('a plain number above a size', () => {
  test('is not below it, and less than twice it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (size) => {
        const plain = plainAbove(size);
        return plain >= size * (1 - 1e-12) && plain <= size * 1.51;
      }),
    );
  });

  test('is 1 where there is nothing', () => {
    expect(plainAbove(0)).toBe(1);
  });
});
