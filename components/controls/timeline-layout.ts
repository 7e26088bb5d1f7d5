/** Where the timeline's axes stand in a given width and height. */

import { scaleLinear, type ScaleLinear } from 'd3';

/** Height of a line of words in the plot, and roughly the width of a letter, in pixels. */
export const LINE = 13;
const LETTER = 6.2;

const ABOVE = 15;
const BELOW = 22;

export interface Layout {
  /** Left and right ends of the plot and its floor, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly top: number;
  /** Whether there is little room for words. */
  readonly narrow: boolean;
  /** Batches from 0, where none has been run, to the run's length. */
  readonly x: ScaleLinear<number, number>;
  readonly loss: ScaleLinear<number, number>;
  readonly accuracy: ScaleLinear<number, number>;
}

/** @param top highest loss on the axis */
export function layoutOf(width: number, height: number, total: number, top: number): Layout {
  const narrow = width < 600;
  const left = narrow ? 30 : width < 1180 ? 48 : 74;
  const right = Math.max(left + 1, width - (narrow ? 46 : width < 1180 ? 60 : 74));
  const base = Math.max(ABOVE + 1, height - BELOW);
  return {
    left,
    right,
    base,
    top: ABOVE,
    narrow,
    x: scaleLinear([0, Math.max(1, total)], [left, right]),
    loss: scaleLinear([0, top], [base, ABOVE]),
    accuracy: scaleLinear([0, 1], [base, ABOVE]),
  };
}

export function widthOf(words: string): number {
  return Math.ceil(words.length * LETTER) + 2;
}
