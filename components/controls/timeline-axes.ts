/** The axes of the timeline: batches below, loss on the left, accuracy on the right. */

import { svg, type SVGTemplateResult } from 'lit';
import type { Layout } from './timeline-layout';

/** Pixels from an axis to the end of its ticks, and to their numbers. */
const TICK = 4;
const NUMBER = 9;

/** @param count writes the number of a batch */
export function renderAxes(layout: Layout, count: (n: number) => string): SVGTemplateResult {
  const { left, right, base, narrow, x, loss, accuracy } = layout;
  const whole = x.ticks((right - left) / (narrow ? 55 : 110)).filter(Number.isInteger);
  const lossTicks = loss.ticks(3);
  const [writeLoss, writeAccuracy] = [loss.tickFormat(3), accuracy.tickFormat(2, '.0%')];
  return svg`
    <g class="axis below">
      ${whole.map((n) => below(x(n), base, count(n)))}
    </g>
    <g class="axis left">
      ${lossTicks.map((n) => beside(left - 3, loss(n), -1, writeLoss(n)))}
    </g>
    <g class="axis right">
      ${accuracy.ticks(2).map((n) => beside(right + 3, accuracy(n), 1, writeAccuracy(n)))}
    </g>
  `;
}

function below(x: number, y: number, text: string): SVGTemplateResult {
  return svg`<g class="tick" transform="translate(${sharp(x)},${y})"
    ><line y2=${TICK} /><text y=${NUMBER} dy="0.71em" text-anchor="middle">${text}</text></g>`;
}

/** @param side 1 to the right of `x`, −1 to the left */
function beside(x: number, y: number, side: 1 | -1, text: string): SVGTemplateResult {
  const anchor = side < 0 ? 'end' : 'start';
  return svg`<g class="tick" transform="translate(${x},${sharp(y)})"
    ><line x2=${side * TICK} /><text x=${side * NUMBER} dy="0.32em" text-anchor=${anchor}>${text}</text></g>`;
}

/** In the middle of a pixel, where a line of one pixel is drawn on one and not on two. */
function sharp(px: number): number {
  return px + (devicePixelRatio > 1 ? 0 : 0.5);
}
