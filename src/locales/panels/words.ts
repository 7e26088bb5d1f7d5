/** What a language must say of tensors and their numbers. */

import type { Axis } from '../../core/axis';

export interface PanelWords {
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
