import { expect, test } from 'vitest';
import '../../../components/views/wire';
import type { Wire } from '../../../components/views/wire';
import { drawing, expectAccessible, inside, mount } from '../mount';

const GAP = { width: 28 };

/** Of what a path draws, from the upper left corner of the wire's box. */
function box(element: Wire, selector: string): DOMRect {
  const { x, y, width, height } = drawing(element, selector).getBBox();
  return new DOMRect(x, y, width, height);
}

const running = (element: Wire): number => inside(element, '.line').getAnimations().length;

test('a wire to the right runs between its ends with its head at the tip', async () => {
  const { element, set } = await mount('bw-wire', {}, GAP);
  expect(box(element, '.line').left).toBeGreaterThan(0);
  expect(box(element, '.line').right).toBeLessThan(28);
  expect(box(element, '.head').right).toBe(box(element, '.line').right);
  await set({ direction: 'left' });
  expect(box(element, '.head').left).toBe(box(element, '.line').left);
});

test('a wire up or down fills its height, its caption beside it', async () => {
  const { element, set } = await mount(
    'bw-wire',
    { direction: 'down', caption: 'backward' },
    { width: 120, height: 46 },
  );
  expect(box(element, '.line').height).toBe(46);
  expect(box(element, '.head').bottom).toBe(46);
  const caption = inside(element, '[part=caption]').getBoundingClientRect();
  expect(inside(element, '.box').getBoundingClientRect().left).toBeGreaterThan(caption.right);
  await set({ direction: 'up' });
  expect(box(element, '.head').top).toBe(0);
  const { right } = inside(element, '.box').getBoundingClientRect();
  expect(inside(element, '[part=caption]').getBoundingClientRect().left).toBeGreaterThan(right);
});

test('a bracket goes down and ends in an arrow to the right', async () => {
  const { element } = await mount('bw-wire', { direction: 'bracket' }, { width: 28, height: 300 });
  expect(box(element, '.line').height).toBeGreaterThan(290);
  expect(box(element, '.head').right).toBe(box(element, '.line').right);
  expect(box(element, '.head').top).toBeGreaterThan(280);
});

test('it is drawn only when it turns active after waiting', async () => {
  const { element, set } = await mount('bw-wire', { state: 'waiting' }, GAP);
  await set({ state: 'active' });
  expect(running(element)).toBe(1);
  await set({ state: 'waiting' });
  expect(running(element)).toBe(0);
  await set({ state: 'idle' });
  await set({ state: 'active' });
  expect(running(element)).toBe(0);
});

test('a still wire switches at once', async () => {
  const { element, set } = await mount('bw-wire', { state: 'waiting', still: true }, GAP);
  await set({ state: 'active' });
  expect(running(element)).toBe(0);
});

test('dots and width tell the states apart without colour', async () => {
  const { element, set } = await mount('bw-wire', {}, GAP);
  const look = (): string => {
    const { strokeDasharray, strokeWidth } = getComputedStyle(inside(element, '.line'));
    return `${strokeDasharray} ${strokeWidth}`;
  };
  expect(look()).toBe('none 1px');
  await set({ state: 'waiting' });
  expect(look()).toBe('2px, 3px 1px');
  await set({ state: 'active', still: true });
  expect(look()).toBe('none 2px');
});

test('a wire breaks no rule of accessibility', async () => {
  const { element } = await mount('bw-wire', { direction: 'down', caption: 'backward' }, GAP);
  await expectAccessible(element);
});
