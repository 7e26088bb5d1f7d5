/** The console in English. */

import type { ConsoleWords } from './words';

export const consoleWords: ConsoleWords = {
  printed: {
    epoch: 'Epoch',
    cost: 'Cost',
    accuracy: 'Accuracy',
    finalResult: 'FINAL RESULT',
    oneImage: 'Result for one image',
    labels: 'labels',
    correct: '% correct',
    testImage: (index) => `Test image ${index}`,
    label: (name) => `(label ${name})`,
  },
  log: 'What the program has printed',
  copy: 'Copy',
  download: 'Download',
  copied: (lines) => (lines === 1 ? '1 line copied.' : `${lines} lines copied.`),
  earlier: (lines) => `${lines} earlier lines: copy or download to have them all.`,
  image: 'test image',
  imageOutside: (last) => `A whole number from 0 to ${last}.`,
  drawn: (index) => `Test image ${index}`,
  verbose: 'verbose',
  verbosity: ['0, nothing', '1, a bar', '2, a line'],
  names: {
    title: 'Names in the course and here',
    course: 'course',
    here: 'here',
    meaning: 'what it is',
    rows: [
      { course: 'P', here: 'W', meaning: 'weights', symbols: true },
      { course: 'y', here: 'z', meaning: 'logits: scores before the softmax', symbols: true },
      { course: 'yR', here: 'y', meaning: 'one-hot labels', symbols: true },
      { course: 'Costo', here: 'loss', meaning: 'mean over the batch', symbols: false },
      { course: 'Certeza', here: 'accuracy', meaning: 'share read right', symbols: false },
      { course: 'epoca', here: 'batch', meaning: 'in its first program', symbols: false },
    ],
    counting:
      'Console and course count batches from 0, the rest of the page from 1. An epoch proper is one pass through all images, as in Keras.',
  },
};
