/** The steps of a recipe's pipeline with the numbers that the chosen image has after each of them. */

import { lengthOf, settingsAt } from '../../src/core/run';
import type { PipelineRow } from '../panels/pipeline';
import type { Shown } from './shown';

/** Pixels whose numbers are shown. */
const WIDTH = 4;

/** First and last pixel shown: the chosen one and its neighbours. */
export function pixelsAround(pixel: number, all: number): [number, number] {
  const first = Math.min(all - WIDTH, Math.max(0, pixel - 1));
  return [first, first + WIDTH - 1];
}

/** @param images number of training images */
export function pipelineRows(shown: Shown, images: number): PipelineRow[] {
  const { recipe, state, at } = shown;
  if (!recipe.pipeline) return [];
  const settings = { ...settingsAt(state.run, state.cursor.step), batches: lengthOf(state.run) };
  const [from, to] = pixelsAround(at.pixel, recipe.sizes.pixel ?? WIDTH);
  return recipe.pipeline(settings, images).map((step) => ({
    ...step,
    parts: step.parts.map((part) => ({
      ...part,
      numbers: numbersOf(shown, part.value, from, to),
    })),
  }));
}

/** Of the chosen image: some of its pixels, or all of a shorter row. The batch is there in every stage. */
function numbersOf({ state, specs, at }: Shown, name: string, from: number, to: number): number[] {
  const value = state.trace?.values[name];
  if (!value) return [];
  const length = value.shape[1] ?? 1;
  const row = value.data.subarray(at.image * length, (at.image + 1) * length);
  return [...(specs[name]!.axes.includes('pixel') ? row.subarray(from, to + 1) : row)];
}
