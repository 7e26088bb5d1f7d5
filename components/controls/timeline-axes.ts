/** The axes of the timeline: batches below, loss on the left, accuracy on the right. */

import { axisBottom, axisLeft, axisRight, select, type Axis, type NumberValue } from 'd3';
import type { Layout } from './timeline-layout';

/**
 * Draws them into the groups of `root` that are named for their sides.
 *
 * @param count writes the number of a batch
 */
export function drawAxes(root: ParentNode, layout: Layout, count: (n: number) => string): void {
  const { left, right, base, narrow, x, loss, accuracy } = layout;
  const put = (side: string, axis: Axis<NumberValue>, at: string): void => {
    select(root.querySelector<SVGGElement>(`.axis.${side}`)!)
      .attr('transform', `translate(${at})`)
      .call(axis.tickSize(4).tickPadding(5));
  };
  const whole = x.ticks((right - left) / (narrow ? 55 : 110)).filter(Number.isInteger);
  const batches = axisBottom(x).tickValues(whole);
  put(
    'below',
    batches.tickFormat((n) => count(Number(n))),
    `0,${base}`,
  );
  put('left', axisLeft(loss).ticks(3), `${left - 3},0`);
  put('right', axisRight(accuracy).ticks(2, '.0%'), `${right + 3},0`);
}
