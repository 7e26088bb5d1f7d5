/** What a language must say. One interface; a missing key does not compile. Prose may mark a
 * glossary term as [term] or [words|term] and emphasis as *words*. */

import type { CallName, Caption } from '../core/formula';
import type { LineLabel } from '../core/derivation';
import type { StageText } from '../core/stage';
import type { Refusal, SettingName } from '../core/settings';

export interface StageWords {
  /** In the panel: "Gradient". */
  readonly title: string;
  /** Above the note: "Which weights are to blame". */
  readonly heading: string;
  /** Two or three sentences. */
  readonly note: (context: NoteContext) => readonly string[];
}

/** What a note may depend on. */
export interface NoteContext {
  /** From 0. */
  readonly step: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Whether the weights of this step are all zero. */
  readonly zeroWeights: boolean;
}

/** Of the views of the batch: its tray, one image, the unrolled image, the loss. */
export interface BatchViewWords {
  /** Names of the views, for screen readers. */
  readonly trayName: string;
  readonly imageName: string;
  readonly stripName: string;
  readonly lossName: string;
  readonly notComputed: string;
  /** No image has been given a reading yet. */
  readonly notRead: string;
  /** Behind a number of images: "81 right". */
  readonly right: (count: number) => string;
  readonly wrong: (count: number) => string;
  readonly previousImage: string;
  readonly nextImage: string;
  /** `n` counts from 1: "43 of 100". */
  readonly imageOf: (n: number, count: number) => string;
  readonly label: string;
  readonly readAs: string;
  /** Behind an x: "unrolled into 784 numbers". */
  readonly unrolled: (count: number) => string;
  readonly row: string;
  readonly column: string;
  readonly thisImage: string;
  readonly batchMean: string;
  /** The same where there is little room. */
  readonly mean: string;
}

export interface Locale {
  readonly lang: string;
  readonly name: string;
  readonly recipes: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<StageText, StageWords>>;
  /** In front of the lines of the strip. */
  readonly lines: Readonly<Record<LineLabel, string>>;
  readonly captions: Readonly<Record<Caption['key'], (n: number) => string>>;
  /** How symbols and functions are spoken: W, ∇W, δ, Σ, softmax. */
  readonly spoken: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<CallName, string>>;
  /** One sentence a term, by the word used in notes. */
  readonly glossary: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly batchView: BatchViewWords;
  readonly refusal: (refusal: Refusal) => string;
}
