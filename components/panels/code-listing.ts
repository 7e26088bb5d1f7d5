/** A listing as the Code tab takes it. */

import type { ListingName } from '../../src/locales/listings/words';
import type { Language } from './highlight';

export interface CodeLine {
  readonly text: string;
  /** The stages that the line belongs to, counted from 0. */
  readonly stages: readonly number[];
}

export interface CodeListing {
  readonly name: ListingName;
  readonly language: Language;
  readonly lines: readonly CodeLine[];
}

/** The listing as one text. */
export function textOf({ lines }: CodeListing): string {
  return lines.map(({ text }) => `${text}\n`).join('');
}

/** Numbers of stages, from 1: "7", and "7–11" for stages in a row. */
export function spanOf(stages: readonly number[]): string {
  const numbers = [...stages].sort((a, b) => a - b).map((stage) => stage + 1);
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  if (numbers.length > 1 && last - first === numbers.length - 1) return `${first}–${last}`;
  return numbers.join(', ');
}
