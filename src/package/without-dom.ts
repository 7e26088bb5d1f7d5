/** Vite plugin that lets what it builds be imported where there is no DOM, as when a host's pages are rendered in Node. */

import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A file of Lit's core that has a twin for Node. */
const CORE =
  /^(.*[\\/]node_modules[\\/](?:@lit[\\/]reactive-element|lit-html)[\\/])((?!node[\\/]).+\.js)$/;

const SHIM = '\0batchwise:no-dom';

/**
 * Lit's twins for Node are its browser files, but for a look whether there is a DOM. They run in both places. The
 * classes that they take from Lit's shim where there is none shrink to the two that are named at load time.
 */
export function withoutDom(): Plugin {
  return {
    name: 'batchwise:without-dom',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === '@lit-labs/ssr-dom-shim') return SHIM;
      if (!source.includes('lit') && !(importer && CORE.test(importer))) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [, folder, file] = CORE.exec(found?.id ?? '') ?? [];
      // Whether this is a server is asked for by name; here it never is.
      if (folder === undefined || file === undefined || file === 'is-server.js') return found;
      const twin = `${folder}node/${file}`;
      return existsSync(twin) ? { ...found, id: twin } : found;
    },
    load(id) {
      if (id !== SHIM) return null;
      return 'export const HTMLElement = class {};\nexport const customElements = undefined;\n';
    },
  };
}
