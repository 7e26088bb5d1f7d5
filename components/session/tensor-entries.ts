/** The tensors in scope, as the drawer lists them. */

import type { TensorEntry } from '../panels/tensors';
import type { Shown } from './shown';

export function tensorsOf(shown: Shown): TensorEntry[] {
  const { cursor, recipe } = shown.state;
  const fresh = Object.keys(recipe.stages[cursor.stage]!.writes);
  const next = new Set(Object.values(recipe.parameters).map((parameter) => parameter.next));
  return shown.names.flatMap((name) => {
    const value = shown.value(name);
    if (!value) return [];
    const { symbol, axes } = shown.specs[name]!;
    // W after the update stands in the same list as W before it.
    const written = next.has(name) ? `${symbol}′` : symbol;
    return [{ name, symbol: written, axes, value, fresh: fresh.includes(name) }];
  });
}
