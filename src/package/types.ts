/** Writes the declarations of the elements and of all that their types speak of. Node only. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

const FOLDER = 'types';

/** Stands in for every other package. */
const FOREIGN = 'foreign.js';

/**
 * Declarations for `files`, in `types/` of `outDir`. They name files with their endings, as Node's resolution wants
 * them, and no other package: what they need of Lit, D3 and TensorFlow.js is in a file of our own.
 *
 * @throws {Error} with the compiler's words, when the sources do not compile
 */
export function writeTypes(files: readonly string[], outDir: string): void {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const root = resolve('.');
  const ambient = ['src/app/env.d.ts'];
  const program = ts.createProgram([...files, ...ambient], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // `npm run types` has checked them.
    noCheck: true,
    stripInternal: true,
    removeComments: false,
    rootDir: root,
    outDir: resolve(outDir, FOLDER),
  });
  const { diagnostics } = program.emit(undefined, (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    const from = relative(resolve(outDir, FOLDER), path).replaceAll('\\', '/');
    writeFileSync(path, withEndings(text, from));
  });
  copyFileSync('src/package/foreign.d.ts', resolve(outDir, FOLDER, 'foreign.d.ts'));
  if (diagnostics.length > 0) {
    const host = {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name: string) => name,
      getNewLine: () => '\n',
    };
    throw new Error(ts.formatDiagnostics(diagnostics, host));
  }
}

const SPECIFIER = /((?:from|import)\s*\(?\s*)(['"])([^'"]+)\2/g;

function withEndings(text: string, from: string): string {
  return text.replace(SPECIFIER, (_, before: string, quote: string, specifier: string) => {
    const to = specifier.startsWith('.') ? ending(specifier, from) : up(from, FOREIGN);
    return `${before}${quote}${to}${quote}`;
  });
}

function ending(specifier: string, from: string): string {
  const source = posix.join(posix.dirname(from), specifier);
  const isFolder = ts.sys.directoryExists(source) && !ts.sys.fileExists(`${source}.ts`);
  return isFolder ? `${specifier}/index.js` : `${specifier}.js`;
}

function up(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
