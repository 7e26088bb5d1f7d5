/** Taking a run away, and bringing weights, in English. */

import type { ExportWords } from './words';

export const exports: ExportWords = {
  heading: 'Take it away',
  lead: 'Every file is made here, in your browser.',
  weights: 'Weights',
  weightsAre: (updates) => `The weights on show, which have seen ${updates} updates.`,
  inKeras: 'In Keras, with the .npz file open as',
  history: 'History',
  historyIs: (batches) =>
    `Losses, accuracies and settings of the ${batches} batches run so far, as a table.`,
  view: 'This view',
  viewIs: 'The picture on the page, with a caption and the address that leads back to it.',
  program: 'This run as a program',
  programIs:
    'It reproduces the run in NumPy, batch by batch and change by change, and compares its losses with those seen here.',
  buttons: {
    npz: 'NumPy (.npz)',
    tfjs: 'TensorFlow.js (.zip)',
    csv: 'Table (.csv)',
    svg: 'Drawing (.svg)',
    png: 'Picture (.png)',
    notebook: 'Notebook (.ipynb)',
    python: 'Python (.py)',
  },
  making: 'Making the file …',
  made: (name) => `Handed to the browser: ${name}`,
  failed: (why) => `The file could not be made: ${why}`,
  unsaved: {
    maybe: (name) =>
      `Is ${name} not among your downloads? The page around this one may forbid downloads, and browsers do not say so.`,
    text: 'Here is the whole file; copy it into one of that name.',
    picture: 'Here is the picture: right-click it, or press it for a while, to copy or save it.',
    program: 'These lines of Python write the file:',
    copy: 'Copy',
  },
  notYet: 'Nothing has been computed yet.',
  bring: 'Start from your own weights',
  bringIs:
    'An .npz file with an array for each parameter starts the run anew from these weights. It stays on this machine.',
  choose: 'Choose an .npz file',
  drop: 'or drop one here',
  own: 'This run starts from your own weights.',
  backToOwn: 'Start from the program’s own',
  faults: {
    tooLarge: () => 'This file is larger than 8 MB, so it holds no weights of this program.',
    notNpz: () => 'This is not an .npz file, or it is damaged.',
    dtype: ({ array, found }) =>
      `The array ${array} holds numbers of the type ${found} instead of <f4 (float32) or <f8 (float64).`,
    missing: ({ array, wanted }) =>
      `This file has no array ${array}; the program’s parameters are ${wanted}.`,
    stranger: ({ array, wanted }) =>
      `This file has an array ${array} too many; the program’s parameters are ${wanted}.`,
    shape: ({ array, found, wanted }) =>
      `The array ${array} has the shape ${found || '()'} instead of ${wanted}.`,
    notFinite: ({ array, found }) =>
      `The array ${array} holds ${found}, which is not a finite number.`,
    unreadable: () => 'This file cannot be read.',
  },
  caption: {
    batch: (n, total) => `batch ${n} of ${total}`,
    stage: (n, title) => `stage ${n}, ${title}`,
    loss: (loss) => `loss of the batch ${loss}`,
    learningRate: (rate) => `learning rate ${rate}`,
    batchSize: (size) => `batch size ${size}`,
    ownWeights: 'own starting weights',
  },
  notebook: {
    title: (program) => `${program}: one run, in NumPy`,
    intro:
      'This program repeats a run of Batchwise with NumPy alone: the same images in the same order, the same starting weights, the same settings, and the changes made on the way. At the end it compares its losses with those that Batchwise showed.',
    link: 'The run in Batchwise:',
    dataTitle: 'The images',
    data: (files, address) =>
      `It reads the four files of MNIST, packed (\`.gz\`) or not: ${files}. They can be had from ${address}.`,
    folder: 'Put them into the folder that is named in the next cell.',
    folderArgument:
      'Put them into a folder called `mnist`, or name their folder when you start the program: `python run.py FOLDER`.',
    runTitle: 'The run',
    run: 'The settings at the start, and the changes by the step from which they hold. Steps count from 0.',
    orderTitle: 'The order of the images',
    order:
      'In file order, images follow one another from the first one used on and begin again at the end. In shuffled order each epoch has its own permutation, drawn from the seed by a simple generator of random numbers.',
    startTitle: 'The starting weights',
    zeros: 'All of them are zero.',
    glorot:
      'Weights are drawn evenly from a range that depends on the size of their layer (Glorot and Bengio, 2010), by the same generator; biases are zero.',
    given: 'They are the ones that were brought to the run.',
    stepTitle: 'One step',
    step: 'Forward from pixels to probabilities, the mean loss, backward to the gradients, and the update.',
    trainTitle: 'All steps',
    train: 'A batch that is cut short by the end of an epoch has fewer images.',
    checkTitle: 'The same losses?',
    check: (tolerance) =>
      `The loss of some batches, before their update, as Batchwise showed it. The two may differ by ${tolerance}, times the loss where that is above 1, since sums of float32 numbers depend on their order. A large learning rate can make such differences grow until they show: the program then tries how far the run goes apart from itself, and says so.`,
    noCheck: 'No batch had been run in Batchwise when this program was made.',
    testTitle: 'How good is it?',
    test: 'Share of the images read right, and their mean loss, after the last update.',
    columns: { batch: 'batch', here: 'NumPy', there: 'Batchwise', difference: 'difference' },
    agrees: 'Same losses. Largest difference, and what is tolerated:',
    differs: 'The losses differ by more than is tolerated.',
    unstable: 'This run makes rounding grow: the losses part at batch',
    accuracy: 'accuracy',
    loss: 'loss',
  },
};
