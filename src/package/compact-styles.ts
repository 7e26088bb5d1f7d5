/** Vite plugin that takes comments and indentation out of the elements' styles, which no minifier looks into. */

import type { Plugin } from 'vite';

const SOURCE = /[\\/]components[\\/].+\.ts$/;

/** A style sheet of Lit. What is put into one is a name, never another template. */
const STYLES = /\bcss`([^`]*)`/g;

export function compactStyles(): Plugin {
  return {
    name: 'batchwise:compact-styles',
    enforce: 'pre',
    transform(code, id) {
      if (!SOURCE.test(id)) return null;
      return {
        code: code.replace(STYLES, (_, sheet: string) => `css\`${compact(sheet)}\``),
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
