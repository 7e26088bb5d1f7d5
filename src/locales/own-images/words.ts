/** What a language must say of the images that a learner brings. Counts have their thousands set apart already. */

import type { NamesFault } from '../../core/images-found';

/** Why files were refused. */
export type ImagesFault =
  | 'nothing'
  | 'tooLarge'
  | 'tooMany'
  | 'tooFew'
  | 'archive'
  | 'damaged'
  | 'idx'
  | 'label'
  | 'pairs'
  | 'counts'
  | 'mixed'
  | 'png'
  | 'side'
  | 'unnamed'
  | 'classes'
  | 'oneClass'
  | 'longName'
  | 'unreadable';

export interface ImagesFaultDetail {
  /** The file that is wrong. */
  readonly file: string;
  /** What there is, where a sentence tells of that. */
  readonly found: string;
}

/** Numbers of images. */
export interface PartCounts {
  readonly train: string;
  readonly validation: string;
  readonly test: string;
}

export interface OwnImagesWords {
  readonly heading: string;
  readonly lead: string;
  readonly idx: string;
  readonly png: string;
  readonly limits: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly drop: string;
  readonly reading: (done: string, all: string) => string;
  readonly stop: string;
  /** Heading of what was found in the file or folder. */
  readonly found: (name: string) => string;
  /** How they are parted: with test images of their own, or without. */
  readonly parted: (counts: PartCounts) => string;
  readonly mixed: (counts: PartCounts) => string;
  readonly scaled: (count: string) => string;
  readonly leftAside: (count: string) => string;
  readonly names: (count: number) => string;
  readonly namesAre: string;
  /** Which outputs of the network belong to no class. */
  readonly unused: (first: string, last: string) => string;
  /** Puts in the names of the classes of Fashion-MNIST. */
  readonly fashion: string;
  readonly namesFaults: Readonly<Record<NamesFault, (count: number) => string>>;
  /** Below a sample: how many there are. */
  readonly count: (count: string) => string;
  readonly noSample: string;
  readonly darkInk: string;
  readonly darkInkIs: string;
  readonly use: string;
  readonly beginsAnew: string;
  readonly other: string;
  readonly noProgram: string;
  readonly faults: Readonly<Record<ImagesFault, (detail: ImagesFaultDetail) => string>>;
}
