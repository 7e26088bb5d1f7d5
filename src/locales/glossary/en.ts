/** The terms of the notes, one sentence each, in English. */

import type { GlossaryEntry, Term } from '../locale';

export const glossary: Readonly<Record<Term, GlossaryEntry>> = {
  activation: {
    name: 'activation',
    meaning: 'The number that a hidden unit passes on to the next layer.',
  },
  backward: {
    name: 'backward',
    meaning:
      'From the loss back to the weights: each stage works out how its inputs should have differed, from what the stage after it worked out.',
  },
  batch: {
    name: 'batch',
    meaning: 'The images that are read together before the weights change once.',
  },
  bias: {
    name: 'bias',
    meaning:
      'A number that is added to a sum whatever the image shows; it is learned like a weight.',
  },
  'cross-entropy': {
    name: 'cross-entropy',
    meaning:
      'Minus the logarithm of the probability given to the right answer: 0 when that probability is 1, and larger the smaller it is.',
  },
  error: {
    name: 'error',
    meaning:
      'How fast the loss of an image would change if a score changed; for a logit it is the probability given less the one that was right.',
  },
  gradient: {
    name: 'gradient',
    meaning:
      'For each number that can be learned, how fast the loss would rise if that number were raised a little; below zero, the loss would fall.',
  },
  'gradient descent': {
    name: 'gradient descent',
    meaning:
      'Learning by small steps: each weight moves against its gradient, which is the way in which the loss falls fastest.',
  },
  'hidden unit': {
    name: 'hidden unit',
    meaning:
      'A place between input and output that makes one number of all its inputs, with weights of its own.',
  },
  label: {
    name: 'label',
    meaning: 'What the image shows, such as a digit, as people have written it down.',
  },
  'learning rate': {
    name: 'learning rate',
    meaning: 'The number that every gradient is multiplied by to give the size of the step.',
  },
  logit: {
    name: 'logit',
    meaning:
      'The score of one possible answer, such as a digit, before softmax: any number, and the larger, the more it is favoured.',
  },
  loss: {
    name: 'loss',
    meaning:
      'One number that says how wrong an answer was: 0 is perfect, and training makes it smaller.',
  },
  'one-hot': {
    name: 'one-hot',
    meaning: 'A list with a single 1, at the place of the right answer, and 0 everywhere else.',
  },
  pixel: {
    name: 'pixel',
    meaning:
      'One of the 784 squares of an image, 28 rows of 28, each with the amount of ink in it.',
  },
  probability: {
    name: 'probability',
    meaning: 'A share between 0 and 1; the shares of all ten answers add up to 1.',
  },
  reading: {
    name: 'reading',
    meaning: 'The answer given: the one with the largest probability.',
  },
  sigmoid: {
    name: 'sigmoid',
    meaning:
      'The function 1 / (1 + exp(−z)), which turns any number into one between 0 and 1, and 0 into one half.',
  },
  softmax: {
    name: 'softmax',
    meaning:
      'The rule that makes probabilities of scores: exp of each score, divided by the sum of exp of all of them.',
  },
  'training set': {
    name: 'training set',
    meaning:
      'The images that the weights are learned from, kept apart from those that accuracy is measured on.',
  },
  weight: {
    name: 'weight',
    meaning: 'A number that an input is multiplied by, and that learning changes.',
  },
};
