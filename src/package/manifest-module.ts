/** Gives `custom-elements.json` to scripts as a module, analysed anew each time. For Storybook and tests. */

import type { Plugin } from 'vite';
import { elementModules } from './elements';
import { manifestOf } from './manifest';

const MANIFEST = 'virtual:custom-elements';

export function manifestModule(): Plugin {
  return {
    name: 'custom-elements',
    resolveId: (id) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
    load: (id) =>
      id === `\0${MANIFEST}`
        ? `export default ${JSON.stringify(manifestOf(elementModules()).manifest)};`
        : undefined,
  };
}
