/** Notebooks against the rules of nbformat 4.5, as its published schema has them. */

import { expect, test } from 'vitest';
import { notebookOf } from '../../src/export/notebook';
import { programOf, type Cell } from '../../src/export/program';
import { scriptOf } from '../../src/export/script';
import { wholeLocales } from '../../src/locales/whole';
import { allRecipes, recipeOf } from '../../src/recipes';
import { runOf } from '../worker/mnist';

const cellsFor = (recipe: string, lang: string): readonly Cell[] => {
  const { exports, recipes } = wholeLocales[lang]!;
  return programOf(
    {
      recipe: recipeOf(recipe),
      run: runOf(recipe),
      epoch: Infinity,
      costs: [2.25],
      hits: [9],
      ran: 1,
      measures: new Map(),
    },
    {
      title: recipes[recipe]!,
      link: 'https://batchwise.example/?a=1&b=2',
      words: exports.notebook,
      as: 'notebook',
    },
  );
};

const all = allRecipes.flatMap(({ id }) =>
  Object.keys(wholeLocales).map((lang) => [id, lang] as const),
);

const isLines = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((line) => typeof line === 'string') &&
  value.slice(0, -1).every((line: string) => /^[^\n]*\n$/.test(line)) &&
  !value.at(-1)!.includes('\n');

test.each(all)('the notebook of %s in %s follows the format', (id, lang) => {
  const cells = cellsFor(id, lang);
  const text = notebookOf(cells);
  const notebook = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(notebook).sort()).toEqual(['cells', 'metadata', 'nbformat', 'nbformat_minor']);
  expect(notebook['nbformat']).toBe(4);
  expect(notebook['nbformat_minor']).toBe(5);
  expect(notebook['metadata']).toEqual({
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  });
  const written = notebook['cells'] as readonly Record<string, unknown>[];
  const ids = written.map((cell) => cell['id'] as string);
  expect(new Set(ids).size).toBe(written.length);
  for (const cellId of ids) expect(cellId).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  written.forEach((cell, n) => {
    const code = cell['cell_type'] === 'code';
    expect(code).toBe(cells[n]!.is === 'code');
    expect(Object.keys(cell).sort()).toEqual([
      'cell_type',
      ...(code ? ['execution_count'] : []),
      'id',
      'metadata',
      ...(code ? ['outputs'] : []),
      'source',
    ]);
    expect(cell['metadata']).toEqual({});
    expect(isLines(cell['source'])).toBe(true);
    expect((cell['source'] as string[]).join('')).toBe(cells[n]!.text);
    if (code) expect([cell['outputs'], cell['execution_count']]).toEqual([[], null]);
    else expect(cell['cell_type']).toBe('markdown');
  });
});

test.each(all)('the script of %s in %s has prose in comments alone', (id, lang) => {
  const cells = cellsFor(id, lang);
  const lines = scriptOf(cells).split('\n');
  const prose = cells.filter(({ is }) => is === 'prose').length;
  expect(lines.filter((line) => line === '# %% [markdown]')).toHaveLength(prose);
  const code = lines.filter((line) => !line.startsWith('# ')).join('\n');
  for (const { is, text } of cells) {
    if (is === 'prose') expect(code).not.toContain(text.split('\n').at(-1)!.slice(0, 40));
  }
  // No line is wider than most people's editors, but for addresses.
  expect(lines.filter((line) => line.length > 100 && !line.includes('http'))).toEqual([]);
});
