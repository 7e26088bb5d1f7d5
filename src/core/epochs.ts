/** How runs go through their images epoch by epoch, and how good they were in each of them. */

import type { Recipe } from './recipe';
import { countFrom, settingsAt, type Run } from './run';
import { WHOLE_FILE, type NumberName, type Settings } from './settings';

/** Images that there are. */
export interface Sizes {
  readonly train: number;
  readonly validation: number;
}

/** Images that one epoch goes through. */
export function imagesIn({ images }: Pick<Settings, 'images'>, sizes: Sizes): number {
  return images === WHOLE_FILE ? sizes.validation + sizes.train : sizes.train;
}

/** The largest value of a setting that so many images allow: no batch holds an image twice, and the first image
 * is one that there is. */
export function mostOf(setting: NumberName, { train }: Pick<Sizes, 'train'>): number {
  if (setting === 'batchSize') return train;
  return setting === 'start' ? train - 1 : Infinity;
}

/** Images after which a batch ends, though it be short: `epoch` of `positionAt` and `countAt`. */
export function epochOf(
  recipe: Pick<Recipe, 'epochs'>,
  settings: Pick<Settings, 'images'>,
  sizes: Sizes,
): number {
  return recipe.epochs === undefined ? Infinity : imagesIn(settings, sizes);
}

/** What each step came to before its update: the first `ran` numbers hold. */
export interface Steps {
  /** Mean loss over the batch. */
  readonly costs: ArrayLike<number>;
  /** Images of the batch read right. */
  readonly hits: ArrayLike<number>;
  readonly ran: number;
}

/** One epoch, as far as it has come. */
export interface EpochFit {
  /** From 0. */
  readonly epoch: number;
  /** Its first step. */
  readonly first: number;
  /** Batches done, and those it has in all. */
  readonly done: number;
  readonly batches: number;
  readonly images: number;
  /** Mean loss over the images so far, each before the update that it took part in. */
  readonly loss: number;
  /** Share of them read right, 0 to 1. */
  readonly accuracy: number;
}

/**
 * The epochs that have begun, none for a run without steps. Loss and accuracy are what Keras's `fit` prints:
 * running means over an epoch of what each batch gave before its update, by number of images.
 * @param epoch images of one epoch; batches end with it
 * @param until steps to count, all that ran by default
 */
export function epochsOf(run: Run, steps: Steps, epoch: number, until = steps.ran): EpochFit[] {
  const fits: EpochFit[] = [];
  const end = Math.min(until, steps.ran);
  let position = 0;
  for (let step = 0; step < end;) {
    const first = step;
    let [images, loss, hits] = [0, 0, 0];
    let { batchSize } = settingsAt(run, step);
    let change = run.changes.findIndex((each) => each.step > first);
    for (; step < end && images < epoch; step++) {
      for (; change >= 0 && run.changes[change]?.step === step; change++) {
        batchSize = run.changes[change]!.set.batchSize ?? batchSize;
      }
      const count = countFrom(position, batchSize, epoch);
      position += count;
      images += count;
      loss += steps.costs[step]! * count;
      hits += steps.hits[step]!;
    }
    const done = step - first;
    const batches = done + Math.ceil((epoch - images) / batchSize);
    fits.push({
      epoch: fits.length,
      first,
      done,
      batches,
      images,
      loss: loss / images,
      accuracy: hits / images,
    });
  }
  return fits;
}
