/** The numbers that a program's lines are made of. */

import type { Steps } from '../core/epochs';
import { MNIST } from '../core/image-set';
import type { Recipe } from '../core/recipe';
import type { Run } from '../core/run';
import type { Value } from '../core/value';
import type { PrintedWords } from '../locales/console/words';
import type { Printed } from './printed';

/** What was measured with the weights after some number of updates. */
export interface Report {
  /** Mean loss on the batch of the last update, after it; null before the first. */
  readonly costAfter: number | null;
  /** Share of the validation images read right, 0 to 1. */
  readonly accuracy: number;
}

/** What the weights at the end make of the test images. */
export interface Outcome {
  /** Share read right, 0 to 1. */
  readonly accuracy: number;
  /** Mean loss. */
  readonly loss: number;
  /** // [images, class] */
  readonly probabilities: Value;
  /** // [images] */
  readonly labels: Uint8Array;
}

/** How far a run has come, and what is known of it. */
export interface Figures extends Steps {
  readonly recipe: Recipe;
  readonly run: Run;
  /** Updates made so far; at most `ran`. */
  readonly updates: number;
  /** Images after which a batch ends, Infinity where batches go on and on. */
  readonly epoch: number;
  /** By the number of updates made. */
  readonly measures: ReadonlyMap<number, Report>;
  /** Null until it has been found out. */
  readonly result: Outcome | null;
}

/** How much Keras prints while it learns: nothing, a bar an epoch, a line an epoch. */
export type Verbosity = 0 | 1 | 2;

/** What the program was asked for. */
export interface Choices {
  /** The test image that is read at the end, from 0. */
  readonly image: number;
  readonly verbose: Verbosity;
  readonly words: PrintedWords;
  /** Names of the classes; the digits by default. */
  readonly classes?: readonly string[];
}

/** The image that the course reads. */
export const COURSE_IMAGE = 5;

/** What a program has printed by the time that the figures tell of. */
export type Program = (figures: Figures, choices: Choices) => Printed;

/** What one test image was read as, and its label. */
export interface Reading {
  readonly digit: number;
  /** What the program prints for it: the digit, or the name of another class. */
  readonly name: string;
  readonly label: number;
  readonly labelName: string;
  readonly probabilities: readonly number[];
}

/** @param image from 0; one that there is */
export function readingOf(
  { probabilities, labels }: Outcome,
  image: number,
  names: readonly string[] = MNIST.classes,
): Reading {
  const classes = probabilities.shape[1]!;
  const row = Array.from(probabilities.data.subarray(image * classes, (image + 1) * classes));
  const digit = row.indexOf(Math.max(...row));
  const label = labels[image]!;
  return {
    digit,
    name: names[digit] ?? String(digit),
    label,
    labelName: names[label] ?? String(label),
    probabilities: row,
  };
}
