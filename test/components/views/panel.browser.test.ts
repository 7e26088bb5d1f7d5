import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../components/views/panel';
import { drawn, expectAccessible, inside, mount, textOf } from '../mount';

const WIDTH = { width: 136 };

test('a panel is as large in every state', async () => {
  const { element, set } = await mount('bw-panel', { number: 2, heading: 'Logits' }, WIDTH);
  element.append('view');
  await drawn(element);
  const idle = element.getBoundingClientRect().toJSON() as unknown;
  for (const state of ['active', 'waiting'] as const) {
    for (const closed of [true, false]) {
      await set({ state, closed });
      expect(element.getBoundingClientRect().toJSON()).toEqual(idle);
    }
  }
});

test('a click on the number or the title asks for the stage, counted from 0', async () => {
  const { element, sent } = await mount('bw-panel', { number: 2, heading: 'Logits' }, WIDTH);
  await userEvent.click(inside(element, '.number'));
  await userEvent.click(inside(element, '.title'));
  expect(sent()).toEqual([
    ['bw-go', { stage: 1 }],
    ['bw-go', { stage: 1 }],
  ]);
});

test('the keyboard reaches the stage, too', async () => {
  const { sent } = await mount('bw-panel', { number: 8, heading: 'Update' }, WIDTH);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(sent()).toEqual([['bw-go', { stage: 7 }]]);
});

test('a panel without a stage has nothing to press', async () => {
  const { element } = await mount('bw-panel', { heading: 'Weights' }, WIDTH);
  expect(element.shadowRoot!.querySelector('button')).toBeNull();
  expect(textOf(inside(element, 'h3'))).toBe('Weights');
});

test('the stage that is on is marked for screen readers, one that is to come says so', async () => {
  const { element, set } = await mount('bw-panel', { number: 3, heading: 'Softmax' }, WIDTH);
  expect(inside(element, 'button').hasAttribute('aria-current')).toBe(false);
  await set({ state: 'active' });
  expect(inside(element, 'button').getAttribute('aria-current')).toBe('step');
  await set({ state: 'waiting' });
  expect(textOf(inside(element, 'h3'))).toContain('not computed yet');
});

test('the rule tells the states apart without colour', async () => {
  const { element, set } = await mount('bw-panel', { number: 3, heading: 'Softmax' }, WIDTH);
  const rule = (): string => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(
      inside(element, '.rule'),
      '::before',
    );
    return `${borderTopWidth} ${borderTopStyle}`;
  };
  expect(rule()).toBe('1px solid');
  await set({ state: 'active' });
  expect(rule()).toBe('3px solid');
  await set({ state: 'waiting' });
  expect(rule()).toBe('1px dashed');
});

test('a panel breaks no rule of accessibility in any state', async () => {
  const { element, set } = await mount('bw-panel', { number: 3, heading: 'Softmax' }, WIDTH);
  for (const state of ['idle', 'active', 'waiting'] as const) {
    await set({ state });
    await expectAccessible(element);
  }
});
