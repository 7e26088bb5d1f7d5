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
};
