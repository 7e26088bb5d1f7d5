/** Weights out of a step, into a file for NumPy, and back out of such a file with nothing taken on trust. */

import { shapeOf, type Recipe } from '../core/recipe';
import type { Values } from '../core/value';
import { NpzError, readNpz, writeNpz } from '../data/npz';

/** Largest file that is looked at: a hundred times what any recipe needs. */
export const LARGEST_WEIGHTS = 8_000_000;

/** Why weights were refused: key of a sentence in the locales. */
export type WeightsReason =
  'tooLarge' | 'notNpz' | 'dtype' | 'missing' | 'stranger' | 'shape' | 'notFinite';

/** A file that is no weights, or none that fit. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';

  /** @param array the array that the sentence names
   * @param found what there is, and `wanted` what there should be: shapes, numbers, types, names */
  constructor(
    readonly reason: WeightsReason,
    readonly array = '',
    readonly found = '',
    readonly wanted = '',
  ) {
    super([reason, array, found, wanted].filter(Boolean).join(' '));
  }
}

/** The parameters among a step's values: as it began, or `updated`. */
export function weightsIn(recipe: Recipe, values: Values, updated: boolean): Values {
  return Object.fromEntries(
    Object.entries(recipe.parameters).map(([name, { next }]) => [
      name,
      values[updated ? next : name]!,
    ]),
  );
}

/** The bytes of an `.npz` file with one array for each parameter. */
export function npzOf(weights: Values): Uint8Array {
  return writeNpz(weights);
}

/** The parameters of a recipe from the bytes of an `.npz` file.
 * @throws {WeightsError} and nothing else, whatever the bytes are */
export function readWeights(bytes: Uint8Array, recipe: Recipe): Values {
  if (bytes.length > LARGEST_WEIGHTS) throw new WeightsError('tooLarge');
  const arrays = arraysIn(bytes);
  const names = Object.keys(recipe.parameters);
  const stranger = Object.keys(arrays).find((name) => !names.includes(name));
  const missing = names.find((name) => !arrays[name]);
  if (missing !== undefined) throw new WeightsError('missing', missing, stranger, names.join(', '));
  if (stranger !== undefined) throw new WeightsError('stranger', stranger, '', names.join(', '));
  return Object.fromEntries(
    names.map((name) => {
      const { shape, data } = arrays[name]!;
      const wanted = shapeOf(recipe, recipe.parameters[name]!.axes, 0);
      if (shape.join() !== wanted.join()) {
        throw new WeightsError('shape', name, shape.join(' × '), wanted.join(' × '));
      }
      const strange = data.find((number) => !Number.isFinite(number));
      if (strange !== undefined) throw new WeightsError('notFinite', name, String(strange));
      return [name, { shape: wanted, data }];
    }),
  );
}

function arraysIn(bytes: Uint8Array): ReturnType<typeof readNpz> {
  try {
    return readNpz(bytes);
  } catch (error) {
    if (!(error instanceof NpzError)) throw error;
    const { type } = error;
    throw type ? new WeightsError('dtype', type.array, type.found) : new WeightsError('notNpz');
  }
}
