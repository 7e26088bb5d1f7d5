/** Finds the elements: every module in `components/` that registers a tag. Node only. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface ElementModule {
  /** `weights`: the tag without its `bw-`, and the name of its entry in the package. */
  readonly name: string;
  readonly tag: string;
  /** Path from the project's folder. */
  readonly file: string;
  /** The class that the module exports. */
  readonly className: string;
}

const REGISTERS = /@customElement\('(bw-([a-z-]+))'\)\s+export class (\w+)/;

/** In the order of their names. */
export function elementModules(folder = 'components'): readonly ElementModule[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .flatMap((file): ElementModule[] => {
      const [, tag, name, className] = REGISTERS.exec(readFileSync(file, 'utf8')) ?? [];
      return tag && name && className ? [{ name, tag, file, className }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
