/** What a language must say of the test bench. Test images are numbered from 0, as in the course; batches from 1. */

export type BenchOutcome = 'all' | 'right' | 'wrong';

export type BenchConfidence = 'any' | 'below50' | 'to90' | 'to99' | 'above99';

export interface BenchWords {
  /** Behind the number of test images. */
  readonly unused: string;
  /** In front of the names of the parameters. */
  readonly readWith: string;
  /** Behind a percentage: how many images that are. */
  readonly right: (count: string) => string;
  readonly loading: (loaded: string, total: string) => string;
  readonly reading: string;
  /** The weights are no numbers any more. */
  readonly notFinite: string;

  readonly draw: string;
  /** The same where classes are not digits. */
  readonly drawOne: string;
  readonly pad: string;
  readonly padEmpty: string;
  /** How to draw with the keyboard. */
  readonly padKeys: string;
  /** Row and column of the pen, from 1. */
  readonly penAt: (row: number, column: number, down: boolean) => string;
  readonly undo: string;
  readonly clear: string;
  /** Under the drawing as the network is given it. */
  readonly asGiven: string;
  /** In front of the class that a drawing counts as. */
  readonly countsAs: string;
  readonly asRead: string;
  readonly send: string;
  readonly drawInstead: string;

  readonly confusion: string;
  readonly rowsColumns: string;
  readonly cell: (label: string, reading: string, count: string) => string;
  readonly precision: string;
  readonly recall: string;
  /** What these two say, about one class. */
  readonly precisionOf: (name: string, percent: string) => string;
  readonly recallOf: (name: string, percent: string) => string;
  /** Where both stand. */
  readonly shares: string;
  /** In place of a share of nothing. */
  readonly noShare: string;

  readonly images: string;
  readonly outcomes: Readonly<Record<BenchOutcome, string>>;
  readonly label: string;
  readonly readAs: string;
  readonly any: string;
  readonly confidence: string;
  readonly confidences: Readonly<Record<BenchConfidence, string>>;
  readonly found: (count: string) => string;
  readonly none: string;
  readonly showAll: string;
  readonly index: string;
  readonly go: string;
  /** What was typed is no whole number. */
  readonly indexMalformed: (typed: string, last: string) => string;
  readonly indexOutside: (typed: string, last: string) => string;
  /** One image as a voice says it. */
  readonly imageRead: (index: string, label: string, reading: string, percent: string) => string;
}
