/** What the views say, in English. */

import { batchView } from '../batch-view/en';
import { stages } from '../notes/en';
import { spoken } from '../spoken/en';
import { tensorViews } from '../tensor-views/en';
import type { ViewLocale } from '../locale';

export const en: ViewLocale = {
  lang: 'en',
  name: 'English',
  recipes: {
    'softmax-regression': 'Softmax regression',
    'gradient-tape': 'Gradient tape',
    'keras-two-layer': 'Keras two-layer',
  },
  stages,
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
    reading: 'right?',
    shareRight: 'share right',
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
    votesAgainst: () => 'against',
  },
  classWords: { one: 'class', terms: (count) => `the ${count} terms, by class` },
  spoken,
  calls: { exp: 'exp', log: 'log', softmax: 'softmax', sigmoid: 'σ', onehot: 'one-hot' },
  explanation: {
    stageOf: (n, count) => `Stage ${n} of ${count}`,
    derivation: 'Where this number comes from',
    nothing: 'Point at a number, or move to one with the arrow keys, to see where it comes from.',
    stopped: 'stopped',
    terms: {
      image: (count) => `the ${count} terms, in tray order`,
      pixel: (count) => `the ${count} terms, by pixel`,
      hidden: (count) => `the ${count} terms, by unit`,
      class: (count) => `the ${count} terms, by digit`,
    },
    votes: (count) => `${count} votes by pixel`,
    votesFor: 'for',
    votesAgainst: 'against',
    bias: 'bias',
    total: 'total',
  },
  batchView,
  otherVersion: (tag, own, other) =>
    `This ${tag} is of version ${own} and the run that it should show of version ${other}, which it does not understand. Both have to come from the same version of Batchwise.`,
  tensorViews,
};
