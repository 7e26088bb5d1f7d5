/** The loop as a learner sees it move. */

import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/session/loop';
import type { Loop } from '../../../components/session/loop';
import { softmaxRegression } from '../../../src/recipes/softmax-regression';
import { sampleState } from '../../../stories/session/sample-state';
import { mount } from '../mount';

beforeAll(() => page.viewport(1400, 1000));

/** Distance of the strip's mark from the left edge of the active panel, in pixels. */
function markOff(loop: Loop): number {
  const formula = loop.renderRoot.querySelector('bw-formula')!;
  const active = loop.renderRoot.querySelector('bw-panel[state="active"]')!;
  const mark = formula.renderRoot.querySelector('.tick')!;
  return mark.getBoundingClientRect().left - active.getBoundingClientRect().left;
}

test('the mark on the strip stands below the panel of the stage, at once after every move', async () => {
  const { element, set } = await mount(
    'bw-loop',
    { state: sampleState(softmaxRegression, 1) },
    { width: 1300 },
  );
  await expect.poll(() => element.renderRoot.querySelector('bw-formula')).not.toBeNull();
  for (const stage of [3, 5, 2, 0]) {
    await set({ state: sampleState(softmaxRegression, stage) });
    await expect.poll(() => Math.abs(markOff(element))).toBeLessThan(1);
  }
});

test('what has been measured keeps its room while it is measured anew', async () => {
  const { element, set } = await mount(
    'bw-loop',
    { state: sampleState(softmaxRegression, 1), measured: 'validation accuracy 53.4%' },
    { width: 390 },
  );
  const height = (): number | undefined =>
    element.renderRoot.querySelector('[data-key="note"]')?.getBoundingClientRect().height;
  await expect.poll(height).toBeGreaterThan(0);
  const full = height();
  await set({ measured: '' });
  expect(element.renderRoot.querySelector('.measured')!.textContent).toBe('');
  expect(height()).toBe(full);
  await set({ measured: null });
  expect(element.renderRoot.querySelector('.measured')).toBeNull();
});
