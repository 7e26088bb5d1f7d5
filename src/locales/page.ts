/** What a language must say of the page around the views. */

import type { PartCounts } from './own-images/words';

/** Batches and images are counted from 1. */
export interface PageWords {
  /** That the run learns from images of one's own. */
  readonly learnsFrom: (name: string, classes: string, counts: PartCounts) => string;
  readonly backToMnist: string;
  /** Where a run stands, within a sentence. */
  readonly position: (batch: string, stage: string) => string;
  readonly weights: string;
  readonly input: string;
  readonly batchOf: (total: string) => string;
  readonly against: string;
  readonly backward: string;
  readonly nextBatch: string;
  /** Name of the region with both rows of the loop. */
  readonly loop: string;
  readonly starting: string;
  readonly waitsForImages: string;
  /** Why a batch will never come in a self-contained copy. */
  readonly absentImages: (loaded: string) => string;
  /** Why a shuffled order cannot begin yet. */
  readonly waitsForShuffle: string;
  readonly waitsForValidation: string;
  readonly waitsForTest: string;
  readonly validationAccuracy: (percent: string) => string;
  /** The same where the validation images are learnt from, too. */
  readonly seenAccuracy: (percent: string) => string;
  readonly costAfter: (cost: string, batch: string) => string;
  /** At the end of the run. */
  readonly result: (result: {
    /** Number of test images. */
    readonly images: string;
    readonly percent: string;
    readonly loss: string;
    /** The test image that is told of, what it was read as, and its label. */
    readonly image: number;
    readonly read: string;
    readonly label: string;
  }) => string;
  /** A number that is not finite: which value holds it, in which stage of which batch. */
  readonly notFinite: (where: {
    readonly symbol: string;
    readonly stage: string;
    readonly batch: string;
    readonly learningRate: string;
  }) => string;
  /** That the last batches cost no less than the first, where `usual` is the program's own rate, if another holds. */
  readonly stagnates: (run: {
    readonly batches: number;
    readonly mean: string;
    readonly first: string;
    readonly learningRate: string;
    readonly usual: string | null;
  }) => string;
  readonly retry: string;
  /** That something asked for, such as a tab or a dialog, could not be fetched. */
  readonly partAbsent: string;
  /** Parts of the address that were not understood. */
  readonly problems: (list: string) => string;
  readonly dismiss: string;
  readonly runFileSaved: string;
  /** Said when the learner moves to a stage: its title and the batch. */
  readonly moved: (stage: string, batch: string) => string;
  /** Said behind it where the stage has come to something: how the chosen image was read, the mean loss. */
  readonly wasRead: (image: string, reading: string, label: string) => string;
  readonly costs: (loss: string) => string;
  /** Said now and then while it plays. */
  readonly passes: (batch: string, loss: string) => string;
}
