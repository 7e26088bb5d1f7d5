/** Vite plugin that takes comments and indentation out of the elements' styles and templates, which no minifier looks
 * into. */

import type { Plugin } from 'vite';

const SOURCE = /[\\/]components[\\/].+\.ts$/;

/** A style sheet of Lit. What is put into one is a name, never another template. */
const STYLES = /\bcss`([^`]*)`/g;

export function compactStyles(): Plugin {
  return {
    name: 'batchwise:compact-styles',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!SOURCE.test(id)) return null;
      return {
        code: code
          .replace(STYLES, (_, sheet: string) => `css\`${compact(sheet)}\``)
          // In HTML a line's end counts as much as the spaces behind it, and no other text of ours spans lines.
          .replace(/\n[ \t]+/g, '\n'),
        map: null,
      };
    },
  };
}

function compact(sheet: string): string {
  return sheet
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');
}
