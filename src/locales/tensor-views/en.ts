/** The views of tensors, in English. */

import type { TensorViewWords } from './words';

export const tensorViews: TensorViewWords = {
  weights: (symbol) => `${symbol}: arrow keys choose a pixel, Page Up and Page Down an image`,
  matrix: (symbol) => `${symbol}: arrow keys choose a number`,
  bias: (symbol) => `${symbol}, one number a unit`,
  rows: (symbol) => `${symbol}, one number a unit, for the chosen image`,
  place: (row, column) => `row ${row}, column ${column}`,
  label: 'label',
  readAs: 'read as',
  before: 'before',
  after: 'after',
  notComputed: 'not computed yet',
  summary: {
    range: (least, at, most, atMost) => `From ${least} (${at}) to ${most} (${atMost}).`,
    same: (value) => `All are ${value}.`,
    notFinite: (count) => `${count} ${count === 1 ? 'is' : 'are'} not finite.`,
    above: (where) => `Above zero mostly ${where}.`,
    below: (where) => `Below zero mostly ${where}.`,
    ninths: [
      'at the top left',
      'at the top',
      'at the top right',
      'on the left',
      'in the centre',
      'on the right',
      'at the bottom left',
      'at the bottom',
      'at the bottom right',
    ],
    everywhere: 'all over',
    table: 'V opens all numbers as a table.',
  },
};
