/** The sources of the listings, and what is made of their marks. */

import { describe, expect, it, test } from 'vitest';
import { codeOf, readListing, sources } from '../../src/listings';
import { allRecipes, recipeOf } from '../../src/recipes';
import { numbers } from './executed';

const all = Object.entries(sources).flatMap(([id, list]) =>
  list.map((source) => [id, source.name, source] as const),
);

const python = (...lines: string[]): string => lines.join('\n');

describe('a source', () => {
  test('gives a block of lines to the stage that its mark names, up to the next mark', () => {
    const source = python('import x', '#@ logits', 'z = 1', '', 'z += 1', '  #@', 'print(z)');
    expect(readListing(source, {})).toEqual([
      { text: 'import x', stages: [] },
      { text: 'z = 1', stages: ['logits'] },
      { text: '', stages: [] },
      { text: 'z += 1', stages: ['logits'] },
      { text: 'print(z)', stages: [] },
    ]);
  });

  test('gives a line with a mark at its end to that stage alone', () => {
    const source = python('#@ update', 'a()', 'for b in c:  #@ batch', 'd()');
    expect(readListing(source, {}).map(({ stages }) => stages)).toEqual([
      ['update'],
      ['batch'],
      ['update'],
    ]);
    expect(codeOf(readListing(source, {}))).toBe('a()\nfor b in c:\nd()\n');
  });

  test('gives a line that does the work of several stages to each of them', () => {
    expect(readListing('const g = f(); //@ error gradient', {})).toEqual([
      { text: 'const g = f();', stages: ['error', 'gradient'] },
    ]);
  });

  test('has the run’s numbers where it says so, and no others', () => {
    const source = python('RATE = 0.5  #= rate', 'const N = 100; //= n', 'k = 7  # = n');
    expect(codeOf(readListing(source, { rate: 1e-9, n: 32 }))).toBe(
      'RATE = 1e-9\nconst N = 32;\nk = 7  # = n\n',
    );
  });

  test('is refused when it asks for a number that the run does not have', () => {
    expect(() => readListing('N = 1  #= order', { order: 'file' })).toThrow(
      new RangeError('The run has no number order.'),
    );
  });
});

it.each(allRecipes)('$id has its listings in Python, NumPy and TypeScript', ({ id }) => {
  expect(sources[id]?.map(({ name }) => name.replace('keras', 'tensorflow'))).toEqual([
    'tensorflow',
    'numpy',
    'tfjs',
  ]);
});

describe.each(all)('%s in %s', (id, _, { text, language }) => {
  const recipe = recipeOf(id);
  const ids = recipe.stages.map((stage) => stage.id);
  const lines = readListing(text, numbers(id));

  it('marks every stage of its program, and no other', () => {
    const marked = new Set(lines.flatMap(({ stages }) => stages));
    expect([...marked].sort()).toEqual([...ids].sort());
  });

  it('names the stages of a line in the order of the program', () => {
    for (const { stages } of lines) {
      expect(stages).toEqual(ids.filter((stage) => stages.includes(stage)));
    }
  });

  it('shows no marks, no blank lines in a block, and no blank end', () => {
    const code = codeOf(lines);
    expect(code).not.toMatch(/(#|\/\/)[@=]/);
    expect(code).toMatch(/\S\n$/);
    for (const [n, { text: line }] of lines.entries()) {
      const [before, after] = [lines[n - 1]?.stages ?? [], lines[n + 1]?.stages ?? []];
      if (line === '' && before.length > 0) expect(before).not.toEqual(after);
    }
  });

  it('has lines that are short enough to be read in a drawer, indented as is usual', () => {
    for (const { text: line } of lines) {
      expect(line.length).toBeLessThanOrEqual(80);
      expect(/^ */.exec(line)![0].length % (language === 'python' ? 4 : 2)).toBe(
        line.trimStart().startsWith('*') ? 1 : 0,
      );
    }
  });

  it('has the program’s own numbers where no run gives others', () => {
    const own = readListing(text, numbers(id));
    expect(codeOf(own)).toBe(
      text.replace(/^ *(#|\/\/)@.*\n/gm, '').replace(/ *(#|\/\/)[@=].*$/gm, ''),
    );
  });
});
