/** The table of all numbers, in Spanish. */

import type { ValuesWords } from './words';

export const values: ValuesWords = {
  heading: (symbol) => `Los números de ${symbol}`,
  choice: 'Qué imagen',
  close: 'Cerrar',
};
