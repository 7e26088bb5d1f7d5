/** What a language must say of what learners take away from a run, and of the weights that they bring. */

/** What may be taken away. */
export type TakeAway = 'npz' | 'tfjs' | 'csv' | 'svg' | 'png' | 'notebook' | 'python';

/** Why a file of weights was refused. */
export type WeightsFault =
  'tooLarge' | 'notNpz' | 'dtype' | 'missing' | 'stranger' | 'shape' | 'notFinite' | 'unreadable';

export interface WeightsFaultDetail {
  /** The array that is wrong. */
  readonly array: string;
  /** What there is, and what there should be. */
  readonly found: string;
  readonly wanted: string;
}

export interface ExportWords {
  readonly heading: string;
  /** Before anything was asked for. */
  readonly lead: string;
  readonly weights: string;
  /** Numbers of updates that the weights have seen. */
  readonly weightsAre: (updates: string) => string;
  /** In front of the line of Python that hands the arrays to a model. */
  readonly inKeras: string;
  readonly history: string;
  readonly historyIs: (batches: string) => string;
  readonly view: string;
  readonly viewIs: string;
  readonly program: string;
  readonly programIs: string;
  readonly buttons: Readonly<Record<TakeAway, string>>;
  /** While a file is made. */
  readonly making: string;
  readonly made: (name: string) => string;
  readonly failed: (why: string) => string;
  /** Of a file that the browser may not have saved. */
  readonly unsaved: UnsavedWords;
  /** Nothing has been computed yet. */
  readonly notYet: string;
  readonly bring: string;
  readonly bringIs: string;
  readonly choose: string;
  readonly drop: string;
  readonly own: string;
  readonly backToOwn: string;
  readonly faults: Readonly<Record<WeightsFault, (detail: WeightsFaultDetail) => string>>;
  /** Below a picture of the view. */
  readonly caption: {
    readonly batch: (n: string, total: string) => string;
    readonly stage: (n: number, title: string) => string;
    readonly loss: (loss: string) => string;
    readonly learningRate: (rate: string) => string;
    readonly batchSize: (size: string) => string;
    readonly ownWeights: string;
  };
  readonly notebook: NotebookWords;
}

export interface UnsavedWords {
  readonly maybe: (name: string) => string;
  /** What follows: the file itself, a picture, or lines of Python that write it. */
  readonly text: string;
  readonly picture: string;
  readonly program: string;
  readonly copy: string;
}

/** Prose of the program that reproduces a run. `code` marks what is typed. */
export interface NotebookWords {
  readonly title: (program: string) => string;
  readonly intro: string;
  /** In front of the permalink. */
  readonly link: string;
  readonly dataTitle: string;
  /** Which files, where they can be had, and where they belong. */
  readonly data: (files: string, address: string) => string;
  /** The same for a program that is started by its name. */
  readonly folder: string;
  readonly folderArgument: string;
  readonly runTitle: string;
  readonly run: string;
  readonly orderTitle: string;
  readonly order: string;
  readonly startTitle: string;
  readonly zeros: string;
  readonly glorot: string;
  readonly given: string;
  readonly stepTitle: string;
  readonly step: string;
  readonly trainTitle: string;
  readonly train: string;
  readonly checkTitle: string;
  readonly check: (tolerance: string) => string;
  readonly noCheck: string;
  readonly testTitle: string;
  readonly test: string;
  /** What the program prints. Batches count from 1. */
  readonly columns: {
    readonly batch: string;
    readonly here: string;
    readonly there: string;
    readonly difference: string;
  };
  readonly agrees: string;
  readonly differs: string;
  /** In front of a batch: the losses part there, since the run makes much of little differences. */
  readonly unstable: string;
  readonly accuracy: string;
  readonly loss: string;
}
