/** English. */

import type { Locale } from './locale';

export const en: Locale = {
  lang: 'en',
  name: 'English',
  recipes: {
    'softmax-regression': 'Softmax regression',
  },
  stages: {
    batch: { title: 'Batch', heading: 'One hundred images', note: () => [] },
    hidden: { title: 'Hidden', heading: '', note: () => [] },
    logits: { title: 'Logits', heading: 'Ten scores', note: () => [] },
    softmax: { title: 'Softmax', heading: '', note: () => [] },
    loss: { title: 'Loss', heading: '', note: () => [] },
    compare: { title: 'Compare', heading: '', note: () => [] },
    error: { title: 'Error', heading: '', note: () => [] },
    hiddenError: { title: 'Error', heading: '', note: () => [] },
    gradient: { title: 'Gradient', heading: 'Which weights are to blame', note: () => [] },
    hiddenGradient: { title: 'Gradient', heading: '', note: () => [] },
    update: { title: 'Update', heading: '', note: () => [] },
  },
  lines: {
    pixel: 'pixel',
    label: 'label',
    activation: 'activation',
    logit: 'logit',
    inAll: 'in all',
    denominator: 'sum',
    probability: 'probability',
    loss: 'loss',
    stably: 'computed as',
    batchMean: 'batch mean',
    reading: 'read as',
    gap: 'gap',
    error: 'error',
    where: 'where',
    gradient: 'gradient',
    update: 'update',
    andThen: 'and then',
  },
  captions: {
    image: (n) => `image ${n}`,
    pixel: (n) => `pixel ${n}`,
    class: (n) => `digit ${n}`,
    hidden: (n) => `unit ${n}`,
    before: (n) => `${n} before`,
    after: (n) => `${n} after`,
    more: (n) => `${n} more`,
    bias: () => 'bias',
    votesFor: () => 'votes for',
    votesAgainst: () => 'votes against',
  },
  spoken: {},
  calls: { exp: 'exp', log: 'log', softmax: 'softmax', sigmoid: 'sigmoid', onehot: 'one-hot' },
  glossary: {},
  settings: {
    learningRate: 'learning rate',
    batchSize: 'batch size',
    batches: 'batches',
    order: 'order',
    seed: 'seed',
    start: 'first image',
  },
  batchView: {
    trayName: 'Images of the batch',
    imageName: 'Pixels of the image',
    stripName: 'The image unrolled',
    lossName: 'Loss of each image',
    notComputed: 'not computed yet',
    notRead: 'not read yet',
    right: () => 'right',
    wrong: () => 'wrong',
    previousImage: 'Previous image',
    nextImage: 'Next image',
    imageOf: (n, count) => `${n} of ${count}`,
    label: 'label',
    readAs: 'read as',
    unrolled: (count) => `unrolled into ${count} numbers`,
    row: 'row',
    column: 'col',
    thisImage: 'this image',
    batchMean: 'batch mean',
    mean: 'mean',
  },
  refusal: ({ reason, least, most }) =>
    reason === 'notANumber'
      ? 'This is not a number.'
      : reason === 'notWhole'
        ? 'This must be a whole number.'
        : reason === 'unknown'
          ? 'There is no such choice.'
          : `This must be between ${least} and ${most}.`,
};
