/** Writes out names of types that stand for a few words, such as `PanelState`, so that whoever reads
 * `custom-elements.json` sees which words a property takes. Node only. */

import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const UNION = String.raw`\s*=\s*((?:\|?\s*'[^']*'\s*)+);`;

/** @param type as the analyzer gives it, with or without `| undefined`
 * @param file the source that it stands in
 * @returns `'idle' | 'active'` in place of a name for that; any other type as it is */
export function writtenOut(type: string, file: string): string {
  return type.replace(/^[A-Z]\w+/, (name) => wordsOf(name, file) ?? name);
}

function wordsOf(name: string, file: string): string | null {
  const source = readFileSync(file, 'utf8');
  const [, words] = new RegExp(`type ${name}${UNION}`).exec(source) ?? [];
  if (words !== undefined) return (words.match(/'[^']*'/g) ?? []).join(' | ');
  const imported = new RegExp(`import [^;]*\\b${name}\\b[^;]*? from '(\\.[^']+)';`).exec(source);
  if (!imported) return null;
  const from = `${posix.join(posix.dirname(file), imported[1]!)}.ts`;
  return existsSync(from) ? wordsOf(name, from) : null;
}
