import { describe, expect, test } from 'vitest';
import { actOf, type KeyAct } from '../../../components/controls/key-map';

const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, held: Partial<typeof none> = {}, letters = true): KeyAct | null =>
  actOf({ key, ...none, ...held }, letters);

const digits = Array.from({ length: 9 }, (_, stage): [string, KeyAct] => [
  String(stage + 1),
  { is: 'go', stage },
]);

const named: [string, KeyAct][] = [
  [' ', { is: 'play' }],
  ['ArrowLeft', { is: 'stage', by: -1 }],
  ['ArrowRight', { is: 'stage', by: 1 }],
  ['Home', { is: 'reset' }],
  ['End', { is: 'end' }],
];

const typed: [string, KeyAct][] = [
  ['-', { is: 'speed', by: -1 }],
  ['−', { is: 'speed', by: -1 }],
  ['+', { is: 'speed', by: 1 }],
  ['=', { is: 'speed', by: 1 }],
  ['[', { is: 'image', by: -1 }],
  [']', { is: 'image', by: 1 }],
  ['d', { is: 'drawer' }],
  ['D', { is: 'drawer' }],
  ['t', { is: 'theme' }],
  ['?', { is: 'help' }],
  ...digits,
];

describe('keys of the page', () => {
  test.each([...named, ...typed])('%j is understood', (key, act) => {
    expect(press(key)).toEqual(act);
  });

  test('Shift makes batches of stages', () => {
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ is: 'batch', by: -1 });
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ is: 'batch', by: 1 });
  });

  test('signs and digits may need Shift to be typed', () => {
    expect(press('?', { shiftKey: true })).toEqual({ is: 'help' });
    expect(press('+', { shiftKey: true })).toEqual({ is: 'speed', by: 1 });
    expect(press('3', { shiftKey: true })).toEqual({ is: 'go', stage: 2 });
  });

  test.each(['Home', 'End', ' ', 'D', 'T', 'd'])('%j with Shift is left alone', (key) => {
    expect(press(key, { shiftKey: true })).toBeNull();
  });

  test.each([...named, ...typed].map(([key]) => key))(
    '%j with Ctrl, Alt or Meta is left to the browser',
    (key) => {
      expect(press(key, { ctrlKey: true })).toBeNull();
      expect(press(key, { altKey: true })).toBeNull();
      expect(press(key, { metaKey: true })).toBeNull();
      expect(press(key, { ctrlKey: true, shiftKey: true })).toBeNull();
    },
  );

  test('a bracket typed with AltGr is a bracket', () => {
    const altGr = { ctrlKey: true, altKey: true };
    expect(press('[', altGr)).toEqual({ is: 'image', by: -1 });
    expect(press(']', altGr, false)).toBeNull();
    expect(press('t', altGr)).toBeNull();
  });

  test.each(['0', 'x', 'Enter', 'Escape', 'Tab', 'ArrowUp', 'PageDown', 'constructor', 'F5', ''])(
    '%j asks for nothing',
    (key) => {
      expect(press(key)).toBeNull();
      expect(press(key, { shiftKey: true })).toBeNull();
    },
  );
});

describe('with single-letter keys off', () => {
  test.each(typed.map(([key]) => key))('%j does nothing', (key) => {
    expect(press(key, {}, false)).toBeNull();
    expect(press(key, { shiftKey: true }, false)).toBeNull();
  });

  test.each(named)('%j goes on', (key, act) => {
    expect(press(key, {}, false)).toEqual(act);
  });

  test('Shift with an arrow goes on', () => {
    expect(press('ArrowRight', { shiftKey: true }, false)).toEqual({ is: 'batch', by: 1 });
  });
});
