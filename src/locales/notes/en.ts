/** What is said beside each stage, in English. Every number in a note is given or follows from it. */

import type { StageText } from '../../core/stage';
import type { StageWords } from '../locale';

const written = (value: number): string => String(value).replace('-', '−');

const across = (images: number): string =>
  images === 1 ? 'for the one image of the batch' : `averaged over the ${images} images`;

const blank = (images: number): string =>
  images === 1 ? 'blank in this image' : `blank in all ${images} images`;

const one = (named = false): string => (named ? 'class' : 'digit');

const SIGNS =
  'Blue, below zero: raising this weight a little would lower the loss. Orange, above zero: lowering it would.';

export const stages: Readonly<Record<StageText, StageWords>> = {
  batch: {
    title: 'Batch',
    heading: 'A batch of images',
    note: ({ batchSize, probe }) => [
      (probe
        ? 'One image that the run does not learn from stands in place of the [batch]. It is none of the [training set]; its [label] says what counts as right.'
        : batchSize === 1
          ? 'This [batch] has one image of the [training set], with its [label].'
          : `This [batch] has ${batchSize} images of the [training set], each with its [label].`) +
        ' Every [pixel] is a number from 0, paper, to 1, full ink.',
      'The [weights|weight] stay as they are until the last stage of the batch, the update.',
    ],
  },
  hidden: {
    title: 'Hidden',
    heading: 'A layer in between',
    note: ({ zeroWeights }) => [
      'Each [hidden unit] adds up its 784 pixels, each times its own [weight], and a [bias]. The [sigmoid] squeezes that sum into a number between 0 and 1: the [activation].',
      ...(zeroWeights
        ? ['All weights and biases are zero here, so every sum is 0 and every activation 0.5.']
        : []),
      'The course’s text mixes the sigmoid up with [gradient descent]. That is something else: the rule by which weights change, at the update.',
    ],
  },
  logits: {
    title: 'Logits',
    heading: 'Ten scores',
    note: ({ zeroWeights, hidden, named }) => [
      hidden
        ? `Every hidden unit votes for every ${one(named)}: [activation] times [weight]. A ${one(named)}’s [logit] is the sum of these votes and its [bias].`
        : `Every pixel votes for every ${one(named)}: ink times [weight]. A ${one(named)}’s [logit] is the sum of its 784 votes and its [bias].`,
      zeroWeights
        ? 'All weights and biases are zero here, so every vote is 0, and so is every logit.'
        : 'A logit can be any number. Only the differences between the ten matter.',
    ],
  },
  softmax: {
    title: 'Softmax',
    heading: 'From scores to shares',
    note: ({ zeroWeights, named }) => [
      `[Softmax|softmax] turns the ten scores into ten positive shares that add up to 1. Each is the [probability] given to a ${one(named)}, and the largest is the [reading].`,
      zeroWeights
        ? `Ten equal scores get ten equal shares: exp 0 = 1, divided by the sum of ten ones, is *p* = 0.1 for every ${one(named)}.`
        : 'The order stays: the largest score gets the largest share.',
    ],
  },
  loss: {
    title: 'Loss',
    heading: 'How surprised?',
    note: ({ batchSize, zeroWeights }) => [
      'The [loss] of an image is its [cross-entropy], −log of one share: the one given to the [label]. The smaller that share, the larger the loss.' +
        (batchSize === 1 ? '' : ` The batch’s loss is the mean over its ${batchSize} images.`),
      ...(zeroWeights
        ? [
            'Every share is 0.1 here, so every image has a loss of −log 0.1 = log 10 = 2.303, whatever its label.',
          ]
        : []),
    ],
  },
  compare: {
    title: 'Compare',
    heading: 'What it should have said',
    note: ({ zeroWeights, named }) => [
      `The [label] as ten numbers is *y*. It is [one-hot]: 1 for the right ${one(named)}, 0 for the other nine. Beside *p* it shows which got too much and which too little.`,
      ...(zeroWeights
        ? [`Here each wrong ${one(named)} has 0.1 too much, and the right one has 0.9 too little.`]
        : []),
    ],
  },
  error: {
    title: 'Error',
    heading: 'The error, one by one',
    note: ({ zeroWeights, named }) => [
      'The [error] *δ* is *p − y*. Orange, above zero: too much was given. Blue, below zero: too little.',
      zeroWeights
        ? `Each wrong ${one(named)} has +0.1 and the right one −0.9. Zero weights do not mean zero error, so there is something to learn from.`
        : 'The ten errors of an image add up to zero. Nothing else travels [backward].',
    ],
  },
  hiddenError: {
    title: 'Error',
    heading: 'The error, one layer down',
    note: ({ zeroWeights }) => [
      'A [hidden unit] gets the ten [errors|error] of the layer above, each times the weight that links the two. Their sum, times the slope *a*\u00a0(1\u00a0−\u00a0*a*) of the [sigmoid], is the unit’s own error.',
      zeroWeights
        ? 'The weights above are all zero here, so no error comes down: every error of this layer is 0.'
        : 'Orange, above zero: a larger sum in this unit would raise the loss. Blue, below zero: it would lower it.',
    ],
  },
  gradient: {
    title: 'Gradient',
    heading: 'Which weights are to blame',
    note: ({ batchSize, zeroWeights, hidden }) => [
      `Each weight’s [gradient] is *${hidden ? 'activation' : 'ink'} × error*, ${across(batchSize)}. ${SIGNS}`,
      hidden
        ? 'A unit whose activation is near 0 hardly changes its weights: little times any error is little.'
        : `Pixels that are ${blank(batchSize)} keep the paper colour: 0 times any error is 0, so their weights do not change.`,
      ...(zeroWeights
        ? [
            `The weights are all zero, the gradient is not: it is made of ${hidden ? 'activations' : 'ink'} and error.`,
          ]
        : []),
    ],
  },
  hiddenGradient: {
    title: 'Gradient',
    heading: 'Which pixels fed the blame',
    note: ({ batchSize, zeroWeights }) => [
      `The same rule, one layer down: a weight’s [gradient] is *ink × error* of its [hidden unit], ${across(batchSize)}. ${SIGNS}`,
      zeroWeights
        ? 'No error came down to this layer, so its gradient is 0 everywhere: its weights stay zero.'
        : `Pixels that are ${blank(batchSize)} have gradient 0, and their weights do not change.`,
    ],
  },
  update: {
    title: 'Update',
    heading: 'One step against the gradient',
    note: ({ learningRate, zeroWeights, probe }) => [
      `This is [gradient descent]: from every [weight] and [bias], its gradient times the [learning rate] ${written(learningRate)} is taken away. Below zero (blue), the weight rises; above zero (orange), it falls.`,
      probe
        ? 'This is what the image alone would change. It is not done: the run goes on with its own batch.'
        : zeroWeights
          ? 'Wherever the gradient is not zero, the weights now leave zero. The next batch starts from here.'
          : 'Where the gradient is zero, nothing changes. The next batch starts from these weights.',
    ],
  },
};
