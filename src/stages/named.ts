/** A value as a stage's factory is told of it: its name, meaning, axes and symbol in one. */

import { indexOn, type Axis, type FocusChange } from '../core/axis';
import { symbol, type Formula } from '../core/formula';
import type { Kind } from '../core/kind';
import type { ValueSpec } from '../core/stage';
import { elementOf, valueOf, type Value, type Values } from '../core/value';

export interface Named extends ValueSpec {
  readonly name: string;
}

/** `symbolText` is needed only where the symbol differs from the name. */
export function named(
  name: string,
  kind: Kind,
  axes: readonly Axis[],
  symbolText: string = name,
): Named {
  return { name, kind, axes, symbol: symbolText };
}

/** Specs by name, as stages and recipes list them. */
export function specs(...values: readonly Named[]): Readonly<Record<string, ValueSpec>> {
  return Object.fromEntries(
    values.map(({ name, kind, axes, symbol: text }) => [name, { kind, axes, symbol: text }]),
  );
}

/** The index letter of each axis in symbolic sums. */
export const letters: Readonly<Record<Axis, string>> = {
  image: 'n',
  pixel: 'i',
  hidden: 'j',
  class: 'k',
};

/** The value's symbol with these subscripts. */
export function symbolOf(value: Named, ...sub: (string | number)[]): Formula {
  return symbol(value.symbol, ...sub);
}

/** The symbol as one image has it: with its position on every axis but that of the images. */
export function symbolAt(value: Named, at: FocusChange): Formula {
  const axes = value.axes.filter((axis) => axis !== 'image');
  return symbolOf(value, ...indexOn(axes, at));
}

/** The part of `at` that lies on the value's own axes. */
export function placeOf(value: Named, at: FocusChange): FocusChange {
  return Object.fromEntries(
    indexOn(value.axes, at).map((position, n) => [value.axes[n]!, position]),
  );
}

/** One number of the value. @throws {RangeError} when `at` lies outside it. */
export function numberAt(values: Values, value: Named, at: FocusChange): number {
  return elementOf(valueOf(values, value.name), indexOn(value.axes, at));
}

/** The numbers along a value's only or last axis, for the position that `at` has on the one before. */
export function rowAt(values: Values, value: Named, at: FocusChange): Float32Array {
  const { data, shape }: Value = valueOf(values, value.name);
  const length = shape.at(-1)!;
  const before = value.axes.length > 1 ? at[value.axes[0]!]! : 0;
  return data.subarray(before * length, (before + 1) * length);
}
