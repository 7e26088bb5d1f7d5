/** What the columns of bars share: rows of one image's numbers, their look, their keys. */

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Axis, FocusChange } from '../../src/core/axis';
import { hiddenText } from './hidden';

/** Index of the largest number, the first of equals; −1 where one is not a number. */
export function largest(numbers: ArrayLike<number>): number {
  let best = numbers.length > 0 && !Number.isNaN(numbers[0]!) ? 0 : -1;
  for (let i = 1; i < numbers.length && best >= 0; i++) {
    if (Number.isNaN(numbers[i]!)) best = -1;
    else if (numbers[i]! > numbers[best]!) best = i;
  }
  return best;
}

/** The row at height `y` of `count` rows of `height` pixels in all, as a position on `axis`. */
export function rowAt(y: number, height: number, count: number, axis: Axis): FocusChange | null {
  const row = Math.floor((y / height) * count);
  return row >= 0 && row < count ? { [axis]: row } : null;
}

/** Around the number of the class that an image is labelled with. */
const ring = html`<svg aria-hidden="true"><circle cx="9" cy="9" r="8"></circle></svg>`;

/** The label of a row: its number, ringed where the image is labelled with it, or a name of its own. */
export function rowLabel(
  k: number,
  ringed: boolean,
  named: { readonly name: string; readonly short: string } | null,
): TemplateResult {
  if (!named) {
    return html`<span class="label" aria-hidden="true">${ringed ? ring : nothing}${k}</span>`;
  }
  // A ring is too narrow for a name: a frame with round ends takes its place.
  return html`<span class="label" aria-hidden="true" title=${`${k}: ${named.name}`}
    ><span class=${ringed ? 'ringed' : ''}>${named.short}</span></span
  >`;
}

export const rowStyles = css`
  ${hiddenText}
  :host {
    display: block;
    position: relative;
    isolation: isolate;
    color: var(--ink-2);
    font: 400 var(--t-s) / var(--row) sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
    container-type: inline-size;
  }
  .rows {
    touch-action: pan-y;
    cursor: crosshair;
  }
  .rows:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }
  .row {
    position: relative;
    display: grid;
    grid-template: 100% / var(--columns);
    height: var(--row);
  }
  .focus::before {
    content: '';
    position: absolute;
    inset: 0.5px -3px 0.5px -5px;
    z-index: -1;
    background: var(--paper-3);
  }
  .focus,
  .fault,
  .one {
    color: var(--ink);
    font-weight: 700;
  }
  .number {
    color: var(--ink);
    text-align: right;
    white-space: nowrap;
  }
  .waiting .number {
    color: var(--ink-3);
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .label {
    position: relative;
  }
  .label svg {
    position: absolute;
    left: -4.9px;
    top: calc(50% - 9px);
    width: 18px;
    height: 18px;
  }
  .ringed {
    display: inline-block;
    margin-left: -4px;
    padding: 0 3px;
    outline: 1.25px solid var(--ink);
    outline-offset: -1px;
    border-radius: 9px;
    line-height: min(18px, var(--row));
  }
  circle {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.25;
  }
  .zero {
    stroke: var(--ink-2);
    shape-rendering: crispEdges;
  }
  .waiting .zero {
    stroke: var(--hair-2);
    stroke-dasharray: 2 3;
  }
  text {
    font-size: var(--t-min);
    fill: var(--ink-2);
  }
  .unknown {
    height: calc(100% - 8px);
    margin-block: 4px;
    background: repeating-linear-gradient(135deg, var(--ink) 0 1px, transparent 1px 4px);
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --ink-2: CanvasText;
      --ink-3: GrayText;
      --hair-2: GrayText;
      --neg: CanvasText;
      --pos: CanvasText;
    }
    .unknown {
      forced-color-adjust: none;
    }
    .bar.neg {
      fill: Canvas;
      stroke: CanvasText;
    }
    .focus::before {
      outline: 1px solid Highlight;
    }
  }
`;
