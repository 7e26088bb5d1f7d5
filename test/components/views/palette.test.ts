import { rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { pack, palette } from '../../../components/views/palette';

const themes = {
  light: palette(rgb('#fbf8f2'), rgb('#1f1c17')),
  dark: palette(rgb('#141517'), rgb('#ece7dc')),
};

const brightness = ({ r, g, b }: { r: number; g: number; b: number }): number =>
  0.2126 * r + 0.7152 * g + 0.0722 * b;

describe.each(Object.entries(themes))('on %s paper', (theme, colours) => {
  test('zero is exactly the paper', () => {
    expect(String(colours.colour(0, 0.33))).toBe(String(colours.paper));
    expect(String(colours.colour(-0, 0.33))).toBe(String(colours.paper));
    expect(colours.packed(0, 0.33)).toBe(pack(colours.paper));
  });

  test('below zero is blue, above it is vermilion', () => {
    const below = colours.colour(-0.2, 0.33);
    const above = colours.colour(0.2, 0.33);
    expect(below.b).toBeGreaterThan(below.r + 60);
    expect(above.r).toBeGreaterThan(above.b + 60);
  });

  test('each step away from zero is further from the paper', () => {
    const away = theme === 'light' ? -1 : 1;
    for (const sign of [-1, 1]) {
      let last = brightness(colours.paper);
      for (let step = 1; step <= 10; step++) {
        const now = brightness(colours.colour((sign * step) / 10, 1));
        expect((now - last) * away).toBeGreaterThan(0);
        last = now;
      }
    }
  });

  test('numbers beyond the range have the colour of its ends', () => {
    expect(colours.packed(5, 1)).toBe(colours.packed(1, 1));
    expect(colours.packed(-Infinity, 1)).toBe(colours.packed(-1, 1));
  });

  test('the table holds the colours that CSS is given', () => {
    for (let step = -20; step <= 20; step++) {
      expect(colours.packed(step, 20)).toBe(pack(colours.colour(step, 20)));
    }
  });
});

test('a range of nothing leaves everything paper', () => {
  expect(themes.light.packed(1, 0)).toBe(pack(themes.light.paper));
  expect(themes.light.packed(1, NaN)).toBe(pack(themes.light.paper));
});

test('the same colours give the same palette', () => {
  expect(palette(rgb('#fbf8f2'), rgb('#1f1c17'))).toBe(themes.light);
  expect(palette(rgb('#fbf8f2'), rgb('#1f1c17'), true)).not.toBe(themes.light);
});
