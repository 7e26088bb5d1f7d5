/** Texts on the page as marks: one for each line that a text is broken into. */

import type { Mark } from '../../../src/export/figure';
import { colourOf, length, type Origin } from './geometry';

let measuring: CanvasRenderingContext2D | null = null;

/** @param colour that of the letters */
export function textMarks(
  node: Text,
  style: CSSStyleDeclaration,
  origin: Origin,
  colour = style.color,
): Mark[] {
  const fill = colourOf(colour);
  if (!fill || style.visibility !== 'visible' || node.data.trim() === '') return [];
  const size = length(style.fontSize);
  const type = {
    family: style.fontFamily,
    size,
    weight: style.fontWeight,
    style: style.fontStyle,
  };
  const { ascent, descent } = heights(style);
  return linesOf(node).map(({ text, left, right, top, bottom }) => ({
    is: 'text',
    text,
    x: left - origin.x,
    // The letters stand where the typeface divides the height that it takes.
    y: top - origin.y + ((bottom - top) * ascent) / (ascent + descent),
    width: right - left,
    type,
    fill,
  }));
}

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  readonly bottom: number;
}

function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += letter.length));
    // White space that the page folds has no box.
    const rect = [...range.getClientRects()].find(({ width }) => width > 0);
    if (!rect) continue;
    const last = lines.at(-1);
    if (last && Math.abs(rect.top - last.top) < 1 && rect.left >= last.right - 1) {
      last.text += /\s/.test(letter) ? ' ' : letter;
      last.right = rect.right;
    } else if (letter.trim() !== '') {
      const { left, right, top, bottom } = rect;
      lines.push({ text: letter, left, right, top, bottom });
    }
  }
  return lines;
}

function heights(style: CSSStyleDeclaration): {
  readonly ascent: number;
  readonly descent: number;
} {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) throw new Error('this browser has no 2d canvas');
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  measuring.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText('x');
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
}
