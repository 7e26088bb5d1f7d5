import type { EmbeddingWords } from './words';

export const embedding: EmbeddingWords = {
  heading: 'For teachers: this page in a frame',
  lead: 'This page is meant for a frame in a page of yours; there, this text is not shown. Its address says how the simulator starts, and a script beside it, embed-host.js, makes the frame as high as the simulator.',
  parameters: {
    heading: 'What the address may say',
    name: 'Parameter',
    meaning: 'Meaning',
    of: {
      recipe: 'the program: softmax-regression, gradient-tape or keras-two-layer',
      batch: 'the batch to open, from 1',
      stage: 'the stage to open, such as gradient',
      image: 'the image of the batch to look at, from 1',
      pixel: 'the pixel to look at, from 0 to 783',
      digit: 'the digit to look at, from 0 to 9',
      unit: 'the hidden unit to look at, from 0',
      pin: 'the value that is pinned, such as dW',
      test: 'a test image in place of the batch, from 0',
      'learning-rate': 'the learning rate',
      'batch-size': 'images in a batch',
      batches: 'batches in the run',
      order: 'file, or shuffled',
      seed: 'the seed of the shuffled order and of random weights',
      start: 'the first image used',
      images:
        'how many images keras-two-layer learns from: 60000, or 55000 without those for validation',
      changes: 'changes of settings on the way, as in addresses that Share gives',
      backend: 'what computes: fused, wasm or cpu',
      hide: 'what is not shown, parted by spaces: bar, programs, settings, languages, theme, share, menu, drawer, timeline, map, status, transport, speed',
      lang: 'en or es',
      theme: 'light or dark',
      host: 'the origin of your page, such as https://moodle.example.org, if it is to be told of progress',
    },
  },
  messages: {
    heading: 'What frame and page say to each other',
    lead: 'Each message has a subject and comes by postMessage. Only the origin that the address names as its host is told of progress, at most once a second, and only that one may set attributes. Without a host nothing but the height is told.',
    subject: 'Subject',
    content: 'Content',
    of: {
      'lti.frameResize': 'from the frame: its height in CSS pixels',
      'SPLICE.sendEvent': 'from the frame: where the learner is, and the loss there',
      'SPLICE.reportScoreAndState':
        'from the frame: the share of the batches seen, from 0 to 1, which is no grade, and the same state',
      'batchwise.xapi':
        'from the frame: a statement of xAPI, progressed or completed, to which the host adds the actor',
      'batchwise.set':
        'to the frame: attributes to set, as texts, or to take away, as null; a message with anything else is ignored',
    },
  },
};
