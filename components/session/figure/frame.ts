/** The surface of an element, the lines at its four edges, and the outline around it, as marks. */

import type { Box, Mark } from '../../../src/export/figure';
import { colourOf, dashesOf, length } from './geometry';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

type Side = (typeof SIDES)[number];

export function surfaceOf(style: CSSStyleDeclaration, box: Box): Mark[] {
  const fill = colourOf(style.backgroundColor);
  const radius = style.borderTopLeftRadius.endsWith('%')
    ? (Math.min(box.width, box.height) * length(style.borderTopLeftRadius)) / 100
    : length(style.borderTopLeftRadius);
  const surface: Mark[] = fill ? [{ is: 'box', ...box, fill, radius }] : [];
  // Hatching says that there is no number to draw; a dashed frame says so, too.
  if (style.backgroundImage.includes('gradient')) {
    const around = frame(box, { stroke: colourOf(style.color), width: 1, dashes: [2, 2] });
    surface.push(...around);
  }
  return [...surface, ...edges(style, box)];
}

export function outlineOf(style: CSSStyleDeclaration, box: Box): Mark[] {
  const width = length(style.outlineWidth);
  const stroke = colourOf(style.outlineColor);
  if (style.outlineStyle === 'none' || width === 0 || !stroke) return [];
  const out = length(style.outlineOffset) + width;
  const around = {
    x: box.x - out,
    y: box.y - out,
    width: box.width + 2 * out,
    height: box.height + 2 * out,
  };
  return frame(around, { stroke, width, dashes: dashesOf(style.outlineStyle, width) });
}

function edges(style: CSSStyleDeclaration, box: Box): Mark[] {
  return SIDES.flatMap((side) => {
    const width = length(style.getPropertyValue(`border-${side}-width`));
    const look = style.getPropertyValue(`border-${side}-style`);
    const stroke = colourOf(style.getPropertyValue(`border-${side}-color`));
    if (width === 0 || look === 'none' || look === 'hidden' || !stroke) return [];
    return [edge(side, box, { stroke, width, dashes: dashesOf(look, width) })];
  });
}

type Line = Pick<Extract<Mark, { is: 'line' }>, 'stroke' | 'width' | 'dashes'>;

function frame(box: Box, line: Line): Mark[] {
  return SIDES.map((side) => edge(side, box, line));
}

/** A line along the inside of one side. */
function edge(side: Side, { x, y, width, height }: Box, line: Line): Mark {
  const half = line.width / 2;
  const ends = {
    top: [x, y + half, x + width, y + half],
    right: [x + width - half, y, x + width - half, y + height],
    bottom: [x, y + height - half, x + width, y + height - half],
    left: [x + half, y, x + half, y + height],
  } as const;
  return { is: 'line', ends: ends[side], ...line };
}
