/** Which modules the entries of the package share in which file. */

import type { Rolldown } from 'vite';

/** What nearly every element needs: Lit, the words, colours and numbers, and the small parts of the views. */
const BASE = [
  /[\\/]node_modules[\\/](@lit|lit|lit-html|lit-element)[\\/]/,
  /[\\/]node_modules[\\/]d3-(array|color|format|interpolate|path|scale)[\\/]/,
  /[\\/]src[\\/](core|locales)[\\/]/,
  /[\\/]components[\\/][a-z-]+\.ts/,
  /[\\/]components[\\/]views[\\/](bias|heatmap|legend|sides)\.ts/,
  /[\\/]components[\\/]views[\\/](brush|cells|digits|drawn|hidden|ink|markup|palette|rows|size|slice)\.ts/,
];

/**
 * A view is its own file and this one, and a third for the shapes of D3. Left to itself, the bundler makes a file for
 * each set of entries that share something, which are hundreds of bytes in tens of requests.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [{ name: 'base', test: (id) => BASE.some((pattern) => pattern.test(id)) }],
};
