/** What the program with the explicit graph prints. */

import type { Program } from './figures';
import { inOrder } from './printed';
import { ending, reports } from './reports';

export const graph: Program = (figures, choices) =>
  inOrder(reports(figures, choices.words), ending(figures, choices));
