/** Which element is looked at: positions on every axis, and the number that the strip explains. */

import type { Axis, ElementRef, Focus, FocusChange } from '../core/axis';
import type { Cursor } from '../core/cursor';
import { writerOf, type Recipe } from '../core/recipe';
import type { Trace } from '../core/trace';

/** What the learner chose, apart from the run. */
export interface Selection {
  /** Positions chosen on purpose; the rest follow from the selected image. */
  readonly focus: FocusChange;
  /** The element that a click kept, and the stage it was kept in. */
  readonly pinned: (ElementRef & { readonly stage: number }) | null;
  /** The element under the pointer or the keyboard. */
  readonly pointed: ElementRef | null;
}

/** The selection that a place names. */
export function selectionAt(place: {
  readonly cursor: Cursor;
  readonly focus: FocusChange;
  readonly pinned: ElementRef | null;
}): Selection {
  const { cursor, focus, pinned } = place;
  return { focus, pinned: pinned && { ...pinned, stage: cursor.stage }, pointed: null };
}

/** Middle of the image: the pixel most digits have ink on. */
const MIDDLE = 14 * 28 + 14;

/** The positions to light up: pointed at, else chosen, else the first image and its own label. */
export function focusOf(selection: Selection, recipe: Recipe, trace: Trace | null): Focus {
  const chosen = { ...selection.focus, ...selection.pointed?.at };
  const labels = trace?.values[recipe.label]?.data;
  const image = Math.min(chosen.image ?? 0, labels ? labels.length - 1 : Infinity);
  return {
    image,
    pixel: chosen.pixel ?? MIDDLE,
    hidden: chosen.hidden ?? 0,
    class: chosen.class ?? labels?.[image] ?? 0,
  };
}

/** The value to derive: the one pointed at or pinned in this stage where a stage so far has written
 * it; of a parameter its gradient or its new value, where the active stage makes one; else what the
 * active stage is about. */
export function explained(selection: Selection, recipe: Recipe, cursor: Cursor): string {
  const pinned = selection.pinned?.stage === cursor.stage ? selection.pinned : null;
  const target = selection.pointed ?? pinned;
  const made = Object.keys(recipe.stages[cursor.stage]!.writes);
  if (!target) return made[0]!;
  const writer = writerOf(recipe, target.name);
  if (writer >= 0 && writer <= cursor.stage) return target.name;
  const parameter = recipe.parameters[target.name];
  const ofParameter = made.find((name) => name === parameter?.next || name === parameter?.gradient);
  return ofParameter ?? made[0]!;
}

/** Keeps an element in the stage that is shown; null lets go of it. */
export function pinning(
  { focus, pinned, pointed }: Selection,
  element: ElementRef | null,
  stage: number,
): Selection {
  if (!element) return { focus, pinned: null, pointed: null };
  return { ...selecting({ focus, pinned, pointed }, element.at), pinned: { ...element, stage } };
}

/** Chooses positions without asking where a number comes from. A newly selected image brings its own
 * label with it. */
export function selecting(selection: Selection, at: FocusChange): Selection {
  const focus: Partial<Record<Axis, number>> = { ...selection.focus, ...at };
  if (at.image !== undefined && at.class === undefined) delete focus.class;
  return { ...selection, focus, pointed: null };
}
