/** What a language must say. One interface; a missing key does not compile. Prose may mark a
 * glossary term as [term] or [words|term] and emphasis as *words*. */

import type { Axis } from '../core/axis';
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

/** Words of the transport, the timeline and the run's settings. Batches and stages are counted from 1. */
export interface ControlWords {
  /** Whole numbers with their thousands set apart: 12,000. */
  readonly count: (n: number) => string;
  readonly transport: string;
  /** Names of the buttons, heard and shown on hover. */
  readonly acts: Readonly<Record<ControlAct, string>>;
  /** Below the buttons, where the icon tells the direction. */
  readonly captions: Readonly<Record<ControlAct, string>>;
  readonly speed: string;
  readonly stagesPerSecond: (n: number) => string;
  readonly batchesPerSecond: (n: number) => string;
  readonly fastest: string;
  /** Name of the map of the stages. */
  readonly stageMap: string;
  readonly modes: Readonly<Record<'paused' | 'playing' | 'moving' | 'waiting' | 'stopped', string>>;
  readonly stage: string;
  readonly epoch: string;
  readonly batch: string;
  readonly of: string;
  readonly timeline: string;
  readonly loss: string;
  readonly accuracy: string;
  readonly lossMean: string;
  readonly validationAccuracy: string;
  readonly accuracyWaits: string;
  readonly notRun: string;
  readonly fromBatch: (n: number) => string;
  readonly runSettings: string;
  readonly close: string;
  readonly nextBatch: string;
  readonly orders: Readonly<Record<'file' | 'shuffled', string>>;
  readonly changes: string;
  readonly noChanges: string;
  readonly remove: (change: string) => string;
  /** After a refusal: the value that stays. */
  readonly keeps: (value: string) => string;
  /** Loading of the images: thousands are set apart already. */
  readonly loading: string;
  readonly imagesOf: (loaded: string, total: string) => string;
  readonly megabytesOf: (loaded: string, total: string) => string;
  readonly faults: Readonly<
    Record<'missing' | 'truncated' | 'altered' | 'unreadable', (shard: string) => string>
  >;
  readonly moreFaults: (n: number) => string;
  readonly retry: string;
}

type ControlAct =
  | 'reset'
  | 'batch-back'
  | 'stage-back'
  | 'play'
  | 'pause'
  | 'stage-forward'
  | 'batch-forward'
  | 'to-end';

/** Of the drawer and of what its tabs show. */
export interface PanelWords {
  /** Name of the drawer, for screen readers. */
  readonly drawer: string;
  readonly openDrawer: string;
  readonly shutDrawer: string;
  readonly tabs: Readonly<Record<DrawerTab, string>>;
  readonly inScope: string;
  readonly nothingInScope: string;
  /** Over the smallest and the largest number. */
  readonly range: string;
  readonly least: string;
  readonly most: string;
  readonly mean: string;
  readonly norm: string;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: (count: number) => string;
  /** One position on an axis: over a column of numbers. */
  readonly axes: Readonly<Record<Axis, string>>;
  /** Over the only column of a list. */
  readonly value: string;
  /** Name of the table of one tensor, for screen readers. */
  readonly numbersOf: (symbol: string) => string;
  readonly index: string;
  readonly goTo: string;
  /** Below the field: how to fill it, with the tensor's last index. */
  readonly indexHint: (last: string) => string;
  /** What was typed is not so many whole numbers. */
  readonly indexMalformed: (count: number, example: string) => string;
  readonly indexOutside: (index: string, last: string) => string;
  readonly copyAs: string;
  readonly copied: (count: number, format: string) => string;
  readonly copyForbidden: string;
}

export type DrawerTab = 'tensors';

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
  readonly controls: ControlWords;
}
