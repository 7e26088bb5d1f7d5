/** Which modules the entries of the package share in which file. */

import type { Rolldown } from 'vite';

/** What nearly every element needs: Lit, the words, colours and numbers, and the small parts of the views. */
const BASE = [
  // Of its context only what asks: what tells belongs to the elements that show a run.
  /[\\/]node_modules[\\/](@lit|lit|lit-html|lit-element)[\\/](?!.*(context-provider|context-root|value-notifier))/,
  /[\\/]node_modules[\\/]d3-(array|color|format|interpolate|path|scale)[\\/]/,
  /[\\/]src[\\/]core[\\/](axis|cursor|derivation|formula|image-set|kind|shortest|trace|value)\.ts/,
  /[\\/]src[\\/]locales[\\/]views[\\/]/,
  /[\\/]components[\\/](alike|bound|caption|class-names|define|device-pixels|events|facts|in-sight|lang|number|range|run|run-element|theme|tokens|versions|view-words)\.ts/,
  /[\\/]components[\\/]views[\\/](brush|cells|drawn|heatmap|hidden|ink|legend|markup|palette|pixel-tables|readout|size|slow|summary)\.ts/,
];

/** What shows a tensor: maps, rows, curves and drawings, and how they find it. */
const PICTURE =
  /[\\/](node_modules[\\/]d3-shape[\\/]|components[\\/](bound-value|value-element|views[\\/](bias|bias-styles|cells|digits|drawn|rows|sides|slice))\.ts)/;

/** Formulas, and the views of their terms. */
const MATH =
  /[\\/]components[\\/](math[\\/]|views[\\/](line|stem-layout|stems|votes|waterfall|waterfall-layout)\.ts)/;

/**
 * A view is its own file and this one, and at most a third. Left to itself, the bundler makes a file for each set of
 * entries that share something, which are hundreds of bytes in tens of requests.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'base', priority: 1, test: (id) => BASE.some((pattern) => pattern.test(id)) },
    { name: 'math', test: MATH },
    { name: 'picture', test: PICTURE },
  ],
};
