/** A drawing (`<svg>`) of the page as marks: a copy that carries its looks with it, without style sheets, and
 * its texts by themselves. */

import type { Mark } from '../../../src/export/figure';
import { colourOf, type Origin } from './geometry';
import { textMarks } from './text';

const COLOURS = ['fill', 'stroke'] as const;

const LOOKS = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'stroke-opacity',
  'shape-rendering',
  'paint-order',
  'transform-origin',
] as const;

export function drawingOf(svg: SVGSVGElement, { x, y }: Origin): Mark[] {
  const rect = svg.getBoundingClientRect();
  if (rect.width === 0 && rect.height === 0) return [];
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dress(svg, copy);
  const place = { x: rect.left - x, y: rect.top - y, width: rect.width, height: rect.height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value.toFixed(2));
  copy.setAttribute('overflow', getComputedStyle(svg).overflow === 'hidden' ? 'hidden' : 'visible');
  return [
    { is: 'drawing', svg: new XMLSerializer().serializeToString(copy) },
    ...[...svg.querySelectorAll('text')].flatMap((text) => textsIn(text, { x, y })),
  ];
}

function textsIn(element: Element, origin: Origin): Mark[] {
  const style = getComputedStyle(element);
  if (style.display === 'none') return [];
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return textMarks(child, style, origin, style.fill);
    return child instanceof Element ? textsIn(child, origin) : [];
  });
}

/** Gives a copy the looks that the original has by its style sheets, and takes from it what is not seen. */
function dress(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of [...copy.getAttributeNames()]) {
    if (/^(class|style|role|id|tabindex|aria-.*|part|data-.*)$/.test(name)) {
      copy.removeAttribute(name);
    }
  }
  for (const name of COLOURS) {
    const value = style.getPropertyValue(name);
    copy.setAttribute(name, value === 'none' ? value : colourOf(value) || 'none');
  }
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name);
    if (value && value !== 'auto' && value !== 'normal') copy.setAttribute(name, value);
  }
  const originals = [...original.childNodes];
  [...copy.childNodes].forEach((child, n) => {
    const from = originals[n];
    if (child.nodeType === Node.COMMENT_NODE || child.nodeName === 'text') child.remove();
    else if (child instanceof Element && from instanceof Element) {
      const { display, visibility } = getComputedStyle(from);
      if (display === 'none' || visibility !== 'visible') child.remove();
      else dress(from, child);
    }
  });
}
