/** Where one number comes from: the lines of arithmetic that end in it, and all the terms summed. */

import type { FocusChange } from './axis';
import type { Formula } from './formula';

/** One part of a sum, and the position that it comes from (pixel 407, image 43). */
export interface Term {
  readonly value: number;
  /** Where pointing at the term leads; empty for the bias, which has no position on the summed axis. */
  readonly at: FocusChange;
}

/** One line of the strip: symbols = numbers = result. `evaluate(numbers)` is `result`; `symbols` begins
 * with what the line gives, where that has a symbol (z₅ = Σ …). */
export interface Line {
  /** Key of the words in front of it in the locale (`lines`). */
  readonly label: LineLabel;
  readonly symbols: Formula;
  readonly numbers: Formula;
  readonly result: number;
  /** `←` where the line makes a new value of the old one. */
  readonly relation: '=' | '←';
}

export type LineLabel =
  | 'pixel'
  | 'label'
  | 'activation'
  | 'logit'
  | 'inAll'
  | 'denominator'
  | 'probability'
  | 'loss'
  | 'stably'
  | 'batchMean'
  | 'reading'
  | 'shareRight'
  | 'gap'
  | 'error'
  | 'where'
  | 'gradient'
  | 'update'
  | 'andThen';

/** `sum of terms / divisor = lines[sumLine].result`. */
export interface Derivation {
  /** The number on the page that this explains. */
  readonly name: string;
  readonly at: FocusChange;
  readonly value: number;
  readonly lines: readonly Line[];
  readonly terms: readonly Term[];
  readonly divisor: number;
  /** Index of the line that the terms sum to. */
  readonly sumLine: number;
  /** What one term is, in symbols, for the chart's caption. */
  readonly term: Formula;
  /** Index into `terms` of the one pointed at, or null. */
  readonly marked: number | null;
}
