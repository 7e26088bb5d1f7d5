/** What a language must say. One interface; a missing key does not compile. Prose may mark a
 * glossary term as [term] or [words|term] and emphasis as *words*. */

import type { Axis } from '../core/axis';
import type { BatchViewWords } from './batch-view/words';
import type { BenchWords } from './bench/words';
import type { ChromeWords } from './chrome/words';
import type { DialogWords } from './dialogs/words';
import type { EmbeddingWords } from './embedding/words';
import type { EngineWords } from './engine/words';
import type { ExportWords } from './exports/words';
import type { ConsoleWords } from './console/words';
import type { CallName, Caption } from '../core/formula';
import type { LineLabel } from '../core/derivation';
import type { StageText } from '../core/stage';
import type { OwnImagesWords } from './own-images/words';
import type { PageWords } from './page';
import type { ListingWords } from './listings/words';
import type { PanelWords } from './panels/words';
import type { StandInWords } from './stand-in/words';
import type { ImageCount, Refusal, SettingName } from '../core/settings';
import type { TapeWords } from './tape/words';
import type { TensorViewWords } from './tensor-views/words';

export interface StageWords {
  /** In the panel: "Gradient". */
  readonly title: string;
  /** Above the note: "Which weights are to blame". */
  readonly heading: string;
  /** Two to four sentences in paragraphs. */
  readonly note: (context: NoteContext) => readonly string[];
}

/** What a note may depend on. */
export interface NoteContext {
  /** From 0. */
  readonly step: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Whether all weights and biases that this step starts with are zero. */
  readonly zeroWeights: boolean;
  /** Whether a hidden layer stands between the pixels and the scores. */
  readonly hidden?: boolean;
  /** Whether an image that the run does not learn from stands in place of the batch. */
  readonly probe?: boolean;
  /** Whether the classes are others than the digits. */
  readonly named?: boolean;
}

/** How formulas are said aloud. */
export interface SpokenWords {
  /** Names of letters that a voice may not know (δ), and of symbols that are words (pixel). */
  readonly names: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<CallName, string>>;
  readonly equals: string;
  readonly becomes: string;
  readonly plus: string;
  readonly minus: string;
  readonly times: string;
  readonly over: string;
  readonly power: string;
  readonly transposed: string;
  readonly prime: string;
  readonly open: string;
  readonly close: string;
  readonly infinity: string;
  readonly notANumber: string;
  /** "the gradient of W 407, 5". */
  readonly gradient: (name: string) => string;
  /** "the sum over n of". */
  readonly sum: (over: string) => string;
  /** A factor 1/n: "one hundredth of". */
  readonly part: (n: number) => string;
  /** Behind the digits of 1.2e−9: "times ten to the minus 9". */
  readonly tenTo: (exponent: string) => string;
}

/** Words of the formula strip, the chart of terms and the note around the prose. */
export interface ExplanationWords {
  /** Counted from 1: "Stage 7 of 8". */
  readonly stageOf: (n: number, count: number) => string;
  /** Name of the strip for screen readers. */
  readonly derivation: string;
  /** In place of a derivation while nothing is pointed at. */
  readonly nothing: string;
  /** In front of the reason why a run stopped. */
  readonly stopped: string;
  /** By the axis that the terms lie on. */
  readonly terms: Readonly<Record<Axis, (count: number) => string>>;
  readonly votes: (count: number) => string;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly bias: string;
  readonly total: string;
}

/** Words that notes explain, by their English name. */
export type Term =
  | 'activation'
  | 'backward'
  | 'batch'
  | 'bias'
  | 'cross-entropy'
  | 'error'
  | 'gradient'
  | 'gradient descent'
  | 'hidden unit'
  | 'label'
  | 'learning rate'
  | 'logit'
  | 'loss'
  | 'one-hot'
  | 'pixel'
  | 'probability'
  | 'reading'
  | 'sigmoid'
  | 'softmax'
  | 'training set'
  | 'weight';

export interface GlossaryEntry {
  readonly name: string;
  /** One sentence. */
  readonly meaning: string;
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
  /** Begins again at batch 1 with the settings that hold now, and no changes. */
  readonly restart: string;
  readonly close: string;
  readonly nextBatch: string;
  readonly orders: Readonly<Record<'file' | 'shuffled', string>>;
  /** How many images are learnt from, and what that makes of the validation images, of which there are so many. */
  readonly images: Readonly<Record<ImageCount, (count: string, validation: string) => string>>;
  /** Of a choice that holds for a whole run. */
  readonly beginsAnew: string;
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
    Record<'missing' | 'truncated' | 'altered' | 'unreadable' | 'absent', (shard: string) => string>
  >;
  /** In a self-contained copy, which never had the others. */
  readonly leftOut: (loaded: string) => string;
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

/** Of the drawer. */
export interface DrawerWords {
  /** Name of the drawer, for screen readers. */
  readonly name: string;
  readonly open: string;
  readonly shut: string;
  readonly tabs: Readonly<Record<DrawerTab, string>>;
}

export type DrawerTab = 'code' | 'tensors' | 'console' | 'test' | 'tape';

/** What the views say, which a page may have without all the rest. */
export interface ViewLocale {
  readonly lang: string;
  readonly name: string;
  readonly recipes: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<StageText, StageWords>>;
  /** In front of the lines of the strip. */
  readonly lines: Readonly<Record<LineLabel, string>>;
  readonly captions: Readonly<Record<Caption['key'], (n: number) => string>>;
  /** In place of the words about digits, where classes have names of their own. */
  readonly classWords: {
    readonly one: string;
    readonly terms: (count: number) => string;
  };
  readonly spoken: SpokenWords;
  /** How functions are written. */
  readonly calls: Readonly<Record<CallName, string>>;
  readonly explanation: ExplanationWords;
  readonly batchView: BatchViewWords;
  /** Why an element shows nothing of a run that came with another version of the package. */
  readonly otherVersion: (tag: string, own: string, other: string) => string;
  readonly tensorViews: TensorViewWords;
}

/** What is said by the simulator as it opens. */
export interface Locale extends ViewLocale {
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly drawer: DrawerWords;
  readonly refusal: (refusal: Refusal) => string;
  readonly controls: ControlWords;
  readonly page: PageWords;
  /** Of an image in place of the batch. */
  readonly standIn: StandInWords;
  /** Of the top bar. */
  readonly chrome: ChromeWords;
  readonly engine: EngineWords;
}

/** With the words of tabs and dialogs that are fetched when they are opened first. */
export interface WholeLocale extends Locale {
  /** Of the test bench. */
  readonly bench: BenchWords;
  /** Of the dialogs behind the top bar. */
  readonly dialogs: DialogWords;
  /** Of the page for frames, to teachers. */
  readonly embedding: EmbeddingWords;
  /** Of the Code tab. */
  readonly listings: ListingWords;
  /** Of what learners take away, and of the weights that they bring. */
  readonly exports: ExportWords;
  /** Of what the programs print, and of the console that shows it. */
  readonly console: ConsoleWords;
  /** Of the images that a learner brings. */
  readonly ownImages: OwnImagesWords;
  /** Of tensors and their numbers. */
  readonly panels: PanelWords;
  /** Of the pipeline and the tape. */
  readonly tape: TapeWords;
}
