import { expect, test } from 'vitest';
import { spanOf } from '../../../components/panels/code-listing';
import { tokensOf } from '../../../components/panels/highlight';
import { codeOf, numbersOf, readListing, sources } from '../../../src/listings';
import { recipeOf } from '../../../src/recipes';

test('stages in a row are written as from the first to the last, others one by one', () => {
  expect(spanOf([6])).toBe('7');
  expect(spanOf([2, 3])).toBe('3–4');
  expect(spanOf([6, 7, 8, 9, 10])).toBe('7–11');
  expect(spanOf([1, 4])).toBe('2, 5');
  expect(spanOf([4, 1, 2])).toBe('2, 3, 5');
});

test('the parts of code are told apart', () => {
  expect(tokensOf('for x in y:  # each\n    z = "<&>" + 0.5', 'python')).toEqual([
    [
      { text: 'for', part: 'keyword' },
      { text: ' x ', part: 'plain' },
      { text: 'in', part: 'keyword' },
      { text: ' y:  ', part: 'plain' },
      { text: '# each', part: 'comment' },
    ],
    [
      { text: '    z = ', part: 'plain' },
      { text: '"<&>"', part: 'string' },
      { text: ' + ', part: 'plain' },
      { text: '0.5', part: 'number' },
    ],
  ]);
});

test('a text over several lines stays one text', () => {
  expect(tokensOf('"""a\n\nb"""', 'python')).toEqual([
    [{ text: '"""a', part: 'string' }],
    [],
    [{ text: 'b"""', part: 'string' }],
  ]);
});

test('the parts of every listing make up the listing', () => {
  for (const [id, list] of Object.entries(sources)) {
    const run = { recipe: id, settings: recipeOf(id).defaults, changes: [] };
    for (const { text, language } of list) {
      const code = codeOf(readListing(text, numbersOf(run, 0)));
      const lines = tokensOf(code, language).map((line) =>
        line.map((token) => token.text).join(''),
      );
      expect(lines.join('\n')).toBe(code);
    }
  }
});
