/** Leaves imports of modules that are fetched later as they are written. */

import type { Plugin } from 'vite';

/** What Vite would wrap them in, to fetch their style sheets and their own imports first: ours have none that are not
 * there already. */
const WRAPPER = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === WRAPPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
