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
}
