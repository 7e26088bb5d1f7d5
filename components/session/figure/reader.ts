/** Reads off the page what stands in an element, as marks of a picture: boxes, lines, texts, images, drawings.
 * Any view can be read, through shadow roots and slots, and none has to know of it. */

import type { Box, Mark } from '../../../src/export/figure';
import { drawingOf } from './drawing';
import { outlineOf, surfaceOf } from './frame';
import { boxOf, colourOf, length, type Origin } from './geometry';
import { textMarks } from './text';

/** Marks of an element and of all that is in it, from its upper left corner. */
export function marksOf(root: Element): readonly Mark[] {
  const { left, top } = root.getBoundingClientRect();
  return ofElement(root, { x: left, y: top });
}

function ofElement(element: Element, origin: Origin): Mark[] {
  const style = getComputedStyle(element);
  if (style.display === 'none' || isForEarsOnly(style)) return [];
  if (element instanceof SVGSVGElement) {
    return style.visibility === 'visible' ? drawingOf(element, origin) : [];
  }
  const box = boxOf(element.getBoundingClientRect(), origin);
  const seen = style.visibility === 'visible' && style.display !== 'contents';
  const inside = [
    ...pseudo(element, '::before', origin),
    ...childrenOf(element).flatMap((child) => ofNode(child, style, origin)),
    ...pseudo(element, '::after', origin),
  ];
  const clipped = seen && style.overflow !== 'visible' && style.display !== 'inline';
  const marks = [
    ...(seen ? surfaceOf(style, box) : []),
    ...(seen && element instanceof HTMLCanvasElement ? ofCanvas(element, box) : []),
    ...(clipped ? [{ is: 'clip', ...box, marks: inside } as const] : inside),
    ...(element.localName === 'mfrac' ? ofFraction(element, style, origin) : []),
    ...(seen ? outlineOf(style, box) : []),
  ];
  const opacity = Number(style.opacity);
  if (opacity === 0) return [];
  return opacity < 1 && marks.length > 0 ? [{ is: 'faded', opacity, marks }] : marks;
}

function ofNode(node: Node, parent: CSSStyleDeclaration, origin: Origin): Mark[] {
  if (node instanceof Text) return textMarks(node, parent, origin);
  return node instanceof Element ? ofElement(node, origin) : [];
}

/** What is drawn in an element: its shadow root, or what is put into the slot that it is. */
function childrenOf(element: Element): readonly Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** Text for screen readers is cut down to nothing. */
function isForEarsOnly(style: CSSStyleDeclaration): boolean {
  return style.clipPath === 'inset(50%)';
}

function ofCanvas(canvas: HTMLCanvasElement, box: Box): Mark[] {
  if (canvas.width === 0 || canvas.height === 0) return [];
  return [{ is: 'image', ...box, href: canvas.toDataURL() }];
}

/** The bar of a fraction, which is no element. */
function ofFraction(fraction: Element, style: CSSStyleDeclaration, { x, y }: Origin): Mark[] {
  const [above, below] = [...fraction.children].map((part) => part.getBoundingClientRect());
  if (!above || !below || style.visibility !== 'visible') return [];
  const { left, right } = fraction.getBoundingClientRect();
  const middle = (above.bottom + below.top) / 2 - y;
  return [
    {
      is: 'line',
      ends: [left - x, middle, right - x, middle],
      stroke: colourOf(style.color),
      width: Math.max(1, length(style.fontSize) / 18),
      dashes: [],
    },
  ];
}

/** A box that a style sheet puts into an element. Its place is that of the element's inside, or what the
 * style sheet says of it. */
function pseudo(element: Element, which: '::before' | '::after', { x, y }: Origin): Mark[] {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return [];
  const host = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const absolute = style.position === 'absolute';
  const border = (side: string): number => length(host.getPropertyValue(`border-${side}-width`));
  const inset = (side: 'left' | 'top'): number =>
    border(side) +
    (absolute
      ? length(style.getPropertyValue(side))
      : length(host.getPropertyValue(`padding-${side}`)));
  const own = (side: string): number => length(style.getPropertyValue(`border-${side}-width`));
  const outer = style.boxSizing === 'border-box' ? 0 : 1;
  const box = {
    x: rect.left + inset('left') - x,
    y: rect.top + inset('top') - y,
    width: length(style.width) + outer * (own('left') + own('right')),
    height: length(style.height) + outer * (own('top') + own('bottom')),
  };
  return surfaceOf(style, box);
}
