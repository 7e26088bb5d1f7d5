/** Reads which modules the project's TypeScript files import, and whether only their types. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Import {
  /** What stands between the quotes. */
  readonly specifier: string;
  /** True when nothing of the import is left at run time. */
  readonly typeOnly: boolean;
  /** Counted from 1. */
  readonly line: number;
}

/** Every `.ts` file under a folder, as paths with forward slashes; none when the folder is missing. */
export function typescriptFiles(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.d.ts'))
    .map((entry) => join(folder, entry).replaceAll('\\', '/'))
    .sort();
}

/** The imports of one file: static, re-exported, dynamic with a literal, and `typeof import()`. */
export function importsOf(file: string): Import[] {
  return importsIn(readFileSync(file, 'utf8'));
}

/** As `importsOf`, for a source text. */
export function importsIn(text: string): Import[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const add = (node: ts.Node, typeOnly: boolean): void => {
    if (!ts.isStringLiteralLike(node)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push({ specifier: node.text, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      // `import { type X }` still loads the module: only `import type` leaves nothing behind.
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      if (node.arguments[0] !== undefined) add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
