/** Which images a step learns from, and whether they are there. */

import { epochOf, imagesIn } from '../core/epochs';
import type { Recipe } from '../core/recipe';
import { countFrom, positionAt, settingsAt, type Run } from '../core/run';
import type { Settings } from '../core/settings';
import type { Dataset } from '../data/dataset';
import { batchAt } from '../data/order';
import type { Split } from '../data/split';
import { firstNumber, StoredPictures } from './pictures';

interface Plan {
  readonly step: number;
  readonly settings: Settings;
  /** Images used before the step. */
  readonly position: number;
  /** Images in its batch. */
  readonly count: number;
}

/** Some images of a split, one after another. */
interface Part {
  readonly split: Split;
  readonly first: number;
  readonly count: number;
}

/** The images of a run are those of its splits, one split after the other: the training split or, where it
 * learns from the whole training file, the validation split before it, as they are in the file. */
export class Batches {
  /** The step asked about last: a run with hundreds of changes is not gone through for each question. */
  private last: Plan | null = null;
  private readonly splits: readonly Split[];
  /** Number of images in all. */
  private readonly size: number;
  /** Images after which a batch ends. */
  private readonly epoch: number;

  constructor(
    private readonly data: Dataset,
    recipe: Recipe,
    private readonly run: Run,
  ) {
    const { settings } = run;
    const sizes = { train: data.size('train'), validation: data.size('validation') };
    this.size = imagesIn(settings, sizes);
    this.splits = this.size > sizes.train ? ['validation', 'train'] : ['train'];
    this.epoch = epochOf(recipe, settings, sizes);
  }

  settings(step: number): Settings {
    return this.plan(step).settings;
  }

  /** Images in the batch of a step. */
  count(step: number): number {
    return this.plan(step).count;
  }

  /** Whether the images of this step have arrived. A shuffled order needs all of them first. */
  has(step: number): boolean {
    const { data } = this;
    return this.settings(step).order === 'shuffled'
      ? this.splits.every((split) => data.isComplete(split))
      : this.parts(step).every(({ split, first, count }) => data.has(split, first, count));
  }

  /** Resolves when `has(step)`. @throws the signal's reason, once that aborts. */
  async whenReady(step: number, signal?: AbortSignal): Promise<void> {
    const { data } = this;
    await Promise.all(
      this.settings(step).order === 'shuffled'
        ? this.splits.map((split) => data.whenComplete(split, signal))
        : this.parts(step).map(({ split, first, count }) =>
            data.whenReady(split, first, count, signal),
          ),
    );
  }

  /** The images of a step, which must have arrived. */
  pictures(step: number): StoredPictures {
    const { data, size } = this;
    const { position, settings, count } = this.plan(step);
    const { order, seed, start } = settings;
    const numbers = batchAt({ order, seed, start, size }, position, count); // [batch]
    const first = firstNumber(data, this.splits[0]!);
    for (let n = 0; n < count; n++) numbers[n]! += first;
    return new StoredPictures(data, numbers);
  }

  /** Where the images of a step in file order lie. */
  private parts(step: number): Part[] {
    const { position, settings, count } = this.plan(step);
    const parts: Part[] = [];
    let at = (settings.start + position) % this.size;
    // A batch that is larger than all of them has them several times.
    let left = Math.min(count, this.size);
    while (left > 0) {
      const part = this.partFrom(at, left);
      parts.push(part);
      left -= part.count;
      at = (at + part.count) % this.size;
    }
    return parts;
  }

  /** The images from `at` on that lie in one split, `most` at most. */
  private partFrom(at: number, most: number): Part {
    let before = 0;
    for (const split of this.splits) {
      const size = this.data.size(split);
      if (at < before + size) {
        return { split, first: at - before, count: Math.min(most, before + size - at) };
      }
      before += size;
    }
    throw new RangeError(`There is no image ${at}.`);
  }

  private plan(step: number): Plan {
    if (this.last?.step !== step) {
      const settings = settingsAt(this.run, step);
      const position = positionAt(this.run, step, this.epoch);
      const count = countFrom(position, settings.batchSize, this.epoch);
      this.last = { step, settings, position, count };
    }
    return this.last;
  }
}
