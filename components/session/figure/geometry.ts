/** Places and colours of what is read off the page. */

import type { Box } from '../../../src/export/figure';

/** Where the picture begins on the page. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

export function boxOf(rect: DOMRect, { x, y }: Origin): Box {
  return { x: rect.left - x, y: rect.top - y, width: rect.width, height: rect.height };
}

export function length(css: string): number {
  return Number.parseFloat(css) || 0;
}

let dot: CanvasRenderingContext2D | null = null;
const known = new Map<string, string>();

/** Any colour of CSS as every program that reads SVG knows it; empty where it is transparent. */
export function colourOf(css: string): string {
  let found = known.get(css);
  if (found === undefined) known.set(css, (found = plainColour(css)));
  return found;
}

function plainColour(css: string): string {
  dot ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
    '2d',
    { willReadFrequently: true },
  );
  if (!dot) throw new Error('this browser has no 2d canvas');
  dot.clearRect(0, 0, 1, 1);
  dot.fillStyle = css;
  dot.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = dot.getImageData(0, 0, 1, 1).data as unknown as [
    number,
    number,
    number,
    number,
  ];
  if (alpha === 0) return '';
  return alpha === 255
    ? `rgb(${r}, ${g}, ${b})`
    : `rgba(${r}, ${g}, ${b}, ${Math.round((alpha / 255) * 1000) / 1000})`;
}

/** The style of a line that CSS calls solid, dashed or dotted. */
export function dashesOf(style: string, width: number): readonly number[] {
  if (style === 'dashed') return [Math.max(2, 2 * width), Math.max(2, 2 * width)];
  return style === 'dotted' ? [width, width] : [];
}
