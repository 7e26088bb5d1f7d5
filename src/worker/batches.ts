/** Which images a step learns from, and whether they are there. */

import { positionAt, settingsAt, type Run } from '../core/run';
import type { Settings } from '../core/settings';
import type { Dataset } from '../data/dataset';
import { batchAt } from '../data/order';
import type { Fill } from './program';

interface Plan {
  readonly step: number;
  readonly settings: Settings;
  /** Images used before the step. */
  readonly position: number;
}

export class Batches {
  /** The step asked about last: a run with hundreds of changes is not gone through for each question. */
  private last: Plan | null = null;

  constructor(
    private readonly data: Dataset,
    private readonly run: Run,
  ) {}

  settings(step: number): Settings {
    return this.plan(step).settings;
  }

  /** Whether the images of this step have arrived. A shuffled order needs all of them first. */
  has(step: number): boolean {
    const { order, batchSize } = this.settings(step);
    return order === 'shuffled'
      ? this.data.isComplete('train')
      : this.data.has('train', this.first(step), batchSize);
  }

  /** Resolves when `has(step)`. @throws the signal's reason, once that aborts. */
  whenReady(step: number, signal?: AbortSignal): Promise<void> {
    const { order, batchSize } = this.settings(step);
    return order === 'shuffled'
      ? this.data.whenComplete('train', signal)
      : this.data.whenReady('train', this.first(step), batchSize, signal);
  }

  /** Puts the step's images into the given room. */
  fill(step: number): Fill {
    const { position, settings } = this.plan(step);
    const { order, seed, start, batchSize } = settings;
    const size = this.data.size('train');
    const indices = batchAt({ order, seed, start, size }, position, batchSize); // [batch]
    return (pixels, labels) => this.data.gather('train', indices, pixels, labels);
  }

  /** The first image of a step in file order. */
  private first(step: number): number {
    const { position, settings } = this.plan(step);
    return (settings.start + position) % this.data.size('train');
  }

  private plan(step: number): Plan {
    if (this.last?.step !== step) {
      const settings = settingsAt(this.run, step);
      this.last = { step, settings, position: positionAt(this.run, step) };
    }
    return this.last;
  }
}
