/** What a language must say of the views of tensors. */

/** Of the views of weights, biases, scores and probabilities. */
export interface TensorViewWords {
  /** Names for screen readers, with the symbol. */
  readonly weights: (symbol: string) => string;
  readonly matrix: (symbol: string) => string;
  readonly bias: (symbol: string) => string;
  readonly rows: (symbol: string) => string;
  /** Row and column of a pixel, from 0. */
  readonly place: (row: number, column: number) => string;
  readonly label: string;
  readonly readAs: string;
  readonly before: string;
  readonly after: string;
  readonly notComputed: string;
  /** Said of a map of numbers as a whole. Numbers come as they are written. */
  readonly summary: {
    /** The least number and where it stands, the largest and where. */
    readonly range: (least: string, at: string, most: string, atMost: string) => string;
    /** They are all one number. */
    readonly same: (value: string) => string;
    readonly notFinite: (count: number) => string;
    /** Which ninths of the map hold most of what is above zero, as a list of them. */
    readonly above: (where: string) => string;
    readonly below: (where: string) => string;
    /** From the top left to the bottom right, row by row. */
    readonly ninths: readonly string[];
    readonly everywhere: string;
    /** How to get a table. */
    readonly table: string;
  };
}
