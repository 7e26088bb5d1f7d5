/** The words of the pipeline and the tape, in English. */

import type { TapeWords } from './words';

export const tape: TapeWords = {
  pipeline: {
    heading: 'From the files to a batch',
    numbersOf: (image, from, to) =>
      `Numbers of image ${image}, pixels ${from} to ${to}, and its label.`,
    elements: (count) => `× ${count}`,
    steps: {
      source: () => 'The images as bytes from 0 to 255, and their labels.',
      reshape: () => 'The 28 rows of an image one after another. No number changes.',
      scale: () => 'Bytes become numbers from 0 to 1.',
      oneHot: () => 'The label becomes ten numbers, with a single 1.',
      cache: () => 'The images stay in memory: a second epoch loads nothing.',
      shuffle: () => 'Another order in each epoch, from the seed of the run.',
      batch: ({ image, batchSize }) => `This image is row ${image} of ${batchSize}.`,
      take: ({ batch, batches }) => `This is batch ${batch} of ${batches}; then it ends.`,
    },
    off: 'Off: the images come in the order of the file. The run’s settings turn it on.',
    here: 'Here the bytes are what is kept in memory, and each batch is reshaped, divided and one-hot encoded when its turn comes. The numbers are the same.',
  },
  optimizer: {
    heading: 'Optimiser',
    learningRate: 'learning rate',
    plain: (learningRate) =>
      `Momentum 0 keeps nothing of earlier gradients, and nesterov only changes how momentum is used. What is left is W ← W − ${learningRate} ∇W, and the same for b.`,
  },
  tape: {
    heading: 'Tape of this batch',
    recorded: 'recorded, forward ↓',
    replayed: '↑ replayed, backward',
    gradients: '∇ of a tensor says how the mean loss changes with each of its numbers.',
    keys: 'Up and Down move along the tape, Left and Right between an operation and its replay, Enter goes to its stage.',
    forward: (n, name, given, made) => `Recorded ${n}: ${name} makes ${made} of ${given}.`,
    backward: (n, name, given, made) =>
      `Replayed ${n}: from ${given} the gradient of ${name} makes ${made}.`,
    keeps: (tensors) => `The tape keeps ${tensors} for the way back.`,
    one: 'It is one kernel.',
    ran: (count, kernels) =>
      count === 1 ? `It ran one kernel: ${kernels}.` : `It ran ${count} kernels: ${kernels}.`,
    and: 'and',
    number: 'a single number',
    turn: (cost, seed) => `L = ${cost}. The way back begins with ∇L = ${seed}.`,
    point:
      'Point at an operation to see what goes in, what comes out, and its partner on the other side.',
    waits: 'The tape of this batch is not there yet.',
    playing: 'The tape is read when playing pauses.',
  },
  migration: {
    heading: 'Why the course’s own migration does not learn',
    lead: 'The course moves its program to eager TensorFlow 2, and that version never worked. Three things stop it. If yours is stuck, look for them.',
    faults: [
      {
        what: 'The optimiser was never applied.',
        why: 'An optimiser changes nothing by being made. W and b stay as they began, and so do cost and accuracy.',
        mend: 'Apply the gradients after each batch:',
        code: 'optimizer.apply_gradients(zip(grads, [W, b]))',
      },
      {
        what: 'There was no tape.',
        why: 'An eager operation is forgotten once it has run, so nothing is left to differentiate, and there are no gradients to apply.',
        mend: 'Compute the loss inside the tape, and ask the tape:',
        code: 'with tf.GradientTape() as tape:\n    loss = cost(x, y)\ngrads = tape.gradient(loss, [W, b])',
      },
      {
        what: 'The input had the shape (None, 784) inside a batch.',
        why: 'None stands for the images of a batch, and the batch adds that axis by itself. Declared as (None, 784), each image becomes a table and the batch has three axes; x has two, (100, 784).',
        mend: 'Give the shape of one image:',
        code: 'tf.keras.Input(shape=(784,))',
      },
    ],
  },
};
