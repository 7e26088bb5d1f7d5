/** Tells the parts of a line of code apart: words of the language, numbers, texts, remarks. */

import highlighter from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';

export type Language = 'python' | 'typescript';

export type Part = 'keyword' | 'number' | 'string' | 'comment' | 'plain';

export interface Token {
  readonly text: string;
  readonly part: Part;
}

highlighter.registerLanguage('python', python);
highlighter.registerLanguage('typescript', typescript);

const PARTS: Readonly<Record<string, Part>> = {
  'hljs-keyword': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-number': 'number',
  'hljs-string': 'string',
  'hljs-comment': 'comment',
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** The tokens of each line. Their texts together are the code. */
export function tokensOf(code: string, language: Language): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  const open: Part[] = [];
  // The markup is read here instead of by the browser: a strict page lets no text become elements.
  const { value } = highlighter.highlight(code, { language });
  for (const [, first, closes, text] of value.matchAll(
    /<span class="([\w-]+)[^"]*">|(<\/span>)|([^<]+)/g,
  )) {
    if (first !== undefined) open.push(PARTS[first] ?? open.at(-1) ?? 'plain');
    else if (closes !== undefined) open.pop();
    else put(lines, text!, open.at(-1) ?? 'plain');
  }
  return lines;
}

function put(lines: Token[][], markup: string, part: Part): void {
  const text = markup.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);
  for (const [n, piece] of text.split('\n').entries()) {
    if (n > 0) lines.push([]);
    if (piece !== '') lines.at(-1)!.push({ text: piece, part });
  }
}
