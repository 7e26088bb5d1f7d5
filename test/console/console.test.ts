/** What holds for the output of every program. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consoleOf } from '../../src/console';
import { inkLines } from '../../src/console/ink';
import { inOrder, lines, linesOf } from '../../src/console/printed';
import { wholeLocaleFor, wholeLocales } from '../../src/locales/whole';
import { allRecipes } from '../../src/recipes';
import { choices, figuresOf, outcome } from './figures';

describe.each(allRecipes)('the program of $id', (recipe) => {
  const verbosity = fc.constantFrom(0 as const, 1 as const, 2 as const);
  const lang = fc.constantFrom(...Object.keys(wholeLocales));
  const asked = fc.record({ verbose: verbosity, lang, batchSize: fc.integer({ min: 1, max: 7 }) });
  const place = fc.integer({ min: 0, max: 40 });

  const printed = (
    updates: number,
    { verbose, lang, batchSize }: { verbose: 0 | 1 | 2; lang: string; batchSize: number },
  ): { text: string[]; open: boolean } => {
    const figures = figuresOf(recipe.id, { batches: 40, batchSize }, {});
    const words = wholeLocaleFor(lang).console.printed;
    const { print } = consoleOf(recipe);
    const all = print({ ...figures, updates, result: outcome }, { ...choices, verbose, words });
    return { text: linesOf(all), open: all.open };
  };

  test('takes back no finished line going on, and adds none going back', () => {
    fc.assert(
      fc.property(asked, place, place, (how, one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const before = printed(earlier, how);
        const finished = before.open ? before.text.slice(0, -1) : before.text;
        expect(printed(later, how).text.slice(0, finished.length)).toEqual(finished);
      }),
    );
  });

  test('says nothing that a line of text cannot hold', () => {
    const { text } = printed(40, { verbose: 1, lang: 'en', batchSize: 3 });
    expect(text.filter((line) => /[\n\r\t]|undefined|NaN/.test(line))).toEqual([]);
  });
});

test('nothing is known of a recipe that is not there', () => {
  expect(() => consoleOf({ id: 'linear' })).toThrow(RangeError);
});

test('an output is written out line by line, and is open where its last part is', () => {
  const both = inOrder(lines('a', 'b'), lines(), { ...lines('c'), open: true });
  expect([both.count, both.open]).toEqual([3, true]);
  expect(linesOf(both, 1)).toEqual(['b', 'c']);
  expect(inOrder(both, lines('d')).open).toBe(false);
  expect(() => both.line(3)).toThrow(RangeError);
});

test('ink is drawn on paper: the more, the darker, and each pixel about square', () => {
  expect(inkLines([0, 255, 128, 0])).toEqual(['  ██', '▒▒']);
});
