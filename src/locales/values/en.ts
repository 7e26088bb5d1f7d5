/** The table of all numbers, in English. */

import type { ValuesWords } from './words';

export const values: ValuesWords = {
  heading: (symbol) => `The numbers of ${symbol}`,
  choice: 'Which image',
  close: 'Close',
};
