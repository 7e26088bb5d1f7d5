/** Your own images, in English. */

import type { OwnImagesWords } from './words';

export const ownImages: OwnImagesWords = {
  heading: 'Learn from your own images',
  lead: 'Images of up to ten classes take the place of MNIST. They are read here, in this tab, and sent nowhere.',
  idx: 'IDX files, as MNIST and Fashion-MNIST come in: a file of images and a file of labels, packed (.gz) or not; and, if you like, a second pair to test with, whose names have “test” or “t10k” in them.',
  png: 'PNG files, in a folder or in a ZIP archive. The class of an image is the folder that it lies in (cat/1.png) or, where there is one folder for all, what its name begins with (cat-12.png, 7_3.png).',
  limits:
    'From 12 to 70,000 images, at most 1024 pixels wide and high, and 128 MiB once unpacked. Images of any other size than 28 by 28 are scaled to it, each new pixel being the mean of the area that it covers; colours become grey.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'or drop them here',
  reading: (done, all) => `Reading image ${done} of ${all} …`,
  stop: 'Stop',
  found: (name) => `Found in ${name}`,
  parted: ({ train, validation, test }) =>
    `The first ${validation} images are for validation and the other ${train} to learn from; ${test} came to test with.`,
  mixed: ({ train, validation, test }) =>
    `Mixed, always in the same way, and parted: ${train} images to learn from, ${validation} for validation, ${test} to test with.`,
  scaled: (count) => `${count} of them were scaled to 28 by 28 pixels.`,
  leftAside: (count) => `Files that are no PNG or IDX file and were left aside: ${count}.`,
  names: (count) => `Names of the ${count} classes`,
  namesAre: 'Parted by commas, in this order.',
  unused: (first, last) =>
    first === last
      ? `The network keeps its ten outputs: no image has the label of output ${first}.`
      : `The network keeps its ten outputs: no image has the label of outputs ${first} to ${last}.`,
  fashion: 'Names of Fashion-MNIST',
  namesFaults: {
    count: (count) => `There must be ${count} names, none of them empty.`,
    long: () => 'A name may have 24 letters at most.',
    twice: () => 'No two names may be the same.',
  },
  count: (count) => `${count} ×`,
  noSample: 'none',
  darkInk: 'The ink is darker than the paper',
  darkInkIs: 'Then light and dark are swapped: to the network, ink is 1 and paper 0.',
  use: 'Learn from these images',
  beginsAnew: 'The run begins again at batch 1.',
  other: 'Choose others',
  noProgram:
    'The run learns from your own images. These programs read MNIST’s files, so they could not repeat it and are not made.',
  faults: {
    nothing: () => 'There is no PNG file and no IDX file among these.',
    tooLarge: () => 'These files are larger than 128 MiB, packed or unpacked.',
    tooMany: () => 'There are more than 70,000 images.',
    tooFew: ({ found }) => `There must be at least 12 images to learn from, and here are ${found}.`,
    archive: ({ file }) => `${file} is no sound ZIP archive.`,
    damaged: ({ file }) => `${file} is damaged and cannot be unpacked.`,
    idx: ({ file }) => `${file} is no sound IDX file of bytes, or it is cut short.`,
    label: ({ file, found }) => `${file} has the label ${found}, but labels go from 0 to 9.`,
    pairs: () =>
      'IDX files belong together in pairs: one file of images and one of labels or, with test images, two of each, those for testing with “test” or “t10k” in their names.',
    counts: ({ file, found }) =>
      `The numbers of images and labels differ (${found}) for ${file}: the two files do not belong together.`,
    mixed: () => 'There are IDX files and PNG files among these; choose one kind.',
    png: ({ file }) => `${file} is no PNG file that can be read.`,
    side: ({ file }) => `${file} is more than 1024 pixels wide or high.`,
    unnamed: ({ file }) =>
      `Neither the folder nor the name of ${file} says of which class it is: call it cat-1.png or put it into a folder called cat.`,
    classes: ({ found }) => `There are ${found} classes, and ten is the most.`,
    oneClass: () => 'All images are of one class: there is nothing to tell apart.',
    longName: ({ file }) => `The class of ${file} has a name of more than 24 letters.`,
    unreadable: () => 'These files cannot be read.',
  },
};
