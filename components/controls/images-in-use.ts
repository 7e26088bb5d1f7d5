/** Says in words which of a learner's own images a run learns from. */

import { MNIST, type ImageSet } from '../../src/core/image-set';
import type { Locale } from '../../src/locales';
import type { PartCounts } from '../../src/locales/own-images/words';

export function partCounts(
  { train, validation, test }: ImageSet['sizes'],
  count: (n: number) => string,
): PartCounts {
  return { train: count(train), validation: count(validation), test: count(test) };
}

export function inUse({ name, classes, sizes }: ImageSet, { page, controls }: Locale): string {
  return page.learnsFrom(name, usedOf(classes).join(', '), partCounts(sizes, controls.count));
}

/** Classes of which there are images. */
function usedOf(classes: readonly string[]): readonly string[] {
  return classes.filter((name, k) => name !== `(${MNIST.classes[k]})`);
}
