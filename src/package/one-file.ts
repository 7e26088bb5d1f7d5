/** Vite plugin that puts all that an entry imports statically into one file: it travels smaller than in parts. */

import type { Plugin, Rolldown } from 'vite';

/** Of D3, which is imported whole, only what is loaded later uses these. */
export const LATER = /[\\/]node_modules[\\/]d3-(dsv|random)[\\/]/;

export interface OneFile {
  readonly plugin: Plugin;
  readonly codeSplitting: Rolldown.CodeSplittingOptions;
}

/** @param name of the file; what is imported dynamically stays in files of its own */
export function oneFile(name: string): OneFile {
  const inside = new Set<string>();
  return {
    plugin: {
      name: 'batchwise:one-file',
      buildEnd() {
        const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (inside.has(id)) continue;
          inside.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
    codeSplitting: { groups: [{ name, test: (id) => inside.has(id) && !LATER.test(id) }] },
  };
}
