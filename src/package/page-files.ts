/** Vite plugin that decides which modules of the page share a file. Left to itself, the bundler makes one for each set
 * of entries that have something in common: seventeen requests before the page can begin, of which browsers have six
 * on their way at a time. */

import type { Plugin, Rolldown } from 'vite';
import { LATER } from './one-file';

export interface PageFiles {
  readonly plugin: Plugin;
  readonly codeSplitting: Rolldown.CodeSplittingOptions;
}

/**
 * @param first the script that comes first: what it needs is a file by itself
 * @param pages what all of them need is another
 */
export function pageFiles(first: string, pages: readonly string[]): PageFiles {
  let [early, common] = [new Set<string>(), new Set<string>()];
  return {
    plugin: {
      name: 'batchwise:page-files',
      apply: 'build',
      buildEnd() {
        const ids = [...this.getModuleIds()];
        const closureOf = (end: string): Set<string> => {
          const entry = ids.find((id) => id.endsWith(end) && this.getModuleInfo(id)?.isEntry);
          if (entry === undefined) throw new Error(`${end} is no entry of the build.`);
          return closure(entry, (id) => this.getModuleInfo(id)?.importedIds ?? []);
        };
        early = closureOf(first);
        const needed = pages.map(closureOf);
        common = new Set(ids.filter((id) => needed.every((each) => each.has(id))));
      },
    },
    codeSplitting: {
      groups: [
        { name: 'connect', priority: 1, test: (id) => early.has(id) && !id.endsWith(first) },
        { name: 'simulator', test: (id) => common.has(id) && !LATER.test(id) },
      ],
    },
  };
}

/** All that a module imports statically, itself included. */
function closure(from: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...importsOf(id));
  }
  return found;
}
