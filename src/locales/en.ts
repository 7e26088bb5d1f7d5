/** English. */

import { chrome } from './chrome/en';
import { engine } from './engine/en';
import type { Locale } from './locale';
import { standIn } from './stand-in/en';
import { en as views } from './views/en';

/** Made once: to make one takes as long as hundreds of numbers. */
const numbers = new Intl.NumberFormat('en');

export const en: Locale = {
  ...views,
  chrome,
  engine,
  standIn,
  settings: {
    learningRate: 'learning rate',
    batchSize: 'batch size',
    batches: 'batches',
    order: 'order',
    seed: 'seed',
    images: 'images to learn from',
    start: 'first image',
  },
  drawer: {
    name: 'Details',
    open: 'Open the drawer',
    shut: 'Shut the drawer',
    tabs: { code: 'Code', tensors: 'Tensors', console: 'Console', test: 'Test', tape: 'Tape' },
  },
  refusal: ({ reason, least, most }) =>
    reason === 'notANumber'
      ? 'This is not a number.'
      : reason === 'notWhole'
        ? 'This must be a whole number.'
        : reason === 'unknown'
          ? 'There is no such choice.'
          : most > 1e30
            ? 'This must be a number above 0.'
            : `This must be between ${least} and ${most}.`,
  controls: {
    count: (n) => numbers.format(n),
    transport: 'Transport',
    acts: {
      reset: 'Reset',
      'batch-back': 'Batch back',
      'stage-back': 'Stage back',
      play: 'Play',
      pause: 'Pause',
      'stage-forward': 'Stage forward',
      'batch-forward': 'Batch forward',
      'to-end': 'To end',
    },
    captions: {
      reset: 'Reset',
      'batch-back': 'Batch',
      'stage-back': 'Stage',
      play: 'Play',
      pause: 'Pause',
      'stage-forward': 'Stage',
      'batch-forward': 'Batch',
      'to-end': 'To end',
    },
    speed: 'Speed',
    stagesPerSecond: (n) => (n === 1 ? '1 stage per second' : `${n} stages per second`),
    batchesPerSecond: (n) => (n === 1 ? '1 batch per second' : `${n} batches per second`),
    fastest: 'as fast as it goes',
    stageMap: 'Stages',
    modes: {
      paused: 'Paused',
      playing: 'Playing',
      moving: 'Moving',
      waiting: 'Waiting for data',
      stopped: 'Stopped',
    },
    stage: 'stage',
    epoch: 'epoch',
    batch: 'batch',
    of: 'of',
    timeline: 'Timeline of the run',
    loss: 'loss',
    accuracy: 'accuracy',
    lossMean: 'loss, batch mean',
    validationAccuracy: 'validation accuracy',
    accuracyWaits: 'accuracy waits for its data',
    notRun: 'not run yet',
    fromBatch: (n) => `from batch ${n}`,
    restart: 'Start again with these settings',
    runSettings: 'Run settings',
    close: 'Close',
    nextBatch: 'A change takes effect from the next batch and is recorded in the run.',
    orders: { file: 'as in the file', shuffled: 'shuffled, anew each epoch' },
    images: {
      55000: (count, validation) => `${count}, and ${validation} kept for validation`,
      60000: (count) => `${count}, those for validation among them`,
    },
    beginsAnew: 'Another choice begins the run again.',
    changes: 'Changes on the way',
    noChanges: 'None so far.',
    remove: (change) => `Remove ${change}`,
    keeps: (value) => `${value} stays.`,
    loading: 'Loading the images',
    imagesOf: (loaded, total) => `${loaded} of ${total} training images`,
    megabytesOf: (loaded, total) => `${loaded} of ${total} MB`,
    faults: {
      missing: (shard) => `${shard} did not arrive.`,
      truncated: (shard) => `${shard} broke off half-way.`,
      altered: (shard) => `${shard} is not the file it should be.`,
      unreadable: (shard) => `${shard} cannot be read.`,
      absent: (shard) => `${shard} is not in this copy.`,
    },
    leftOut: (n) => `This copy holds the first ${n} training images and no more.`,
    moreFaults: (n) => (n === 1 ? '1 more file failed.' : `${n} more files failed.`),
    retry: 'Retry',
  },
  page: {
    learnsFrom: (name, classes, { train, validation, test }) =>
      `Learning from your own images “${name}” (${classes}): ${train} to learn from, ${validation} for validation, ${test} to test with. They are in this tab only; when it is reloaded, they are gone.`,
    backToMnist: 'Back to MNIST',
    position: (batch, stage) => `batch ${batch}, stage ${stage}`,
    weights: 'Weights',
    input: 'Input',
    batchOf: (total) => `of ${total}`,
    against: 'against',
    backward: 'backward',
    nextBatch: 'next batch',
    loop: 'The loop of one batch',
    starting: 'Starting the engine and fetching the first images …',
    waitsForImages: 'Waiting for the images of this batch.',
    absentImages: (n) =>
      `This copy does not hold the images of this batch: only the first ${n} training images are inside.`,
    waitsForShuffle: 'A shuffled order needs all training images; waiting for the rest of them.',
    waitsForValidation: 'Validation accuracy waits for the validation images.',
    waitsForTest: 'Test accuracy waits for the test images.',
    validationAccuracy: (percent) => `validation accuracy ${percent}`,
    seenAccuracy: (percent) => `validation accuracy ${percent}, on images seen in training`,
    costAfter: (cost, batch) => `cost after the update of batch ${batch}: ${cost}`,
    result: ({ images, percent, loss, image, read, label }) =>
      `The run is over. Of the ${images} test images, ${percent} are read right (mean loss ${loss}). Test image ${image} is labelled ${label} and is read as ${read}.`,
    notFinite: ({ symbol, stage, batch, learningRate }) =>
      `${symbol} in stage “${stage}” of batch ${batch} holds a number that is too large or not a number, so the run has paused here. The learning rate is ${learningRate}; a smaller one keeps the numbers in range.`,
    stagnates: ({ batches, mean, first, learningRate, usual }) =>
      `the cost does not fall: ${mean} on average in the last ${batches} batches, ${first} in the first; the learning rate ${learningRate} may be too large or too small${usual === null ? '' : ` (this program’s own is ${usual})`}`,
    retry: 'Retry',
    partAbsent:
      'A part of this page could not be fetched; the run goes on. Check the network and retry. If that does not help, reload the page.',
    problems: (list) =>
      `Parts of the address were not understood, and their usual values stand instead: ${list}.`,
    dismiss: 'Dismiss',
    runFileSaved: 'Run file saved.',
    moved: (stage, batch) => `${stage}, batch ${batch}`,
    wasRead: (image, reading, label) => `Image ${image}: read as ${reading}, label ${label}`,
    costs: (loss) => `Mean loss ${loss}`,
    passes: (batch, loss) => `Batch ${batch}, loss ${loss}`,
  },
};
