import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../components/views/markup';
import { languageOf } from '../../src/locales';
import { wholeLocaleFor, wholeLocales } from '../../src/locales/whole';
import { en } from '../../src/locales/whole/en';
import type { NoteContext, StageWords } from '../../src/locales/locale';
import { glossaries } from '../../src/locales/glossary';
import { valuesWords } from '../../src/locales/values';

const all = Object.entries(wholeLocales);

/** Every text or function of a locale, by its path. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

/** Contexts that call forth every sentence of a note. */
const contexts: readonly NoteContext[] = [1, 37].flatMap((batchSize) =>
  [true, false].flatMap((zeroWeights) =>
    [true, false].flatMap((hidden) =>
      [true, false].map((probe) => ({
        step: 3,
        batchSize,
        learningRate: 0.019,
        zeroWeights,
        hidden,
        probe,
      })),
    ),
  ),
);

const notesOf = ({ note }: StageWords): string[] => contexts.flatMap((context) => note(context));

describe.each(all)('the words of %s', (lang, words) => {
  test('have the keys that the English ones have, of the same kind', () => {
    const shape = (locale: unknown): string[] =>
      leaves(locale)
        .map(([path, leaf]) => `${path}: ${typeof leaf}`)
        .sort();
    expect(shape(words)).toEqual(shape(en));
  });

  test('are never empty', () => {
    const empty = leaves(words).filter(([, leaf]) => typeof leaf === 'string' && !leaf.trim());
    expect(empty).toEqual([]);
    expect(words.lang).toBe(lang);
  });

  test('explain every term of the notes, and no others', () => {
    const used = Object.values(words.stages)
      .flatMap(notesOf)
      .flatMap(segmentsOf)
      .flatMap((segment) => (segment.is === 'term' ? [segment.term] : []));
    expect([...new Set(used)].sort()).toEqual(Object.keys(glossaries[lang]!).sort());
  });

  test('explain a term in one sentence', () => {
    for (const { meaning } of Object.values(glossaries[lang]!)) {
      expect(meaning).toMatch(/^\p{Lu}[^.]*(?:\d\.\d[^.]*)*\.$/u);
    }
  });
});

describe.each(
  all.flatMap(([lang, { stages }]) =>
    Object.entries(stages).map(([stage, words]) => [lang, stage, words] as const),
  ),
)('the note in %s of %s', (_, __, words) => {
  test('has two to six sentences in whole paragraphs', () => {
    for (const context of contexts) {
      const paragraphs = words.note(context);
      expect(paragraphs.length).toBeLessThanOrEqual(3);
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/^[[\p{Lu}].*\.$/su);
      const sentences = paragraphs.join(' ').match(/[.](?=\s|$)/g)!;
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(6);
    }
  });

  test('claims no number that is neither given nor always so', () => {
    // 784 pixels; shares, activations and errors of zero weights; log 10.
    const known = ['0', '1', '10', '784', '0.1', '0.5', '0.9', '2.303', '37', '0.019'];
    const numbers = notesOf(words).flatMap((paragraph) => paragraph.match(/\d+(?:\.\d+)?/g) ?? []);
    expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
  });

  test('never says a colour without its sign', () => {
    for (const paragraph of notesOf(words)) {
      for (const [sentence] of paragraph.matchAll(/[^.;]*(?:blue|orange|azul|naranja)[^.;]*/gi)) {
        expect(sentence).toMatch(/above|below|encima|debajo/i);
      }
    }
  });
});

test('words that are fetched later are there in every language, too', () => {
  expect(Object.keys(valuesWords)).toEqual(Object.keys(wholeLocales));
  expect(Object.keys(glossaries)).toEqual(Object.keys(wholeLocales));
  for (const words of Object.values(valuesWords)) {
    expect(Object.keys(words)).toEqual(Object.keys(valuesWords['en']!));
    expect(words.heading('W')).toContain('W');
  }
});

test('the first batch is told why its loss is the logarithm of 10', () => {
  const context = { step: 0, batchSize: 100, learningRate: 0.5, zeroWeights: true };
  for (const [, { stages }] of all) {
    expect(stages.softmax.note(context).join(' ')).toContain('0.1');
    expect(stages.loss.note(context).join(' ')).toContain('2.303');
    expect(stages.loss.note({ ...context, zeroWeights: false }).join(' ')).not.toContain('2.303');
  }
  expect(Math.log(10).toFixed(3)).toBe('2.303');
});

test('a language of another country is the language, an unknown one English', () => {
  expect(wholeLocaleFor('es-MX').lang).toBe('es');
  expect(wholeLocaleFor('fi').lang).toBe('en');
});

test('of the languages that a reader would have, it is the first that there is', () => {
  expect(languageOf(['es-MX', 'en-US'])).toBe('es');
  expect(languageOf(['pt-BR', 'ES', 'en'])).toBe('es');
  expect(languageOf(['pt', 'constructor'])).toBeUndefined();
  expect(languageOf([])).toBeUndefined();
});
