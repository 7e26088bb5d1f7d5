/** Which test images are looked through. */

import type { Readings } from './readings';

export type Outcome = 'all' | 'right' | 'wrong';

/** How sure the reading is: the bounds of its probability, the upper one left out but at 1. */
export type Confidence = 'any' | 'below50' | 'to90' | 'to99' | 'above99';

export interface Filter {
  readonly outcome: Outcome;
  /** Null for every one. */
  readonly label: number | null;
  readonly reading: number | null;
  readonly confidence: Confidence;
}

export const EVERYTHING: Filter = {
  outcome: 'all',
  label: null,
  reading: null,
  confidence: 'any',
};

/** Where one stands that wants to learn: at the mistakes. */
export const MISREAD: Filter = { ...EVERYTHING, outcome: 'wrong' };

const bounds: Readonly<Record<Confidence, readonly [from: number, to: number]>> = {
  any: [-Infinity, Infinity],
  below50: [0, 0.5],
  to90: [0.5, 0.9],
  to99: [0.9, 0.99],
  above99: [0.99, Infinity],
};

export const CONFIDENCES = Object.keys(bounds) as readonly Confidence[];

/** The images that pass, in their order. */
export function indicesOf(all: Readings, filter: Filter): number[] {
  const { labels, readings, confidences } = all;
  const { outcome, label, reading } = filter;
  const [from, to] = bounds[filter.confidence];
  const found: number[] = [];
  for (let n = 0; n < labels.length; n++) {
    if (label !== null && labels[n] !== label) continue;
    if (reading !== null && readings[n] !== reading) continue;
    if (outcome !== 'all' && (labels[n] === readings[n]) !== (outcome === 'right')) continue;
    const sure = confidences[n]!;
    if (sure >= from && sure < to) found.push(n);
  }
  return found;
}

/** The filter of one cell of the confusion matrix; everything when it holds already. */
export function toggled(filter: Filter, label: number, reading: number): Filter {
  const same = isCell(filter, label, reading);
  return same ? EVERYTHING : { ...EVERYTHING, label, reading };
}

export function isCell(filter: Filter, label: number, reading: number): boolean {
  return filter.label === label && filter.reading === reading;
}
