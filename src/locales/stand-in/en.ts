/** An image in place of the batch, in English. */

import type { StandInWords } from './words';

export const standIn: StandInWords = {
  asOf: (n) => `as of batch ${n}`,
  after: (n) => `after batch ${n}`,
  atStart: 'as they start',
  image: (index) => `Test image ${index}`,
  yourDrawing: 'Your drawing',
  inPlace: ({ from, label, weights }) =>
    from === 'test'
      ? `In place of the batch, label ${label}, with the weights ${weights}. The run does not learn from it: the update is shown, not made.`
      : `In place of the batch, counting as ${label}, with the weights ${weights}. The run does not learn from it: the update is shown, not made.`,
  back: 'Back to the batch',
};
