/** What views may show of a state: only values that the stages so far have written, and what follows
 * from them. Everything costly is kept with the trace that it was made from. */

import { quantityOf } from '../../src/core/kind';
import type { Focus } from '../../src/core/axis';
import { valuesOf, type Recipe } from '../../src/core/recipe';
import { settingsAt } from '../../src/core/run';
import type { Settings } from '../../src/core/settings';
import type { ValueSpec } from '../../src/core/stage';
import { namesInScope, type Trace } from '../../src/core/trace';
import type { Value } from '../../src/core/value';
import { focusOf, type Selection } from '../../src/session/selection';
import type { State } from '../../src/session/state';
import { differs } from '../alike';
import { extentOf, largestOf, plainAbove } from '../range';

export class Shown {
  readonly recipe: Recipe;
  readonly at: Focus;
  readonly specs: Readonly<Record<string, ValueSpec>>;
  private readonly scope: ReadonlySet<string>;

  constructor(readonly state: State) {
    this.recipe = state.recipe;
    this.specs = specsOf(state.recipe);
    this.at = focusIn(state);
    this.scope = new Set(namesInScope(state.recipe, state.cursor.stage));
  }

  /** The value, once its stage has run; undefined before. */
  value(name: string): Value | undefined {
    return this.scope.has(name) ? this.state.trace?.values[name] : undefined;
  }

  /** The settings of the batch shown, with the number of images that it has: the last of an epoch may be
   * short. */
  get settings(): Settings {
    const { run, cursor } = this.state;
    const settings = settingsAt(run, cursor.step);
    return { ...settings, batchSize: this.labels?.length ?? settings.batchSize };
  }

  /** Names in scope, in the order in which they came to be. */
  get names(): readonly string[] {
    return [...this.scope];
  }

  /** What each image of the batch shows. */
  get labels(): Float32Array | null {
    return this.state.trace?.values[this.recipe.label]?.data ?? null;
  }

  /** What each image was read as: the class of the largest probability. */
  get readings(): Uint8Array | null {
    const value = this.value(this.recipe.probabilities);
    return value && this.state.trace
      ? kept(this.state.trace, 'readings', () => readings(value))
      : null;
  }

  /** Whether every weight of this step is still zero. */
  get zeroWeights(): boolean {
    const { trace, recipe } = this.state;
    if (!trace) return false;
    return kept(
      trace,
      'zero',
      () => largestOf(Object.keys(recipe.parameters).map((name) => trace.values[name])) === 0,
    );
  }

  /** Symmetric range of the colours of these values: frozen within a batch, before and after the
   * update, so that a colour means the same number in every stage. */
  extent(names: readonly string[]): number {
    const { trace, recipe } = this.state;
    if (!trace) return 0.01;
    const all = names.flatMap((name) => [name, recipe.parameters[name]?.next ?? name]);
    return kept(trace, `extent ${all.join(' ')}`, () =>
      extentOf(all.map((name) => trace.values[name])),
    );
  }

  /** Symmetric range of one row of bars: this image's largest, rounded up to a plain number. */
  rowExtent(name: string): number {
    const value = this.state.trace?.values[name];
    if (!value) return 1;
    const units = value.shape[1] ?? 1;
    const row = value.data.subarray(this.at.image * units, (this.at.image + 1) * units);
    return plainAbove(largestOf([{ shape: [units], data: row }]));
  }

  /** Names of the values of these whose quantity is `quantity`. */
  ofQuantity(names: readonly string[], quantity: string): string | undefined {
    return names.find((name) => quantityOf(this.specs[name]!.kind) === quantity);
  }
}

/** Of a state, what the loop draws. The rest is progress, measurements and what the deck shows. */
const DRAWN = [
  'recipe',
  'run',
  'cursor',
  'trace',
  'selection',
  'probe',
  'probed',
  'playing',
  'fault',
] as const satisfies readonly (keyof State)[];

/** What was shown before, where nothing that the loop draws has changed since; else what is shown now. */
export function shownAnew(state: State, before: Shown | undefined): Shown {
  return before && DRAWN.every((key) => before.state[key] === state[key])
    ? before
    : new Shown(state);
}

const specs = new WeakMap<Recipe, Readonly<Record<string, ValueSpec>>>();

function specsOf(recipe: Recipe): Readonly<Record<string, ValueSpec>> {
  let found = specs.get(recipe);
  if (!found) specs.set(recipe, (found = valuesOf(recipe)));
  return found;
}

const focuses = new WeakMap<Selection, Focus>();

/** The positions to light up: the same object as before, where they are the same, so that views need not be drawn
 * anew for them. */
function focusIn({ selection, recipe, trace }: State): Focus {
  const before = focuses.get(selection);
  const now = focusOf(selection, recipe, trace);
  if (before && !differs(before, now)) return before;
  focuses.set(selection, now);
  return now;
}

const store = new WeakMap<Trace, Map<string, unknown>>();

/** `make()`, made once for each trace. */
function kept<Made>(trace: Trace, key: string, make: () => Made): Made {
  let made = store.get(trace);
  if (!made) store.set(trace, (made = new Map<string, unknown>()));
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as Made;
}

function readings({ shape, data }: Value): Uint8Array {
  const [images, classes] = shape as [number, number];
  return Uint8Array.from({ length: images }, (_, image) => {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (data[image * classes + k]! > data[image * classes + best]!) best = k;
    }
    return best;
  });
}
