/** Vite plugin that lets the bundler leave out curves and interpolations of D3 that nobody uses. They are made by
 * functions that are called on the spot, of which no bundler knows that they do nothing else. */

import type { Plugin } from 'vite';

const MODULE = /[\\/]node_modules[\\/]d3-(shape|interpolate)[\\/]/;

const MADE = /(?<= = )(?=\(function (custom|rgbGamma)\()/g;

export function unusedCurves(): Plugin {
  return {
    name: 'batchwise:unused-curves',
    apply: 'build',
    transform(code, id) {
      if (!MODULE.test(id)) return null;
      return { code: code.replace(MADE, '/* @__PURE__ */ '), map: null };
    },
  };
}
