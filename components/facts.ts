/** What a view can be told of one value, by the names of its properties. Every view takes those that it has. */

import type { Focus } from '../src/core/axis';
import { isGradient, quantityOf, type Kind } from '../src/core/kind';
import type { ValueSpec } from '../src/core/stage';
import type { Value } from '../src/core/value';
import { extentOf, largestOf, plainAbove } from './range';

export type Facts = Readonly<Record<string, unknown>>;

/** Which values a view can show. */
export type Shows = (spec: Pick<ValueSpec, 'kind' | 'axes'>) => boolean;

/** Which of them is wanted: by its name, or the first of a kind, or simply the first. */
export interface Wanted {
  readonly name: string | null;
  readonly kind: string | null;
}

/** Facts of a value that somebody else made. */
export function factsOf(value: Value, kind: Kind, at: Focus): Facts {
  const quantity = quantityOf(kind);
  const facts = { value, units: value.shape.at(-1) ?? 1 };
  if (quantity === 'weights' || quantity === 'bias') return { ...facts, extent: extentOf([value]) };
  if (isShare(kind)) return facts;
  const units = value.shape.at(-1) ?? 1;
  const row = value.data.subarray(at.image * units, (at.image + 1) * units);
  return { ...facts, extent: plainAbove(largestOf([{ shape: [units], data: row }])) };
}

/** Whether its bars run from 0 to 1. */
export function isShare(kind: Kind): boolean {
  return !isGradient(kind) && quantityOf(kind) !== 'scores';
}
