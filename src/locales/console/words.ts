/** What a language must say of what the programs print and of the console that shows it. */

/** Words that the programs print. What Keras prints by itself is English in every language. */
export interface PrintedWords {
  readonly epoch: string;
  readonly cost: string;
  readonly accuracy: string;
  readonly finalResult: string;
  readonly oneImage: string;
  /** In front of the shape of the labels. */
  readonly labels: string;
  /** In front of the share of the test images read right, in per cent. */
  readonly correct: string;
  readonly testImage: (index: number) => string;
  /** Behind what was read: "(label 1)". */
  readonly label: (name: string) => string;
}

/** One line of the table of names. */
export interface CourseName {
  readonly course: string;
  readonly here: string;
  readonly meaning: string;
  /** Whether both names are symbols and not words. */
  readonly symbols: boolean;
}

export interface ConsoleWords {
  readonly printed: PrintedWords;
  /** Name of the log for screen readers. */
  readonly log: string;
  readonly copy: string;
  readonly download: string;
  readonly copied: (lines: number) => string;
  /** In front of the lines shown, when there are more than one can read. */
  readonly earlier: (lines: string) => string;
  /** Of the field for the number of the test image that is read at the end. */
  readonly image: string;
  readonly imageOutside: (last: string) => string;
  /** Below the drawn image, and its name for screen readers. */
  readonly drawn: (index: string) => string;
  readonly verbose: string;
  /** What `verbose` 0, 1 and 2 print. */
  readonly verbosity: readonly [string, string, string];
  readonly names: {
    readonly title: string;
    readonly course: string;
    readonly here: string;
    readonly meaning: string;
    readonly rows: readonly CourseName[];
    readonly counting: string;
  };
}
