/** How dark a cell may become so that its number can still be read. */

import type { RGBColor } from 'd3';

/** WCAG AA for text of this size, and a little more for rounding. */
const CONTRAST = 4.6;

/** Darker than this, cells outweigh everything around them. */
const MOST = 0.5;

/** The largest opacity, at most a half, of ink on paper on which a number in the same ink keeps its contrast. */
export function deepest(paper: RGBColor, ink: RGBColor): number {
  let share = MOST;
  while (share > 0 && contrast(ink, mixed(paper, ink, share)) < CONTRAST) share -= 0.01;
  return Math.max(0, share);
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: RGBColor, b: RGBColor): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the ink over the paper, as a browser mixes them. */
export function mixed(paper: RGBColor, ink: RGBColor, share: number): RGBColor {
  const colour = paper.copy();
  for (const channel of ['r', 'g', 'b'] as const) {
    colour[channel] = paper[channel] + (ink[channel] - paper[channel]) * share;
  }
  return colour;
}

function luminance({ r, g, b }: RGBColor): number {
  const [red, green, blue] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
