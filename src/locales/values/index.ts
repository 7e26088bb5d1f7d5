/** The words of the table of all numbers, by language. Adding a language is a line here, too. */

import { pick } from '../pick';
import { values as en } from './en';
import { values as es } from './es';
import type { ValuesWords } from './words';

export const valuesWords: Readonly<Record<string, ValuesWords>> = { en, es };

/** In the language of a tag such as `es-MX`; in English where there is none. */
export function valuesWordsFor(lang: string): ValuesWords {
  return pick(valuesWords, lang) ?? en;
}
