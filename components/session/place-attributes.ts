/** The attributes that say where a run starts. They are the parameters of the page's address under the names that
 * attributes can have, read by the same parser and as strictly. */

import { locales } from '../../src/locales';
import { recipes } from '../../src/recipes';
import { readAddress, type Place, type Problem } from '../../src/session/address';
import type { Recipe } from '../../src/core/recipe';

/** Attributes, each with its parameter. `class` and `hidden` mean something else to every element, and `lang` is read
 * where texts are written. */
const parameters: Readonly<Record<string, string>> = {
  recipe: 'recipe',
  'learning-rate': 'rate',
  'batch-size': 'size',
  batches: 'batches',
  order: 'order',
  seed: 'seed',
  start: 'start',
  images: 'images',
  batch: 'batch',
  stage: 'stage',
  image: 'image',
  pixel: 'pixel',
  unit: 'hidden',
  digit: 'class',
  pin: 'pin',
  test: 'test',
  theme: 'theme',
  backend: 'backend',
  changes: 'changes',
};

export const placeAttributes: readonly string[] = Object.keys(parameters);

/** Those that only move the learner within a run. */
export const cursorAttributes: ReadonlySet<string> = new Set(['batch', 'stage']);

/** The attributes, with their values, that say what a query of the page's address says. */
export function attributesOf(query: string): readonly (readonly [name: string, value: string])[] {
  const given = new URLSearchParams(query);
  const names = new Map(Object.entries(parameters).map(([name, parameter]) => [parameter, name]));
  return [...given].map(([parameter, value]) => [names.get(parameter) ?? parameter, value]);
}

/** Sets an attribute, or with null takes it away. The learner may have left the place that it still names, so naming
 * that again leads there. */
export function setPlace(element: Element, name: string, value: string | null): void {
  if (value === null || (cursorAttributes.has(name) && element.getAttribute(name) === value)) {
    element.removeAttribute(name);
  }
  if (value !== null) element.setAttribute(name, value);
}

export interface Opening {
  readonly recipe: Recipe;
  readonly place: Place;
  /** Attributes that were not understood, by their own names. */
  readonly problems: readonly Problem[];
}

export function openingOf(element: Element): Opening {
  const query = new URLSearchParams();
  for (const [attribute, parameter] of Object.entries(parameters)) {
    const value = element.getAttribute(attribute);
    if (value !== null) query.set(parameter, value);
  }
  const names = new Map(Object.entries(parameters).map(([name, parameter]) => [parameter, name]));
  const langs = Object.keys(locales);
  const { recipe, place, problems } = readAddress(query.toString(), { recipes, langs });
  return {
    recipe,
    place,
    problems: problems.map(({ parameter, value }) => ({
      parameter: names.get(parameter) ?? parameter,
      value,
    })),
  };
}
