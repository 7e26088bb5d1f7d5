/** Which points of a long curve are worth drawing, and the axes' extents they are drawn in. */

import { line, type ScaleLinear } from 'd3';

/** Accuracy on the validation set, measured when the weights had had so many updates. */
export interface Measured {
  readonly updates: number;
  /** From 0 to 1. */
  readonly accuracy: number;
}

/** Highest loss on the axis before any batch has been run: a little over ln 10. */
export const LEAST_TOP = 2.4;

/** Top of the loss axis: the largest finite loss so far, so that nothing is clipped. */
export function topOf(costs: Float32Array, ran: number): number {
  let top = LEAST_TOP;
  for (let i = 0; i < ran; i++) {
    const cost = costs[i]!;
    if (cost > top && cost !== Infinity) top = cost;
  }
  return top;
}

/**
 * Indices from `from` up to `to` (exclusive) that look the same as all of them: where several fall
 * on one pixel, the smallest and the largest. Losses that are not finite are kept: they break the line.
 * @param perPixel batches on one pixel of the axis
 */
export function decimate(
  costs: Float32Array,
  from: number,
  to: number,
  perPixel: number,
): number[] {
  const kept: number[] = [];
  if (perPixel <= 2) {
    for (let i = from; i < to; i++) kept.push(i);
    return kept;
  }
  let column = -1;
  let least = from;
  let most = from;
  const flush = (): void => {
    kept.push(Math.min(least, most));
    if (least !== most) kept.push(Math.max(least, most));
  };
  for (let i = from; i < to; i++) {
    const cost = costs[i]!;
    const at = Math.floor(i / perPixel);
    if (!Number.isFinite(cost)) {
      if (column >= 0) flush();
      if (kept.length === 0 || Number.isFinite(costs[kept.at(-1)!])) kept.push(i);
      column = -1;
    } else if (at !== column) {
      if (column >= 0) flush();
      column = at;
      least = most = i;
    } else {
      if (cost < costs[least]!) least = i;
      if (cost > costs[most]!) most = i;
    }
  }
  if (column >= 0) flush();
  return kept;
}

export type Scale = (value: number) => number;

/** SVG path of the loss of these batches; batch i stands at i + 1 on the x axis. */
export function lossPath(
  costs: Float32Array,
  indices: readonly number[],
  x: Scale,
  y: Scale,
): string {
  const path = line<number>()
    .defined((i) => Number.isFinite(costs[i]))
    .x((i) => x(i + 1))
    .y((i) => y(costs[i]!))
    .digits(1);
  return path(indices) ?? '';
}

/** Widest gap, in pixels, across which measured points are joined: a line over a wider one would show
 * accuracies that nobody has measured. */
const JOINED = 6;

/** Path through accuracies that were measured one batch after the other, or too close to tell apart. */
export function accuracyPath(measured: readonly Measured[], x: Scale, y: Scale): string {
  const path = line<Measured | null>()
    .defined((m) => m !== null)
    .x((m) => x(m!.updates))
    .y((m) => y(m!.accuracy))
    .digits(1);
  const broken = measured.flatMap((m, i) => {
    const before = measured[i - 1];
    const near =
      !before || m.updates - before.updates === 1 || x(m.updates) - x(before.updates) <= JOINED;
    return near ? [m] : [null, m];
  });
  return path(broken) ?? '';
}

/** Accuracy measured after exactly so many updates, or undefined. */
export function accuracyAt(measured: readonly Measured[], updates: number): number | undefined {
  return measured.find((m) => m.updates === updates)?.accuracy;
}

/** Top and bottom, in pixels, of the loss line between two x positions. */
export function lossExtent(
  costs: Float32Array,
  ran: number,
  x: ScaleLinear<number, number>,
  y: Scale,
): (from: number, to: number) => readonly [number, number] | null {
  return (from, to) => {
    if (from > x(ran)) return null;
    // Batch i stands at i + 1; the lines that lead in and out count too.
    const first = Math.max(0, Math.floor(x.invert(from)) - 1);
    const last = Math.min(ran - 1, Math.ceil(x.invert(to)) - 1);
    let top = Infinity;
    let bottom = -Infinity;
    for (let i = first; i <= last; i++) {
      const at = y(costs[i]!);
      if (!Number.isFinite(at)) continue;
      top = Math.min(top, at);
      bottom = Math.max(bottom, at);
    }
    return top <= bottom ? [top, bottom] : null;
  };
}

/** Top and bottom, in pixels, of the accuracy line between two x positions. */
export function accuracyExtent(
  measured: readonly Measured[],
  x: Scale,
  y: Scale,
): (from: number, to: number) => readonly [number, number] | null {
  return (from, to) => {
    let top = Infinity;
    let bottom = -Infinity;
    const meet = (at: number): void => {
      top = Math.min(top, at);
      bottom = Math.max(bottom, at);
    };
    measured.forEach(({ updates, accuracy }, i) => {
      const here = x(updates);
      if (here >= from && here <= to) meet(y(accuracy));
      const before = measured[i - 1];
      if (!before) return;
      const there = x(before.updates);
      for (const edge of [from, to]) {
        if (there < edge && edge < here) {
          const share = (edge - there) / (here - there);
          meet(y(before.accuracy + share * (accuracy - before.accuracy)));
        }
      }
    });
    return top <= bottom ? [top, bottom] : null;
  };
}
