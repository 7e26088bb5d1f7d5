/** The dialogs behind the top bar in English. */

import type { DialogWords } from './words';

export const dialogs: DialogWords = {
  sharing: {
    heading: 'Share this run',
    lead: 'The address holds the run, the place you are at, what you pinned, the language and the theme. Whoever opens it sees the same numbers.',
    address: 'Address',
    copy: 'Copy address',
    copied: 'Copied.',
    copyForbidden: 'The browser did not let this page copy. Copy the selected address yourself.',
    send: 'Send …',
    leftOut: {
      changes:
        'The address has no room for all the changes made to the run on the way: it leads to the run without them.',
      weights:
        'The address has no room for your own starting weights: it leads to a run that starts with the program’s own.',
      images:
        'The address has no room for your own images: it leads to a run with the same settings on MNIST. A run file leads back to this one, where the images have been brought again.',
      drawings: 'The address has no room for your drawings: it leads to the run without them.',
    },
    runFileHolds: 'A run file holds the whole run.',
    runFile: 'Run file',
    runFileLead: 'A small text file with the whole run, which opens again to the same numbers.',
    save: 'Save run file',
    drop: 'or drop one here',
    unreadable: 'This file cannot be read.',
    faults: {
      tooLarge: () => 'This file is larger than 8 MB, so it is not a run file.',
      notJson: () => 'This is not a run file, or it is cut short: its text is not JSON.',
      notRunFile: () => 'This is not a run file of Batchwise.',
      otherVersion: (version) =>
        `This run file is of version ${version}, and this page reads version 1.`,
      unknownRecipe: (id) =>
        id ? `This page has no program called ${id}.` : 'This run file names no program.',
      broken: (part) =>
        `This run file is not sound: ${part} is missing or makes no sense. Nothing was changed.`,
      weights: (name) =>
        `The weights ${name} in this run file do not fit the program or are not finite. Nothing was changed.`,
      images: (name) =>
        `This run learnt from images called “${name}”. Bring those first, by “Your own images” in the menu; then open this file again.`,
    },
  },
  embedding: {
    heading: 'In a page of your own',
    lead: 'Paste one of these into a course page. It opens the run shown now, at this place; your readers go on from there.',
    forms: {
      tag: 'As a tag, where the page may have scripts',
      frame: 'In a frame, where it may have frames',
    },
    copy: { tag: 'Copy tag', frame: 'Copy frame' },
    copied: { tag: 'Tag copied.', frame: 'Frame copied.' },
    selected: 'The browser did not let this page copy. Copy the selected text yourself.',
  },
  origin: {
    heading: 'About Batchwise',
    what: 'Batchwise trains a classifier of handwritten digits before your eyes, one batch at a time. You can go through each step of the training forwards and backwards, and ask any number where it comes from. Everything you see is computed from the real images, as you watch.',
    private:
      'All of it runs in your browser. Nothing is sent anywhere, and nothing is stored: no cookies, no accounts.',
    data: 'Images',
    dataIs:
      'MNIST: 70,000 handwritten digits, by Yann LeCun, Corinna Cortes and Christopher J.C. Burges.',
    dataLicence: 'Licence of the images:',
    engine: 'Computed by',
    backends: {
      fused: 'TensorFlow.js, one WebAssembly kernel for a whole batch (fused)',
      wasm: 'TensorFlow.js, WebAssembly (wasm)',
      cpu: 'TensorFlow.js, plain JavaScript (cpu)',
    },
    starting: 'not started yet',
    version: 'Version',
    licence: 'Licence',
    licenceIs: 'MIT',
    packages: 'Licences of all parts',
  },
  keyboard: {
    heading: 'Keyboard',
    everywhere: 'On the whole page',
    inside: 'While the focus is inside the simulator',
    inView: 'In a focused image, row or bar',
    key: 'Key',
    use: 'What it does',
    or: 'or',
    to: 'to',
    names: {
      Space: 'Space',
      Shift: 'Shift',
      Home: 'Home',
      End: 'End',
      PageUp: 'Page up',
      PageDown: 'Page down',
      Enter: 'Enter',
      Esc: 'Esc',
    },
    uses: {
      play: 'Play, pause',
      stage: 'Stage back, forward',
      batch: 'Batch back, forward',
      reset: 'Back to the start',
      end: 'On to the end',
      speed: 'Slower, faster',
      go: 'Go to stage 1 to 9',
      image: 'Previous, next image',
      drawer: 'Open or shut the drawer',
      theme: 'Light or dark',
      help: 'This help',
      pixel: 'Move to another pixel or row',
      class: 'Previous, next digit',
      ends: 'To the ends of the row, with Ctrl of the image',
      values: 'All its numbers as a table',
      pin: 'Keep this number',
      unpin: 'Let go of it',
    },
    letters: 'Single-letter keys',
    lettersAre:
      'Voice control and slips of the hand can set off keys that are one letter, digit or sign. Switched off, these keys do nothing: 1 to 9, [, ], −, +, D, T and ?. Space, the arrows, Home and End go on working.',
    off: 'off',
    ownKeys:
      'A control that has the focus keeps its own keys: a text field takes letters and arrows, a button takes Space.',
    sound: 'Sound',
    soundIs:
      'A tone for the number that you point at, and one for the loss of each batch. High is large, low is small, rough is below zero; the digit is heard from left to right.',
  },
};
