/** The test bench in English. */

import type { BenchWords } from './words';

export const bench: BenchWords = {
  unused: 'test images, none used in training.',
  readWith: 'Read with',
  right: (count) => `right (${count}).`,
  loading: (loaded, total) =>
    `The test images are still on their way: ${loaded} of ${total} are here.`,
  reading: 'Reading them …',
  notFinite: 'These weights are no longer finite numbers, so nothing can be read with them.',

  draw: 'Draw a digit',
  drawOne: 'Draw one',
  pad: 'Paper to draw on',
  padEmpty: 'draw here',
  padKeys:
    'Arrow keys move the pen, Space puts it down or lifts it. Backspace takes back a stroke, Delete all.',
  penAt: (row, column, down) => `row ${row}, column ${column}, pen ${down ? 'down' : 'up'}`,
  undo: 'undo',
  clear: 'clear',
  asGiven: 'scaled and centred, as it is read',
  countsAs: 'counts as',
  asRead: 'as read',
  send: 'Send through the loop',
  drawInstead: 'draw',

  confusion: 'Confusion matrix',
  rowsColumns: 'row: label · column: read as',
  cell: (label, reading, count) => `label ${label}, read as ${reading}: ${count}`,
  precision: 'precision',
  recall: 'recall',
  precisionOf: (name, percent) => `Of the images read as ${name}, ${percent} are labelled ${name}.`,
  recallOf: (name, percent) => `Of the images labelled ${name}, ${percent} are read as ${name}.`,
  shares: 'last column: recall in % · last row: precision in %',
  noShare: 'There is none.',

  images: 'Test images',
  outcomes: { wrong: 'misread', right: 'right', all: 'all' },
  label: 'label',
  readAs: 'read as',
  any: 'any',
  confidence: 'how sure',
  confidences: {
    any: 'any',
    below50: 'below 50%',
    to90: '50 to 90%',
    to99: '90 to 99%',
    above99: 'from 99%',
  },
  found: (count) => (count === '1' ? '1 image' : `${count} images`),
  none: 'No test image is like that with these weights.',
  showAll: 'show all',
  index: 'image',
  go: 'show',
  indexMalformed: (typed, last) =>
    `“${typed}” is no whole number. Test images are numbered from 0 to ${last}.`,
  indexOutside: (typed, last) =>
    `There is no test image ${typed}. They are numbered from 0 to ${last}.`,
  imageRead: (index, label, reading, percent) =>
    `image ${index}, label ${label}, read as ${reading}, ${percent} sure`,
};
