/** What the probabilities of all test images come to: readings, the confusion matrix and what follows from
 * it, in one pass. */

import type { Value } from '../../../src/core/value';

export interface Readings {
  readonly labels: Uint8Array; // [n]
  /** The class of the largest probability; the first, when several are // [n] */
  readonly readings: Uint8Array;
  /** That probability // [n] */
  readonly confidences: Float32Array;
  readonly classes: number;
  /** How many images with the row's label were read as the column's class // [class, class] */
  readonly confusion: Uint32Array;
  readonly right: number;
  /** Of the images read as a class, the share that are; null where none was // [class] */
  readonly precision: readonly (number | null)[];
  /** Of the images of a class, the share read as it; null where there is none // [class] */
  readonly recall: readonly (number | null)[];
  /** Whether every probability is a number. */
  readonly finite: boolean;
}

const known = new WeakMap<Value, Readings>();

/** @param probabilities // [n, class], computed once for each
 * @param labels // [n] */
export function readingsOf(probabilities: Value, labels: Uint8Array): Readings {
  let found = known.get(probabilities);
  if (!found) known.set(probabilities, (found = read(probabilities, labels)));
  return found;
}

function read({ shape, data }: Value, labels: Uint8Array): Readings {
  const [images, classes] = shape as [number, number];
  const readings = new Uint8Array(images);
  const confidences = new Float32Array(images);
  const confusion = new Uint32Array(classes * classes);
  let finite = true;
  for (let n = 0, from = 0; n < images; n++, from += classes) {
    let best = 0;
    let most = data[from]!;
    for (let k = 1; k < classes; k++) {
      const share = data[from + k]!;
      if (share > most) [best, most] = [k, share];
    }
    // Shares of one image are all numbers or none is.
    if (Number.isNaN(most)) finite = false;
    readings[n] = best;
    confidences[n] = most;
    confusion[labels[n]! * classes + best]!++;
  }
  const all = Array.from({ length: classes }, (_, k) => k);
  const count = (label: number, reading: number): number => confusion[label * classes + reading]!;
  const hits = all.map((k) => count(k, k));
  const share = (k: number, total: number): number | null => (total > 0 ? hits[k]! / total : null);
  return {
    labels,
    readings,
    confidences,
    classes,
    confusion,
    right: sum(hits),
    precision: all.map((k) => share(k, sum(all.map((label) => count(label, k))))),
    recall: all.map((k) => share(k, sum(all.map((reading) => count(k, reading))))),
    finite,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
