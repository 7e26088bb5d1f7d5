/** What each program prints. This is the one place that says which recipe prints what. */

import type { Recipe } from '../core/recipe';
import type { Program } from './figures';
import { graph } from './graph';
import { keras } from './keras';
import { tape } from './tape';

export interface Console {
  readonly print: Program;
  /** Whether the program can be told how much to print, and shows the image that it reads. */
  readonly keras: boolean;
}

const consoles: Readonly<Record<string, Console>> = {
  'softmax-regression': { print: graph, keras: false },
  'gradient-tape': { print: tape, keras: false },
  'keras-two-layer': { print: keras, keras: true },
};

/** @throws {RangeError} for a recipe whose program prints nothing that is known */
export function consoleOf({ id }: Pick<Recipe, 'id'>): Console {
  const found = consoles[id];
  if (!found) throw new RangeError(`Nothing is known of what ${id} prints.`);
  return found;
}
