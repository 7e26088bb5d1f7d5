/** Weights from a file and into one, in NumPy's .npz format. */

import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Recipe } from '../core/recipe';
import type { Values } from '../core/value';
import { NpzError, readNpz, writeNpz } from '../data/npz';
import { initialParameters } from '../worker/initial';
import { UsageError } from './arguments';

/** No file of weights is anywhere near this size. */
const MOST_BYTES = 64 * 2 ** 20;

/** The weights in a file. @throws {UsageError} when they cannot be read or do not fit the recipe. */
export function readWeights(path: string, recipe: Recipe): Values {
  const refuse = (why: string): UsageError => new UsageError(`${path} cannot be used: ${why}`);
  try {
    if (statSync(path).size > MOST_BYTES) throw refuse('it is too large for a file of weights.');
    const weights = readNpz(readFileSync(path));
    for (const [name, { data }] of Object.entries(weights)) {
      const at = data.findIndex((number) => !Number.isFinite(number));
      if (at >= 0) throw refuse(`${name} holds ${String(data[at])}, which is not a finite number.`);
    }
    const run = { recipe: recipe.id, settings: recipe.defaults, changes: [], weights };
    return initialParameters(recipe, run);
  } catch (error) {
    if (error instanceof NpzError || error instanceof RangeError) throw refuse(error.message);
    throw sentence(error, path, 'read') ?? error;
  }
}

/** Finds out before the training whether its result can be written. @throws {UsageError} */
export function checkWritable(path: string): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UsageError(`${path} is a folder and not a file.`);
    accessSync(there ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw sentence(error, path, 'written') ?? error;
  }
}

/** @throws {UsageError} when it cannot be written. */
export function writeWeights(path: string, weights: Values): void {
  try {
    writeFileSync(path, writeNpz(weights));
  } catch (error) {
    throw sentence(error, path, 'written') ?? error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such place',
  ENOTDIR: 'there is no such place',
  EISDIR: 'it is a folder',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'it is not allowed',
  ENOSPC: 'there is no room left',
};

/** What the system complained of, in words; undefined for an error of another kind. */
function sentence(error: unknown, path: string, done: 'read' | 'written'): UsageError | undefined {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return undefined;
  if (done === 'read' && code === 'ENOENT') return new UsageError(`There is no file ${path}.`);
  return new UsageError(`${path} cannot be ${done}: ${REASONS[code] ?? code}.`);
}
