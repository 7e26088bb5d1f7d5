/** Tensors and their numbers, in English. */

import type { PanelWords } from './words';

export const panels: PanelWords = {
  inScope: 'In scope',
  nothingInScope: 'Nothing has been computed yet.',
  range: 'min … max',
  least: 'min',
  most: 'max',
  mean: 'mean',
  norm: 'norm (L2)',
  notFinite: (count) => `${count} not finite`,
  axes: { image: 'image', pixel: 'pixel', hidden: 'unit', class: 'digit' },
  value: 'value',
  numbersOf: (symbol) => `All numbers of ${symbol}`,
  index: 'Index',
  goTo: 'Go',
  indexHint: (last) => `from 0, up to ${last}`,
  indexMalformed: (count, example) =>
    count === 0
      ? 'This is a single number: it has no index.'
      : count === 1
        ? `Write one whole number, such as ${example}.`
        : `Write ${count} whole numbers, such as ${example}.`,
  indexOutside: (index, last) => `There is no ${index}: the last index is ${last}.`,
  copyAs: 'Copy as',
  copied: (count, format) =>
    count === 1 ? `Copied 1 number as ${format}.` : `Copied ${count} numbers as ${format}.`,
  copyForbidden: 'The browser did not let this page copy. Copy the selected text yourself.',
};
