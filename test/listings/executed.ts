/** Runs of our own engine for listings to be held against. */

import { settingsFor } from '../../src/core/recipe';
import type { Settings } from '../../src/core/settings';
import type { Values } from '../../src/core/value';
import { codeOf, numbersOf, readListing, sources, type Numbers } from '../../src/listings';
import type { ListingName } from '../../src/locales/listings/words';
import { recipeOf } from '../../src/recipes';
import { engineOf } from '../worker/mnist';

/** What a run with these settings puts into its listings. */
export function numbers(id: string, settings: Partial<Settings> = {}): Numbers {
  return numbersOf({ recipe: id, settings: settingsFor(recipeOf(id), settings), changes: [] }, 0);
}

/** The listing as the page shows it. */
export function shown(id: string, name: ListingName, settings: Partial<Settings> = {}): string {
  const { text } = sources[id]!.find((source) => source.name === name)!;
  return codeOf(readListing(text, numbers(id, settings)));
}

export interface Done {
  readonly start: Values;
  readonly steps: readonly {
    readonly cost: number;
    /** Images read right, as a share. */
    readonly right: number;
  }[];
}

/** What our engine makes of the first steps of a run in the order of the file. */
export async function done(
  id: string,
  settings: Partial<Settings>,
  steps: number,
  look: (values: Values) => void = () => undefined,
  names: readonly string[] = [],
): Promise<Done> {
  const { cost } = recipeOf(id);
  const engine = engineOf(id, { ...settings, order: 'file' });
  const ran: Done['steps'][number][] = [];
  for (let step = 0; step < steps; step++) {
    const { values } = await engine.trace(step, [cost, 'hit', ...names]);
    const hits = values['hit']!.data;
    const right = hits.reduce((sum, one) => sum + one, 0) / hits.length;
    ran.push({ cost: values[cost]!.data[0]!, right });
    look(values);
  }
  const start = await engine.parameters(0);
  engine.close();
  return { start, steps: ran };
}
